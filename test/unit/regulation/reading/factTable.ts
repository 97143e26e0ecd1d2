/** What the reading makes of a text, as the lines of the table in docs/reading.zh.md: each fact with its clause as printed. */
import { readingOf } from '../../../../src/regulation/reading/readRules';

const QUOTA_NAMES = {
  courseUploadsPerSemester: '課程學習成果每學期上傳上限',
  multiUploadsPerYear: '多元表現每學年上傳上限',
  courseSelectionsPerYear: '課程學習成果每學年勾選上限',
  multiSelectionsPerYear: '多元表現每學年勾選上限',
} as const;

export function factTable(text: string): string {
  const found = readingOf(text);
  const line = (what: string, value: string, no: string) => `| ${what} | ${value} | ${no || '（條文之前）'} |`;
  const quotas = (Object.keys(QUOTA_NAMES) as (keyof typeof QUOTA_NAMES)[]).map((id) =>
    line(QUOTA_NAMES[id], `${found.quotas[id]?.value ?? '—'} 件`, found.quotas[id]?.no ?? '—'),
  );
  return [
    '| 事項 | 讀到的內容 | 條次 |',
    '| --- | --- | --- |',
    line('學校名稱', found.school?.value ?? '—', found.school?.no ?? ''),
    ...found.versions.map(({ date, meeting, act, no }) => line('規定沿革', `${date ?? '—'} ${meeting}${act}`, no)),
    line('工作小組人數', `${found.total?.value ?? '—'} 人`, found.total?.no ?? '—'),
    ...found.seats.map(({ title, count, role, kind, division, no }) =>
      line('席次', `${title} ${count ?? '—'} 人，${[role, kind, division].filter(Boolean).join('、')}`, no),
    ),
    line('每學期會議', `至少 ${found.meetingsPerSemester?.value ?? '—'} 次`, found.meetingsPerSemester?.no ?? '—'),
    ...quotas,
    ...found.duties.map(({ duty, division, office, no }) => line(duty, `${division}：${office}`, no)),
    ...found.trainings.map(({ kind, organisers, audiences, perYear, no }) =>
      line(kind, `${organisers.join('、')}；對象：${audiences.join('、') || '未寫'}；每學年 ${perYear ?? '—'} 場`, no),
    ),
  ].join('\n');
}
