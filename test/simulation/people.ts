/**
 * What people do while a script runs: they type, add rows at the bottom, insert and delete blank rows, sort, and hide
 * columns. Whatever a person typed and saw accepted is kept in the diary: it must be there at the end of the day.
 */
import type { Chance } from './chance';
import type { Sheets } from './sheets';

/** Something a person wrote: in the line with that key stands that text. */
export interface Note {
  readonly tab: string;
  readonly keyHeader: string;
  readonly key: string;
  readonly header: string;
  readonly text: string;
}

export class Diary {
  readonly notes = new Map<string, Note>();
  /** Records of 上傳紀錄 that somebody wrote: 紀錄編號 → 學號 and 名稱, which nothing ever changes. */
  readonly uploads = new Map<string, { readonly studentNo: string; readonly title: string }>();

  write(note: Note): void {
    this.notes.set([note.tab, note.key, note.header].join('|'), note);
  }
}

export type Act = (sheets: Sheets, chance: Chance, diary: Diary) => string | null;

/** A remark in the roster. */
const typeRemark: Act = (sheets, chance, diary) => {
  const rows = sheets.records('學生名冊');
  if (rows.length === 0) return null;
  const { row, cells } = chance.oneOf(rows);
  const text = `備註${chance.number(1_000_000)}`;
  sheets.type('學生名冊', row, '備註', text);
  const key = cells['學號'] ?? '';
  diary.write({ tab: '學生名冊', keyHeader: '學號', key, header: '備註', text });
  return `types ${text} for ${key}`;
};

/** What was done about a finding. */
const typeHandling: Act = (sheets, chance, diary) => {
  const rows = sheets.records('檢核結果').filter(({ cells }) => (cells['識別碼'] ?? '') !== '');
  if (rows.length === 0) return null;
  const { row, cells } = chance.oneOf(rows);
  const text = `處理${chance.number(1_000_000)}`;
  sheets.type('檢核結果', row, '處理說明', text);
  const key = cells['識別碼'] ?? '';
  diary.write({ tab: '檢核結果', keyHeader: '識別碼', key, header: '處理說明', text });
  return `notes ${text} at ${key}`;
};

/** An upload typed at the bottom. */
const addUpload: Act = (sheets, chance, diary) => {
  const rows = sheets.records('學生名冊');
  if (rows.length === 0) return null;
  const { cells } = chance.oneOf(rows);
  const [no, title, studentNo] = [
    `H${chance.number(1_000_000)}`,
    `手打${chance.number(1_000_000)}`,
    cells['學號'] ?? '',
  ];
  sheets.append('上傳紀錄', {
    紀錄編號: no,
    學年度: '115',
    學期: '1',
    類別: '課程學習成果',
    學號: studentNo,
    班級: cells['班級'] ?? '',
    姓名: cells['姓名'] ?? '',
    名稱: title,
    認證狀態: '待認證',
  });
  diary.uploads.set(no, { studentNo, title });
  return `adds ${no} of ${studentNo}`;
};

const insertRow: Act = (sheets, chance) => {
  const tab = chance.oneOf(['上傳紀錄', '學生名冊']);
  const [sheetId, lines] = [sheets.idOf(tab), sheets.lines(tab)];
  if (sheetId === null || lines.length < 2) return null;
  const at = 2 + chance.number(lines.length - 1);
  sheets.model.insertRows(sheetId, at, 1);
  return `inserts row ${at} in ${tab}`;
};

const deleteBlankRow: Act = (sheets, chance) => {
  const tab = chance.oneOf(['上傳紀錄', '學生名冊']);
  const [sheetId, lines] = [sheets.idOf(tab), sheets.lines(tab)];
  const blank = lines.findIndex((line, i) => i > 0 && line.every((cell) => cell === '' || cell === 'FALSE'));
  if (sheetId === null || blank < 0) return null;
  sheets.model.deleteRows(sheetId, blank + 1, 1);
  return `deletes the blank row ${blank + 1} of ${tab}`;
};

const sortTab: Act = (sheets, chance) => {
  const tab = chance.oneOf(['上傳紀錄', '學生名冊']);
  const [sheetId, lines] = [sheets.idOf(tab), sheets.lines(tab)];
  if (sheetId === null || lines.length < 3) return null;
  const cols = lines[0]?.length ?? 1;
  const col = sheets.columnOf(tab, chance.oneOf(['學號', '姓名', '班級']));
  const ascending = chance.isTrue(0.5);
  sheets.model.sort({ sheetId, row: 2, col: 1, rows: lines.length - 1, cols }, [{ col, ascending }]);
  return `sorts ${tab} by column ${col}`;
};

const hideColumn: Act = (sheets, chance) => {
  const sheetId = sheets.idOf('上傳紀錄');
  if (sheetId === null) return null;
  sheets.model.setHidden(sheetId, 'cols', 1 + chance.number(8), 1, chance.isTrue(0.5));
  return 'hides or shows a column of 上傳紀錄';
};

/** What people do, by name; each gives what was done, for the story, or null where there was nothing to do. */
export const ACTS = { typeRemark, typeHandling, addUpload, insertRow, deleteBlankRow, sortTab, hideColumn };

/** What is done more often stands here more often. */
const OFTEN: readonly Act[] = [...Object.values(ACTS), typeRemark, typeHandling, sortTab];

/** One person does one thing, if there is anything to do. Gives what was done, for the story. */
export function act(sheets: Sheets, chance: Chance, diary: Diary): string | null {
  return chance.oneOf(OFTEN)(sheets, chance, diary);
}
