/**
 * Whether two texts are one person's name. Programs write one name in many ways: middle dots, width, case and blanks of
 * Latin names, masks, characters that an encoding lost. Variant characters (黃, 黄) may be one person or two: that is asked,
 * never assumed.
 */

/**
 * `same`: one form of the other. `masked`: fits behind its ○. `lost`: fits but for characters that a file could not hold.
 * `variant`: the same but for variant characters. `other`: another name.
 */
export type NameRelation = 'same' | 'masked' | 'lost' | 'variant' | 'other';

const MASK = '○';
const LOST = '\ufffd';
const HAN = /\p{Script=Han}/u;
/** What separates the parts of a name, and what is invisible. */
const SEPARATORS = /[\s\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}·．‧・･•∙⋅․﹒.᛫⸱·ㆍꞏ▪◦∘/／。｡,，、﹐﹑'’‘`\p{Pd}_]/gu;
const MASKS = /[○〇◯◎●□■☆★△▲＊*﹡✱⚪⚫]/gu;
/** What stands for ○ among Chinese characters: letters and a digit that look like it, and a cross. */
const MASKS_IN_HAN = /[OＯoｏ0０ΟοОоXＸxｘ×]/gu;
/** A note in brackets behind a name, such as （轉）, is no part of it. */
const NOTE = /(?<=\p{Script=Han})\s*[（(［[][^（()）]*[）)］\]]\s*$/u;
/** Private-use characters (a school's own ones) and what stands where a character was lost. */
const LOST_CHARACTERS = /[\ufffd\ue000-\uf8ff\u{f0000}-\u{10fffd}]/gu;
/** Characters that a school drew itself (造字): a file that has them has lost nothing of its own. */
export const OWN_CHARACTERS = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/gu;

/** Characters of which one person writes the one, another the other; a group is one character here. */
const VARIANTS = new Map(
  (
    '黃黄 溫温 吳吴呉 呂吕 彥彦 產産产 眞真 淸清 靑青 晴睛 敎教 羣群 峯峰 裡裏 臺台 衞衛卫 著着 爲為为 銹鏽 恒恆 嫻嫺娴 粧妝 麐麟 ' +
    '凃涂塗 褔福 郞郎 鄉鄕乡 瑤瑶 遙遥 強强 淨净浄 冲沖 況况 凉涼 錄録 祿禄 綠緑绿 步歩 每毎 德徳 內内 兌兑 說説说 脫脱 悅悦 ' +
    '銳鋭锐 稅税 閱閲 蔣蒋 將将 獎奖奨 蘇蘓苏 村邨 珍珎 雞鷄鸡 煙烟 鑑鑒 鐵鉄铁 準凖 惠恵 榮栄荣 廣広广 國国囯 學学 曉暁晓 ' +
    '櫻桜 澤沢泽 濱浜滨 邊边辺 齋斎斋 齊斉齐 龍竜龙 萬万 與与 寶宝寳 實実实 壽寿 陳陈 張张 楊杨 劉刘 趙赵 孫孙 鄭郑 謝谢 ' +
    '蕭萧肖 葉叶 盧卢 簡简 莊庄 鍾鐘钟 羅罗 許许 鄧邓 馮冯 韓韩 賴赖頼 顏颜顔 駱骆 譚谭 龔龚 嚴严 鄒邹 賀贺 錢钱 閻阎 聰聡聪 ' +
    '傑杰 偉伟 鈞钧 詠咏 瑩莹 麗丽 儀仪 達达 維维 軒轩 燕鷰 豐豊丰 靜静 蓮莲 雲云 霞 珮佩 玨珏 翠 麵 采採 游遊 范範 于於 余餘 姜薑 ' +
    '曾曽 鎭鎮 愼慎 巖岩 昇升 祐佑 叡睿 穎頴颖 凌淩 柏栢 寧甯宁 宮宫 戶戸户 禮礼 雙双 濤涛 穗穂 稜棱 稟禀 韻韵 焰焔 眾衆众 湧涌 哲喆 坤堃 飛飞 貴贵 賢贤 華华 曄晔 祯禎 嬌娇 馬马 吿告 凱凯 藍蓝 '
  )
    .split(' ')
    .flatMap((group) => [...group].map((character) => [character, [...group][0] ?? character] as const)),
);

/** True for a name with characters that only the school's own fonts show, or that a file lost. */
export function hasLostCharacters(name: string): boolean {
  return plain(name).includes(LOST);
}

/** How the name in a file stands to the one on the roster; a file without a name contradicts nobody. */
export function compareNames(inFile: string, onRoster: string): NameRelation {
  const [file, roster] = [plain(inFile), plain(onRoster)];
  if (inFile.trim() === '' || file.join('') === roster.join('')) return 'same';
  if (file.length !== roster.length)
    return unmarked(inFile) === unmarked(onRoster) || sorted(inFile) === sorted(onRoster) ? 'variant' : 'other';
  const found = new Set<NameRelation>();
  file.forEach((character, i) => found.add(relationOf(character, roster[i] ?? '')));
  const order = ['other', 'variant', 'lost', 'masked'] as const;
  const relation = order.find((one) => found.has(one)) ?? 'same';
  return relation === 'other' && sorted(inFile) === sorted(onRoster) ? 'variant' : relation;
}

/** The parts of a Latin name in one order: Smith, John and John Smith are asked about. */
function sorted(name: string): string {
  const parts = name.normalize('NFKC').toLowerCase().split(SEPARATORS);
  return parts
    .filter((part) => part !== '')
    .map((part) => [...part].map(folded).join(''))
    .sort()
    .join(' ');
}

function relationOf(inFile: string, onRoster: string): NameRelation {
  if (inFile === onRoster) return 'same';
  if (inFile === MASK || onRoster === MASK) return 'masked';
  if (inFile === LOST || onRoster === LOST) return 'lost';
  if (folded(inFile) === folded(onRoster)) return 'variant';
  return 'other';
}

/** Latin letters without their marks: Nguyễn and Nguyen are asked about. */
function unmarked(name: string): string {
  return plain(name).map(folded).join('');
}

function folded(character: string): string {
  return VARIANTS.get(character) ?? character.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd');
}

/** A name's characters as they are compared. */
function plain(name: string): string[] {
  const marked = name.replace(NOTE, '').replace(LOST_CHARACTERS, LOST).replace(MASKS, MASK);
  const isHan = HAN.test(marked);
  // Where a Chinese name has a question mark, a program put it for a character that it did not know.
  const whole = isHan ? marked.replace(/[?？﹖]/g, LOST).replace(MASKS_IN_HAN, MASK) : marked;
  const characters = [...whole.normalize('NFKC').replace(SEPARATORS, '').toLowerCase()];
  // Nothing but marks: all characters were lost, as where a program wrote ___ or ???.
  return /^[_＿?？﹖\ufffd\s]+$/.test(name) ? [...name.trim()].map(() => LOST) : characters;
}
