/**
 * Starting points for a school's own rules: settings as a person would type them, and the seats of its work group.
 * A school is set up from 設定 and 工作小組 alone; nothing else in the code knows which preset was taken.
 */
import type { SettingId } from '../school/settings';
import { EX_OFFICIO_SEATS, REPRESENTATIVE_SEATS } from './seats';

export interface Preset {
  readonly id: string;
  /** 繁體中文 name in the list of presets. */
  readonly caption: string;
  readonly settings: Readonly<Partial<Record<SettingId, string>>>;
  readonly exOfficio: readonly string[];
  readonly representatives: readonly string[];
}

/** A vocational school of two divisions: 6 uploads a semester, 25 seats. */
const TWO_DIVISIONS: Preset = {
  id: 'twoDivisions',
  caption: '技術型高中，日校與進修部（每學期 6 件、25 席）',
  settings: { courseUploadsPerSemester: '6', multiUploadsPerYear: '20', committeeSize: '25', committeeSeats: '' },
  exOfficio: EX_OFFICIO_SEATS,
  representatives: REPRESENTATIVE_SEATS,
};

const GENERAL_OFFICES = [
  '校長',
  '教務主任',
  '學務主任',
  '輔導主任',
  '圖書館主任',
  '教學組長',
  '註冊組長',
  '設備組長',
  '實研組長',
  '訓育組長',
  '資訊組長',
  '輔導組長',
  '資料組長',
];
const GENERAL_REPRESENTATIVES = [
  '課程諮詢教師代表',
  '一年級導師代表',
  '二年級導師代表',
  '三年級導師代表',
  '家長代表',
  '學生代表',
];

/** A general school of one division: 9 uploads a semester, no limit on other achievements, 19 seats. */
const ONE_DIVISION: Preset = {
  id: 'oneDivision',
  caption: '普通型高中，單一部別（每學期 9 件、19 席）',
  settings: {
    courseUploadsPerSemester: '9',
    multiUploadsPerYear: '無',
    committeeSize: '19',
    committeeSeats: [...GENERAL_OFFICES, ...GENERAL_REPRESENTATIVES].join(','),
  },
  exOfficio: GENERAL_OFFICES,
  representatives: GENERAL_REPRESENTATIVES,
};

export const PRESETS: readonly Preset[] = [TWO_DIVISIONS, ONE_DIVISION];
