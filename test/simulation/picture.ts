/** What stands in a workbook's tabs, by what each row is, and how one such picture differs from another. */
import type { Diary } from './people';
import type { SimulatedSchool } from './school';

/** Tab → row's key → cells by header. */
export type Picture = ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<string, string>>>>;

/** Headers that tell a tab's rows apart. Of what checks make only the findings count, by their identity. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  設定: ['項目'],
  學期: ['學年度', '學期'],
  工作小組: ['席次', '職稱', '姓名'],
  人員: ['電子郵件'],
  代理人: ['業務', '範圍', '原承辦人信箱', '代理人信箱'],
  權責分工: ['業務', '部別'],
  班級: ['班級'],
  學生名冊: ['學號'],
  課程: ['學年度', '學期', '班級', '課程名稱'],
  作業期程: ['學年度', '學期', '作業項目', '適用年級', '部別'],
  上傳紀錄: ['紀錄編號'],
  班級檢核: ['學年度', '學期', '班級'],
  收訖明細: ['學年度', '學期', '學號', '項目'],
  評核敘獎: ['學年度', '學期', '電子郵件', '業務'],
  規定沿革: ['序', '通過日'],
  規定本文: ['版本日', '條次'],
  檢核結果: ['識別碼'],
};
/** Filled by the checks, or with the moment at which it was written. */
const OF_THE_MOMENT = new Set(['檢核', '首次發現']);
/** A day with the time at which something was done: the time is of the moment too. */
const CLOCK = /(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}/g;
/** People own one column of the findings; the rest is as the last check found it. */
const FINDINGS = '檢核結果';

export function pictureOf({ sheets }: SimulatedSchool): Picture {
  return new Map(
    Object.entries(KEYS).map(([tab, headers]) => {
      const rows = new Map<string, Readonly<Record<string, string>>>();
      for (const { cells } of sheets.records(tab)) {
        const key = headers.map((header) => cells[header] ?? '').join('/');
        const name = rows.has(key) ? `${key}#${rows.size}` : key;
        const lasting = Object.entries(cells).filter(([header]) => !OF_THE_MOMENT.has(header));
        rows.set(name, Object.fromEntries(lasting.map(([header, text]) => [header, text.replace(CLOCK, '$1')])));
      }
      return [tab, rows];
    }),
  );
}

/**
 * Cells of rows that were there which hold what stood there at no time of the uncut way, and no person typed; and rows gone.
 * @param times the tabs before, in the midst of it, and at its end
 */
export function changedRows(now: Picture, times: readonly Picture[], diary: Diary): string[] {
  const typed = new Set([...diary.notes.values()].map(({ text }) => text));
  const [before, end] = [times[0], times.at(-1)];
  return [...(before ?? [])].flatMap(([tab, rows]) => {
    if (tab === FINDINGS) return [];
    return [...rows.keys()].flatMap((key) => {
      const found = now.get(tab)?.get(key);
      if (found === undefined) return end?.get(tab)?.has(key) === true ? [`${tab} ${key} is gone`] : [];
      return Object.entries(found).flatMap(([header, text]) =>
        typed.has(text) || times.some((time) => (time.get(tab)?.get(key)?.[header] ?? '') === text)
          ? []
          : [`${tab} ${key}: ${header} is ${text}`],
      );
    });
  });
}

/** Where two pictures differ, in words. */
export function differences(now: Picture, wanted: Picture): string[] {
  return [...wanted].flatMap(([tab, rows]) => {
    const is = now.get(tab) ?? new Map<string, Readonly<Record<string, string>>>();
    const gone = [...rows.keys()].filter((key) => !is.has(key)).map((key) => `${tab} ${key} is missing`);
    const more = [...is.keys()].filter((key) => !rows.has(key)).map((key) => `${tab} ${key} is too much`);
    const other = [...rows].flatMap(([key, cells]) =>
      Object.entries(is.get(key) ?? cells).flatMap(([header, text]) =>
        text === (cells[header] ?? '') ? [] : [`${tab} ${key}: ${header} is ${text}, not ${cells[header] ?? ''}`],
      ),
    );
    return [...gone, ...more, ...other];
  });
}
