/** The 設定 tab: every key with its default, and how its text becomes a value. A bad value costs one problem, never a run. */
import { toHalfWidth } from './cell';
import { calendarPeriod } from './period';
import type { Table } from './table';
import type { Row } from './tabs';

type Kind = 'text' | 'integer' | 'limit' | 'yesNo' | 'list' | 'integers' | 'number' | 'email' | 'pattern' | 'mode';

interface SettingSpec<K extends Kind = Kind> {
  readonly key: string;
  readonly kind: K;
  /** The default as a person would type it; '' where a school must fill it in or where it is worked out. */
  readonly standard: string;
  readonly explanation: string;
  readonly basis: string;
  /** A blank is allowed and means the default without a finding. */
  readonly mayBeBlank?: boolean;
  /** Not among the settings that every workbook must list: no finding when its row is not there. */
  readonly isAdded?: boolean;
}

const spec = <K extends Kind>(
  kind: K,
  key: string,
  standard: string,
  explanation: string,
  basis: string,
  mayBeBlank = false,
): SettingSpec<K> => ({
  key,
  kind,
  standard,
  explanation,
  basis,
  mayBeBlank,
});

/** A setting beyond the fixed list: a blank one and one whose row is not there both mean the default. */
const added = <K extends Kind>(kind: K, key: string, standard: string, explanation: string, basis: string) => ({
  ...spec(kind, key, standard, explanation, basis, true),
  isAdded: true,
});

/** Every setting by identifier, in the order of the tab (design.md §3). */
export const SETTINGS = {
  schoolName: spec('text', '學校名稱', '', '報表與信件上的校名。', '—'),
  schoolCode: spec('text', '學校代碼', '', '六碼學校代碼；進修部可另有代碼。', '—', true),
  schoolYear: spec('integer', '目前學年度', '', '目前作業的學年度（民國），不由日期推算。', 'C10'),
  semester: spec('integer', '目前學期', '', '1 或 2；第1學期上傳常延至2月，不由日期推算。', 'C10'),
  courseUploadsPerSemester: spec(
    'limit',
    '課程學習成果每學期上傳上限',
    '6',
    '每名學生每學期件數；填「無」表示不設上限。',
    '五(三)1',
  ),
  multiUploadsPerYear: spec(
    'limit',
    '多元表現每學年上傳上限',
    '20',
    '每名學生每學年件數；填「無」表示不設上限。',
    '五(四)',
  ),
  courseSelectionsPerYear: spec('limit', '課程學習成果每學年勾選上限', '6', '每名學生每學年勾選件數。', '六(一)'),
  multiSelectionsPerYear: spec('limit', '多元表現每學年勾選上限', '10', '每名學生每學年勾選件數。', '六(一)'),
  countReturned: spec('yesNo', '退回件計入上傳上限', '否', '是：退回的件也算入上傳件數。', '五(三)1'),
  documentFormats: spec('list', '文件檔格式', 'pdf,jpg,png', '以逗號分隔的副檔名。', 'C4'),
  documentMaxMb: spec('number', '文件檔大小上限MB', '4', '單一文件檔大小上限（MB）。', 'C4'),
  mediaFormats: spec('list', '影音檔格式', 'mp3,mp4', '以逗號分隔的副檔名。', 'C4'),
  mediaMaxMb: spec('number', '影音檔大小上限MB', '10', '單一影音檔大小上限（MB）。', 'C4'),
  briefMaxLength: spec('integer', '簡述字數上限', '100', '簡述字數上限（字）。', 'C4'),
  briefRequiredKinds: spec(
    'list',
    '簡述必填類別',
    '課程學習成果',
    '簡述不得空白的類別，以逗號分隔；可填「無」。',
    'C4',
  ),
  uploadDaysAfterClosing: spec(
    'integer',
    '上傳截止距休業式最少天數',
    '14',
    '課程學習成果上傳截止日至少在休業式後幾天（高三第2學期除外）。',
    'C5',
  ),
  receiptDays: spec('integer', '收訖確認最少天數', '3', '收訖明細學生確認期間至少幾天。', 'C6'),
  disputeDays: spec('integer', '疑義處理天數', '3', '疑義提出後幾天內處理。', 'C6'),
  committeeSize: spec('integer', '工作小組人數', '25', '補充規定所定工作小組人數。', '二'),
  meetingsPerSemester: spec('integer', '每學期會議最少次數', '1', '工作小組每學期至少開會次數。', '三'),
  trainingsPerYear: spec('integer', '每學年訓練最少場次', '1', '四類訓練每學年各至少場次。', '八'),
  studentNoPattern: spec('pattern', '學號格式', '', '正規表示式，例如 ^\\d{9}$；留白則不檢查格式。', 'E11', true),
  mailDomains: spec('list', '允許信箱網域', '', '校內信箱網域，以逗號分隔；留白時一律不寄正式信。', 'E11', true),
  reminderDays: spec('integers', '提醒提前天數', '14,7,3,1', '截止日前幾天提醒，以逗號分隔。', '—'),
  mailMode: spec('mode', '寄信模式', '預覽', '預覽：不寄出；測試：全部寄給測試收件人；正式：寄給本人。', '—'),
  testRecipient: spec('email', '測試收件人', '', '測試模式時所有信寄到這裡。', '—', true),
  senderName: spec('text', '寄件者名稱', '', '信件顯示的寄件者；留白則用校名。', '—', true),
  rulesVersion: spec('text', '規定版本', '', '本校補充規定的版本（通過日期）。', '十一', true),
  studentMailsPerWeek: added(
    'limit',
    '學生每七日信件上限',
    '2',
    '同一名學生七日內最多幾封提醒信；填「無」表示不設上限。',
    'C1',
  ),
  tutorMailsPerWeek: added(
    'limit',
    '導師每七日信件上限',
    '2',
    '同一名導師七日內最多幾封班級提醒信；填「無」表示不設上限。',
    'C1',
  ),
  replyTo: added('email', '回信信箱', '', '收件人按「回覆」時的信箱；留白則用註冊組（進修部教務組）的信箱。', '—'),
  reminderHour: added('integer', '每日提醒時刻', '7', '每日自動檢核與提醒的時刻（0–23 時，臺北時間）。', '—'),
  committeeSeats: added(
    'list',
    '工作小組席次',
    '',
    '補充規定所列各席職稱，以逗號分隔；留白且人數為 25 時，採本表預設的 25 席。',
    '二',
  ),
  schoolAddress: added('text', '學校地址', '', '印在寄給離校學生的通知上；可留白。', '—'),
  schoolPhone: added('text', '學校電話', '', '印在寄給離校學生的通知上，例如註冊組的電話與分機；可留白。', '—'),
  letterDays: added('integer', '離校通知回覆天數', '14', '寄給離校學生的通知，請對方在寄發後幾天內回覆。', '九(三)3'),
  paperNumber: added('yesNo', '開會通知文號欄', '是', '開會通知單是否印「文號」欄。', '—'),
  paperSeal: added('yesNo', '開會通知用印欄', '是', '開會通知單是否印「用印」處。', '—'),
  paperTypeface: added('text', '報表字體', '黑體', '黑體或標楷體；電腦沒有標楷體時以黑體列印。', '—'),
  remindersWorkbook: added(
    'text',
    '提醒啟用工作簿',
    '',
    '由系統填寫：啟用提醒的是哪一份工作簿；複製本未確認前不寄信。',
    '—',
  ),
  workbookId: added('text', '工作簿識別碼', '', '由系統填寫：據此辨認複製本，供「轉換學年度」使用，請勿更改。', '—'),
  schemaVersion: added(
    'text',
    '工作簿版次',
    '',
    '由系統填寫：這份工作簿的分頁屬於第幾版，供版本更新使用，請勿更改。',
    '—',
  ),
  rolledOver: added('text', '學年度轉換紀錄', '', '由系統填寫：這份工作簿由哪一學年度轉換而來，請勿更改。', '—'),
} as const;

export type SettingId = keyof typeof SETTINGS;
type SettingValue<K> = K extends 'integer' | 'number'
  ? number
  : K extends 'limit'
    ? number | null
    : K extends 'yesNo'
      ? boolean
      : K extends 'list'
        ? readonly string[]
        : K extends 'integers'
          ? readonly number[]
          : K extends 'pattern'
            ? RegExp | null
            : K extends 'mode'
              ? '預覽' | '測試' | '正式'
              : string;

/** Settings that the system itself fills in: they mean nothing to people, and no page writes them. */
export const SYSTEM_SETTINGS = [
  'remindersWorkbook',
  'workbookId',
  'schemaVersion',
  'rolledOver',
] as const satisfies readonly SettingId[];

/** The settings in force. A limit of null means that the school sets none. */
export type Settings = { readonly [I in SettingId]: SettingValue<(typeof SETTINGS)[I]['kind']> };

export interface SettingProblem {
  readonly key: string;
  readonly fault: 'missing' | 'malformed' | 'double';
  /** Row of the 設定 tab; 1 when the key is not there at all. */
  readonly row: number;
  /** What is used instead, as text. */
  readonly used: string;
}

/**
 * The settings of the 設定 tab. `today` (ISO day) only serves to default the period when the tab names none.
 * Never throws: what is missing or malformed falls back to its default and is listed as a problem.
 */
export function readSettings(
  table: Table<Row<'settings'>>,
  today: string,
): { settings: Settings; problems: SettingProblem[] } {
  const found = new Map<string, { value: string; row: number }>();
  const problems: SettingProblem[] = [];
  const values: Record<string, unknown> = {};
  const doubles: { key: string; row: number }[] = [];
  for (const row of table.rows) {
    if (found.has(row.key)) doubles.push({ key: row.key, row: row.row });
    else found.set(row.key, { value: row.value, row: row.row });
  }
  for (const [id, setting] of Object.entries(SETTINGS) as [SettingId, SettingSpec][]) {
    const standard = standardText(setting, today);
    const cell = found.get(setting.key);
    const given = toHalfWidth(cell?.value ?? '').trim();
    const value =
      given === '' ? undefined : parse(id, setting.kind, setting.kind === 'text' ? (cell?.value ?? '').trim() : given);
    // Null is a value of its own (no limit, no pattern), so only undefined falls back.
    const fallback = parse(id, setting.kind, standard);
    values[id] = value !== undefined ? value : fallback !== undefined ? fallback : '';
    if (
      value === undefined &&
      !(given === '' && setting.mayBeBlank === true && (cell !== undefined || setting.isAdded === true))
    ) {
      problems.push({
        key: setting.key,
        fault: given === '' ? 'missing' : 'malformed',
        row: cell?.row ?? 1,
        used: standard,
      });
    }
  }
  // What is used is the first row's value, or the default where that cannot be used: both findings say the same.
  const inForce = (key: string) => problems.find((one) => one.key === key)?.used ?? found.get(key)?.value ?? '';
  for (const { key, row } of doubles) {
    if (Object.values(SETTINGS).some((s) => s.key === key))
      problems.push({ key, fault: 'double', row, used: inForce(key) });
  }
  return { settings: values as Settings, problems };
}

/** The default of a setting as text; the period's default follows the calendar (domain.md C11). */
export function standardText(setting: SettingSpec, today: string): string {
  if (setting.key === SETTINGS.schoolYear.key) return String(calendarPeriod(today).schoolYear);
  if (setting.key === SETTINGS.semester.key) return String(calendarPeriod(today).semester);
  return setting.standard;
}

/** A setting's text as its value; undefined when it is malformed. Used by the settings page too. */
export function parseSetting(id: SettingId, given: string): unknown {
  return parse(id, SETTINGS[id].kind, toHalfWidth(given).trim());
}

function parse(id: SettingId, kind: Kind, given: string): unknown {
  switch (kind) {
    case 'text':
      return given;
    case 'integer':
      return parseInteger(id, given);
    case 'limit':
      return given === '無' || given === '不限' ? null : parseInteger(id, given);
    case 'number':
      return /^\d+(\.\d+)?$/.test(given) ? Number(given) : undefined;
    case 'yesNo':
      return given === '是' || given === 'TRUE' ? true : given === '否' || given === 'FALSE' ? false : undefined;
    case 'list':
      return given === '無'
        ? []
        : given
            .split(/[,、;\s]+/)
            .filter((part) => part !== '')
            .map((part) => part.replace(/^[.@]/, '').toLowerCase());
    case 'integers':
      return /^\d{1,3}([,、;\s]+\d{1,3})*$/.test(given) ? given.split(/[,、;\s]+/).map(Number) : undefined;
    case 'email':
      return given === '' || /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(given) ? given.toLowerCase() : undefined;
    case 'pattern':
      return parsePattern(given);
    case 'mode':
      return given === '預覽' || given === '測試' || given === '正式' ? given : undefined;
  }
}

function parseInteger(id: SettingId, given: string): number | undefined {
  if (!/^\d{1,4}$/.test(given)) return undefined;
  const value = Number(given);
  if (id === 'semester' && value !== 1 && value !== 2) return undefined;
  if (id === 'schoolYear' && (value < 90 || value > 150)) return undefined;
  if (id === 'reminderHour' && value > 23) return undefined;
  return value;
}

function parsePattern(given: string): RegExp | null | undefined {
  if (given === '') return null;
  try {
    return new RegExp(`^(?:${given})$`);
  } catch {
    return undefined;
  }
}
