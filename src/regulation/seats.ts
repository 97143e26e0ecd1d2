/** The seats of the work group as the rules list them (二): who sits by office, and who is chosen to represent whom. */
import type { Settings } from '../school/settings';

/** Seats held by virtue of an office, in the order of the rules. */
export const EX_OFFICIO_SEATS: readonly string[] = [
  '校長',
  '教務主任',
  '學務主任',
  '實習主任',
  '輔導主任',
  '圖書館主任',
  '進修部主任',
  '教學組長',
  '註冊組長',
  '設備組長',
  '課務組長',
  '訓育組長',
  '生輔組長',
  '實習組長',
  '技能檢定組長',
  '資訊媒體組長',
  '就業輔導組長',
  '進修部教務組長',
  '進修部學生事務組長',
  '進修部生輔組長',
];

/** Seats whose holders are chosen. */
export const REPRESENTATIVE_SEATS: readonly string[] = [
  '課程諮詢教師代表',
  '導師代表',
  '教師代表',
  '家長代表',
  '學生代表',
];

/** Title of the seat that convenes and chairs, and of the seat that is executive secretary. */
export const CONVENER_TITLE = '校長';
export const SECRETARY_TITLE = '教務主任';
/** Who stands in for the convener by office. */
export const DEPUTY_TITLE = '副校長';

const STANDARD_SEATS: readonly string[] = [...EX_OFFICIO_SEATS, ...REPRESENTATIVE_SEATS];

/** The titles that the school's rules list: 工作小組席次, else the 25 above for a group of 25; null when not known. */
export function ruleSeats({ committeeSeats, committeeSize }: Pick<Settings, 'committeeSeats' | 'committeeSize'>) {
  if (committeeSeats.length > 0) return committeeSeats;
  return committeeSize === STANDARD_SEATS.length ? STANDARD_SEATS : null;
}
