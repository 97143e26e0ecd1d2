/**
 * Recognises the official rosters that platforms make for submission (domain.md E2–E6): a cover sheet, then data sheets
 * whose columns are known. Pure; runs in the page, so that of ID, birth date and 簡述 nothing but a length leaves it.
 */
import { toHalfWidth } from '../school/cell';
import { PERFORMANCE_TYPES } from '../regulation/performanceTypes';
import { mapHeaders, plainHeader, SEARCHED_ROWS, type Mapping } from './headers';
import { IMPORT_KINDS, type ImportKindId } from './importKinds';

export interface RosterSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export interface OfficialTable {
  /** Index of the sheet. */
  readonly sheet: number;
  readonly headerAt: number;
  readonly mapping: Mapping;
  /** Field key → column of which only the number of characters is taken, by code point. */
  readonly lengths: Mapping;
  /** What holds for every row of the table, by field key. */
  readonly constants: Readonly<Record<string, string>>;
}

export interface OfficialRoster {
  /** 名冊別, e.g. 26. */
  readonly code: string;
  readonly schoolCode: string;
  readonly kind: ImportKindId;
  /** '' where the code does not tell. */
  readonly division: '' | '進修部';
  /** What holds for every row of the file, by field key. */
  readonly constants: Readonly<Record<string, string>>;
  readonly tables: readonly OfficialTable[];
}

interface Cover {
  readonly sheet: number;
  readonly schoolCode: string;
  readonly schoolYear: string;
  readonly semester: string;
  readonly code: string;
  readonly title: string;
}

type Lot = 'cadre' | 'multiPerformance' | 'courseResult' | 'roster';

const COVER_HEADERS = ['學校代碼', '學年度', '學期', '名冊別'];
/** Last digit of the roster code; the first says which batch: 2 all grades, 3 and 7 grade 3. */
const LOT_OF_DIGIT: Readonly<Record<string, Lot>> = {
  4: 'cadre',
  5: 'multiPerformance',
  6: 'courseResult',
  8: 'courseResult',
};
/** The column that names an achievement of each type, and how the sheet is known where its name does not tell. */
const NAME_COLUMNS: readonly (readonly [type: string, nameColumn: string, ...known: string[]])[] = [
  ['幹部經歷暨事蹟', '單位名稱', '擔任職務'],
  ['競賽參與', '競賽名稱'],
  ['檢定證照', '證照代碼'],
  ['服務學習', '服務名稱'],
  ['彈性學習時間', '內容開設名稱'],
  ['團體活動時間', '內容名稱', '辦理單位'],
  ['職場學習', '單位', '職稱'],
  ['大學及技專校院先修課程', '課程名稱', '計畫專案'],
  ['其他', '名稱', '主辦單位'],
  ['作品成果', '名稱', '日期'],
];
const BRIEF = ['成果簡述', '內容簡述', '簡述'];
const STUDENT_KEYS = ['studentNo', 'className', 'seatNo', 'name', 'classSeat'];

/** The roster, or null when the file has no cover sheet or none of its sheets is laid out as the cover says. */
export function readOfficialRoster(sheets: readonly RosterSheet[]): OfficialRoster | null {
  const cover = sheets.map(coverOf).find((one) => one !== null);
  if (!cover) return null;
  const lot = lotOf(cover);
  const tables = sheets.flatMap((sheet, i) => (i === cover.sheet ? [] : tableOf(sheet, i, lot)));
  if (tables.length === 0) return null;
  const kind = lot === 'cadre' || lot === 'roster' ? lot : 'uploads';
  return {
    code: cover.code,
    schoolCode: cover.schoolCode,
    kind,
    division: /8$/.test(cover.code) ? '進修部' : '',
    constants: { ...(kind === 'roster' ? {} : periodOf(cover)), ...constantsOf(lot) },
    tables,
  };
}

function coverOf({ rows }: RosterSheet, sheet: number): Cover | null {
  for (let at = 0; at < Math.min(rows.length, SEARCHED_ROWS); at++) {
    const headers = (rows[at] ?? []).map(plainHeader);
    const places = COVER_HEADERS.map((name) => headers.indexOf(name));
    if (places.includes(-1)) continue;
    const values = rows.slice(at + 1).find((row) => places.every((place) => (row[place] ?? '').trim() !== ''));
    if (values === undefined) continue;
    const [schoolCode = '', schoolYear = '', semester = '', title = ''] = places.map((place) =>
      toHalfWidth(values[place] ?? '').trim(),
    );
    return { sheet, schoolCode, schoolYear, semester, code: /^\d{2}/.exec(title)?.[0] ?? '', title };
  }
  return null;
}

/** By its code; where a platform writes a name instead, by that. */
function lotOf({ code, title }: Cover): Lot {
  const byCode = /^[237]/.test(code) ? LOT_OF_DIGIT[code.charAt(1)] : undefined;
  if (byCode) return byCode;
  if (title.includes('課程學習成果')) return 'courseResult';
  if (title.includes('多元表現')) return 'multiPerformance';
  return title.includes('幹部') ? 'cadre' : 'roster';
}

/** Semester 0 stands for the whole year: the rows must say, or the person does. */
function periodOf({ schoolYear, semester }: Cover): Record<string, string> {
  return { schoolYear, ...(semester === '1' || semester === '2' ? { semester } : {}) };
}

/** What is on a submission roster was selected before, and a course result certified before that (glossary, domain.md A). */
function constantsOf(lot: Lot): Record<string, string> {
  if (lot === 'courseResult') return { kind: '課程學習成果', certification: '通過', isSelected: '是' };
  if (lot === 'multiPerformance') return { kind: '多元表現', certification: '免認證', isSelected: '是' };
  return {};
}

function tableOf({ name, rows }: RosterSheet, sheet: number, lot: Lot): OfficialTable[] {
  for (let headerAt = 0; headerAt < Math.min(rows.length, SEARCHED_ROWS); headerAt++) {
    const row = rows[headerAt] ?? [];
    const headers = row.map(plainHeader);
    const own = ownColumns(lot, name, headers);
    if (own === null) continue;
    const kind = lot === 'cadre' || lot === 'roster' ? lot : 'uploads';
    const known = mapHeaders(IMPORT_KINDS[kind], row);
    const wanted = lot === 'cadre' || lot === 'roster' ? Object.keys(known) : STUDENT_KEYS;
    const students = Object.fromEntries(Object.entries(known).filter(([key]) => wanted.includes(key)));
    const brief = headers.findIndex((header) => BRIEF.includes(header));
    return [
      {
        sheet,
        headerAt,
        mapping: { ...students, ...own.mapping },
        lengths: kind === 'uploads' && brief >= 0 ? { briefLength: brief } : {},
        constants: own.constants,
      },
    ];
  }
  return [];
}

interface OwnColumns {
  readonly mapping: Mapping;
  readonly constants: Readonly<Record<string, string>>;
}

/** Columns that only this lot has; null when the row is no header of it. */
function ownColumns(lot: Lot, sheetName: string, headers: readonly string[]): OwnColumns | null {
  if (lot === 'courseResult') return courseColumns(headers);
  if (lot === 'multiPerformance') return performanceColumns(sheetName, headers);
  const known = lot === 'cadre' ? ['擔任職務'] : ['學籍狀態', '班級座號代碼'];
  return known.some((name) => headers.includes(name)) ? { mapping: {}, constants: {} } : null;
}

/**
 * 學期, 補修, 重修, 轉學轉科 and 借讀 sheets (domain.md E3) name the course and the period each in their own way; the
 * period is the one in which the course was really taken.
 */
function courseColumns(headers: readonly string[]): OwnColumns | null {
  const ending = (name: string) => headers.findIndex((header) => header.endsWith(name));
  const course = headers.includes('科目名稱') ? headers.indexOf('科目名稱') : ending('科目名稱');
  if (course < 0) return null;
  const mapping: Record<string, number> = { courseOrType: course };
  const sets = ['實際修課', '修課', '借讀', '原修課'];
  const set = sets.find((prefix) => headers.includes(`${prefix}學期`));
  if (set !== undefined) {
    mapping['semester'] = headers.indexOf(`${set}學期`);
    if (headers.includes(`${set}學年度`)) mapping['schoolYear'] = headers.indexOf(`${set}學年度`);
  }
  return { mapping, constants: {} };
}

/** One of the ten sheets of 多元表現 (domain.md E5): by the sheet's name, else by columns that only it has. */
function performanceColumns(sheetName: string, headers: readonly string[]): OwnColumns | null {
  const plainName = plainHeader(sheetName);
  const named = NAME_COLUMNS.find(
    ([type]) => plainName.includes(type.slice(0, 4)) || (plainName !== '' && type.endsWith(plainName)),
  );
  const candidates = named ? [named] : NAME_COLUMNS;
  const found = candidates.find(([, ...columns]) => columns.every((column) => headers.includes(column)));
  const sheet = found ?? (named && headers.includes(named[1]) ? named : undefined);
  if (!sheet || !PERFORMANCE_TYPES.includes(sheet[0])) return null;
  return { mapping: { title: headers.indexOf(sheet[1]) }, constants: { courseOrType: sheet[0] } };
}
