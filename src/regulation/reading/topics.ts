/** Which requirements a clause speaks of, by its words and those of the clauses above it. */
import type { RequirementId } from '../requirements';
import type { Clause } from './clauses';

type Topic = readonly [ids: readonly RequirementId[], own: RegExp, above?: RegExp];

/** The words of the clause itself, and where they could mean several things those above it. */
const TOPICS: readonly Topic[] = [
  [['R1.1'], /(?:依據|依|據|遵).{0,60}(?:訂定|辦理|規定)之?|作業要點|特訂定|訂定本/],
  [
    ['R2.1', 'R2.2', 'R2.3'],
    /(?:小組|委員會).{0,60}(?:成員|組成|委員|召集人|置)|校長.{0,80}主任.{0,200}代表|召集人|執行秘書.{0,20}擔任/,
  ],
  [['R3.1'], /(?:召開|開會|會議).{0,30}次|每學期.{0,20}(?:召開|開會)|召集人召集/],
  [['R3.2'], /議決|規劃作業期程|任務分工|成效評核及獎勵|審議.{0,20}期程/],
  [['R4.1', 'R4.2', 'R4.4'], /期程.{0,60}(?:規劃|時程|訂定)|起[迄訖]|自我檢核(?:作業|時間)/],
  [['R4.3'], /公[告布].{0,12}(?:網站|網頁|首頁)|(?:網站|網頁).{0,6}公[告布]/],
  [['R5.0'], /(?:平[臺台]|系統|模組).{0,60}(?:建置|管理|維護|帳號)/],
  [['R5.1'], /身分證|學籍(?:相關)?資料.{0,30}(?:登|建|填)|基本資料/],
  [['R5.2'], /幹部.{0,30}(?:登|建|填|紀錄)/],
  [['R5.3'], /(?:成績|修課紀錄).{0,40}(?:登|建|填|轉)|修課紀錄/],
  [['R5.4'], /諮詢(?:紀錄|.{0,12}登)/],
  [['R5.5'], /課程學習成果.{0,60}上傳|上傳.{0,20}課程學習成果/],
  [['R5.5'], /上傳/, /課程學習成果/],
  [['R5.6'], /認證(?!時,)/],
  [['R5.7'], /導師.{0,20}(?:督導|檢核|檢視|追蹤|提醒)/],
  [['R5.8'], /多元表現.{0,60}上傳|上傳.{0,20}多元表現/],
  [['R6.1'], /勾選/],
  [['R6.2', 'R6.4'], /(?:提交|報送)(?!工作小組)/],
  [['R6.3'], /收訖/],
  [['R7.1'], /重讀|復學|轉學|借讀|學籍異動/],
  [['R8.1', 'R8.5'], /宣導|說明會/],
  [['R8.2', 'R8.5'], /操作(?:訓練|研習|說明)|系統(?:訓練|研習)/],
  [['R8.3', 'R8.5'], /專業(?:成長)?研習|增能|教師研習/],
  [['R8.4', 'R8.5'], /成果(?:發表|展|觀摩)/],
  [['R8.5'], /訓練|研習/],
  [['R9.1'], /遠端|校外連線/],
  [['R9.2', 'R9.9'], /代理/, /平[臺台]|系統/],
  [['R9.3'], /雲端|備份/],
  [['R9.4'], /(?:設備|網路).{0,40}(?:協助|資源)/],
  [['R9.5', 'R9.9'], /代理/, /異動|行政/],
  [['R9.5', 'R9.9'], /行政人員.{0,40}代理/],
  [['R9.6', 'R9.9'], /(?:教師|認證).{0,60}代理/],
  [['R9.7'], /帳號.{0,12}(?:消滅|停用|延後|刪除|保留)/],
  [['R9.8'], /郵寄|紙本.{0,12}通知|離校.{0,40}通知/],
  [['R9.9'], /代理(?:人|順位)/],
  [['R9.1'], /應變|疫情|重大事故|不可抗力|人員異動/],
  [['R10.1'], /敘獎|獎勵|評核/],
  [['R11.1'], /(?:校務會議|會議).{0,30}(?:通過|實施)|核定後.{0,4}實施|修正時亦同|未盡事宜/],
];
/** Words of the frame, without a duty of their own: 目的, 範圍, 名詞. */
const FRAME =
  /^(?:依據|目的|實施對象|對象|適用|名詞|定義|本(?:規定|要點).{0,8}(?:稱|所稱)|法源|宗旨|經費|附則|其他|實施方式|作業方式|工作內容|組織|任務|權責分工|內容)/;

export function topicsOf(clause: Clause): RequirementId[] {
  return topicsIn(clause.body.text, aboveText(clause));
}

/** The same for who has the texts alone: the clause's own, and those of the clauses above it. */
export function topicsIn(own: string, above: string): RequirementId[] {
  const found = new Set<RequirementId>();
  for (const [ids, pattern, needed] of TOPICS) {
    if (!pattern.test(own) || (needed !== undefined && !needed.test(above))) continue;
    if (isEmergency(own, above) && ids.some((id) => /^R[3-8]\./.test(id))) continue;
    ids.forEach((id) => found.add(id));
  }
  return [...found];
}

/** Understood though nothing follows from it: a heading, or the frame of the text. */
export function isFrame(clause: Clause): boolean {
  const { text } = clause.body;
  const parent = clause.parent?.body.text ?? '';
  if (parent.length <= 12 && /^(?:依據|目的|法源|名詞|實施對象)/.test(parent)) return true;
  return text === '' || FRAME.test(text) || (clause.children.length > 0 && text.length <= 40);
}

function isEmergency(own: string, above: string): boolean {
  return /應變|疫情|重大事故|異動/.test(`${above}${own}`) && !/重讀|復學|轉學|借讀|學籍/.test(own);
}

function aboveText(clause: Clause): string {
  let text = '';
  for (let one = clause.parent; one !== null; one = one.parent) text += one.body.text.slice(0, 120);
  return text;
}
