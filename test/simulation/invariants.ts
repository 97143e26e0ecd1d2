/** What must hold in a school whatever happens, each as sentences of what does not; [] when it does. */
import type { Diary } from './people';
import type { SimulatedSchool } from './school';
import type { Sheets } from './sheets';

/** Records of 上傳紀錄 that somebody wrote stand there once, with the student and the title they were written with. */
export function lostUploads(sheets: Sheets, uploads: Diary['uploads']): string[] {
  if (uploads.size === 0) return [];
  const rows = sheets.records('上傳紀錄');
  return [...uploads].flatMap(([no, { studentNo, title }]) => {
    const found = rows.filter(({ cells }) => cells['紀錄編號'] === no);
    if (found.length !== 1) return [`record ${no} stands ${found.length} times`];
    const isTheirs = found[0]?.cells['學號'] === studentNo && found[0].cells['名稱'] === title;
    return isTheirs ? [] : [`record ${no} is another's now`];
  });
}

/** No mail goes twice, and each that went is on record. */
export function wrongMails(school: SimulatedSchool): string[] {
  const mails = school.mails();
  const doubles = new Set(mails.filter((mail, i) => mails.indexOf(mail) !== i));
  const ledger = school.sheets.records('寄信紀錄');
  const isOnRecord = (mail: string) =>
    ledger.some(({ cells }) => mail.includes(cells['收件人'] ?? '?') && mail.includes(cells['主旨'] ?? '?'));
  return [
    ...[...doubles].map((mail) => `sent twice: ${mail}`),
    ...mails.filter((mail) => !isOnRecord(mail)).map((mail) => `sent and not on record: ${mail}`),
  ];
}

/** No copy of a tab is left in sight. */
export function strayTabs({ sheets }: SimulatedSchool): string[] {
  const strays = sheets.model.sheets().filter(({ name, hidden }) => !hidden && /副本|^Copy of/.test(name));
  return strays.map(({ name }) => `a stray tab: ${name}`);
}
