/**
 * Big5 as Windows in Taiwan writes it (code page 950). A browser's own `big5` is another table: it takes the codes that
 * Windows leaves to each school's own characters (造字) for rare characters of Hong Kong, so a name would silently become
 * another real name. Here they become private-use characters, as Windows shows them, and can be told.
 */

const TRAILS = 157;
/** Rows A1 to A3: marks, letters, digits. */
const MARKS = [
  '　，、。．‧；：？！︰…‥﹐﹑﹒·﹔﹕﹖﹗｜–︱—︳╴︴﹏（）︵︶｛｝︷︸〔〕︹︺【】︻︼《》︽︾〈〉︿﹀「」﹁﹂『』﹃﹄﹙﹚﹛﹜﹝﹞‘’“”〝〞‵′＃＆＊※§〃○●△▲◎☆★◇◆□■▽▼㊣℅¯￣＿ˍ﹉﹊﹍﹎﹋﹌﹟﹠﹡＋－×÷±√＜＞＝≦≧≠∞≒≡﹢﹣﹤﹥﹦～∩∪⊥∠∟⊿㏒㏑∫∮∵∴♀♂⊕⊙↑↓←→↖↗↙↘∥∣／',
  '＼∕﹨＄￥〒￠￡％＠℃℉﹩﹪﹫㏕㎜㎝㎞㏎㎡㎎㎏㏄°兙兛兞兝兡兣嗧瓩糎▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯═╞╪╡◢◣◥◤╱╲╳０１２３４５６７８９ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ〡〢〣〤〥〦〧〨〩十卄卅ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖ',
  'ｗｘｙｚΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩ˙ˉˊˇˋ                                 €                             ',
].join('');
/** From F9D6: seven characters and lines that Windows added. */
const ADDED = '碁銹裏墻恒粧嫺╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜║═╭╮╰╯▓';
const UNREADABLE = 0xfffd;

/** The private-use character of a code of the school's own; null for a code that is everybody's. */
function ownCharacter(lead: number, trail: number): number | null {
  if (lead >= 0xfa) return 0xe000 + (lead - 0xfa) * TRAILS + trail;
  if (lead >= 0x8e && lead <= 0xa0) return 0xe311 + (lead - 0x8e) * TRAILS + trail;
  if (lead >= 0x81 && lead <= 0x8d) return 0xeeb8 + (lead - 0x81) * TRAILS + trail;
  if ((lead === 0xc6 && trail >= 63) || lead === 0xc7 || lead === 0xc8) return 0xf672 + (lead - 0xc6) * TRAILS + trail;
  return null;
}

let codes: Uint16Array | null = null;

/** Character of each pair, by (lead − 0x81) × 157 + trail. */
function table(): Uint16Array {
  if (codes !== null) return codes;
  codes = new Uint16Array((0xff - 0x81) * TRAILS).fill(UNREADABLE);
  // The characters proper are the same in every table of Big5.
  const decoder = new TextDecoder('big5');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0; trail < TRAILS; trail++) {
      const byte = trail < 63 ? trail + 0x40 : trail - 63 + 0xa1;
      const own = ownCharacter(lead, trail);
      codes[(lead - 0x81) * TRAILS + trail] = own ?? knownCharacter(decoder, lead, trail, byte);
    }
  return codes;
}

function knownCharacter(decoder: TextDecoder, lead: number, trail: number, byte: number): number {
  const mark = lead <= 0xa3 ? MARKS.charAt((lead - 0xa1) * TRAILS + trail) : '';
  const added = lead === 0xf9 && byte >= 0xd6 ? ADDED.charAt(byte - 0xd6) : '';
  const text = mark || added || (lead <= 0xa3 ? '' : decoder.decode(Uint8Array.of(lead, byte)));
  return text === '' || text === ' ' ? UNREADABLE : text.charCodeAt(0);
}

export interface Big5Text {
  readonly text: string;
  /** Bytes that are no character. */
  readonly unreadable: number;
  /** Share of the Chinese characters that are among the ordinary ones (rows A4 to C6); 1 where there are none. */
  readonly ordinary: number;
}

export function decodeBig5(bytes: Uint8Array): Big5Text {
  const characters = table();
  const pieces: string[] = [];
  let units: number[] = [];
  let [unreadable, pairs, ordinary] = [0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    let unit = lead;
    if (lead >= 0x80) {
      const byte = bytes[i + 1] ?? 0;
      const isTrail = (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe);
      unit = UNREADABLE;
      if (isTrail && lead >= 0x81 && lead <= 0xfe) {
        unit = characters[(lead - 0x81) * TRAILS + (byte < 0x7f ? byte - 0x40 : byte - 0xa1 + 63)]!;
        if (lead >= 0xa4) pairs++;
        if (lead >= 0xa4 && lead <= 0xc6) ordinary++;
        // What a broken pair begins may be half of it only: a mark of the list, such as a comma, stays.
        if (unit !== UNREADABLE || byte >= 0x80) i++;
      }
      if (unit === UNREADABLE) unreadable++;
    }
    units.push(unit);
    if (units.length === 8192) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
  }
  pieces.push(String.fromCharCode(...units));
  return { text: pieces.join(''), unreadable, ordinary: pairs === 0 ? 1 : ordinary / pairs };
}
