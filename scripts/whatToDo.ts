/** The handbook's page 怎麼辦: every code of 檢核結果 and every sentence of refusal, out of the add-on's own words. */
import { pageTexts } from '../src/messages/zh/pages';
import { RULES } from '../src/rules/index';
import type { Rule } from '../src/rules/rule';
import { TABS } from '../src/school/tabs';
import { errorSentences } from './errorSentences';

/** Where a sentence comes up, by the folder that says it. */
const ROOMS: Readonly<Record<string, string>> = {
  access: '任何功能',
  commands: '執行檢核、建立或修復分頁',
  workbook: '執行檢核、建立或修復分頁',
  rpc: '任何頁面',
  demo: '示範學校',
  google: '任何功能',
  mywork: pageTexts.start.caption,
  desk: pageTexts.start.caption,
  pages: '任何頁面',
  assistants: `${pageTexts.settings.caption}、${pageTexts.setup.caption}、${pageTexts.schedule.caption}`,
  ownRules: pageTexts.reading.caption,
  checklist: pageTexts.checklist.caption,
  imports: pageTexts.import.caption,
  reminders: pageTexts.reminders.caption,
  invitation: pageTexts.reports.caption,
  reports: pageTexts.reports.caption,
  exports: pageTexts.exports.caption,
  rollover: pageTexts.rollover.caption,
  forgetting: pageTexts.forgetting.caption,
  installCheck: pageTexts.installCheck.caption,
  upgrade: pageTexts.upgrade.caption,
  commendation: '更新評核敘獎',
};

const HEAD = `# 怎麼辦

<!-- npm run docs 由程式的規則與訊息產生，請勿手改 -->

「檢核結果」的每一種事項、程式說「沒有完成」時的每一句話，都在這一頁。用瀏覽器的「在頁面中尋找」貼上代碼或句子即可。
大括號是當時的名稱、日期或數字。`;

/** The page as text. @throws Error when a room of sentences has no caption here */
export function whatToDoPage(): string {
  return [
    HEAD,
    '',
    '## 檢核結果的事項',
    '',
    ...RULES.flatMap(entryOf),
    '## 沒有完成時的訊息',
    '',
    ...sentenceLines(),
    '',
  ].join('\n');
}

function entryOf(rule: Rule): string[] {
  const { code, severity, clause, words, tab, inCharge } = rule;
  const where = tab === 'each' ? '各分頁' : `「${TABS[tab].name}」`;
  return [
    `### ${code}（${severity}）`,
    '',
    words.help.zh,
    '',
    `- 看到的說明：${quoted(words.explanation)}`,
    `- 怎麼辦：${quoted(words.advice)}`,
    `- 依據：${clause || '—'}；分頁：${where}；承辦：${inCharge}`,
    '',
  ];
}

function sentenceLines(): string[] {
  return [
    '| 在哪裡 | 訊息（發生了什麼、怎麼辦） |',
    '|---|---|',
    ...errorSentences().map(({ text, room }) => `| ${captionOf(room)} | ${quoted(text)} |`),
  ];
}

function captionOf(room: string): string {
  const caption = ROOMS[room];
  if (caption === undefined) throw new Error(`scripts/whatToDo.ts: no caption for the sentences of src/${room}`);
  return caption;
}

/** Text that Markdown would read as markup is shown as it stands. */
function quoted(text: string): string {
  return text.replace(/[|\\*_<>[\]]/g, '\\$&').replace(/\n/g, ' ');
}
