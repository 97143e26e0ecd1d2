/** What makes a row of a tab itself, wherever it is sorted to: the cells its findings' keys are made of. */
import type { Row, TabKey } from '../school/tabs';
import { excerpt } from './excerpt';

const KEYS: { readonly [K in TabKey]?: readonly (keyof Row<K> & string)[] } = {
  settings: ['key'],
  semesters: ['schoolYear', 'semester'],
  workGroup: ['seatNo', 'title', 'name'],
  staff: ['email', 'name'],
  deputies: ['duty', 'scope', 'principalEmail', 'rank', 'deputyEmail', 'startsOn'],
  classes: ['className'],
  roster: ['studentNo', 'name'],
  courses: ['schoolYear', 'semester', 'className', 'courseName', 'teacher'],
  schedule: ['no', 'schoolYear', 'semester', 'item', 'grades', 'division'],
  cadre: ['schoolYear', 'semester', 'studentNo', 'unitName', 'post'],
  counselling: ['schoolYear', 'semester', 'heldOn', 'className', 'studentNo', 'counsellor'],
  submissions: ['schoolYear', 'semester', 'batch', 'division', 'lot'],
  receipts: ['schoolYear', 'semester', 'studentNo', 'lot'],
  enrolmentChanges: ['studentNo', 'kind', 'effectiveOn'],
  trainings: ['schoolYear', 'kind', 'topic', 'heldOn', 'division'],
  meetings: ['schoolYear', 'semester', 'no', 'agenda', 'matter'],
  contingencies: ['heldOn', 'kind', 'target'],
  commendations: ['schoolYear', 'semester', 'email', 'duty'],
};
/** Columns that came later: part of the identity only where they are filled, so that known findings keep their keys. */
const ADDED_KEYS: { readonly [K in TabKey]?: readonly (keyof Row<K> & string)[] } = {
  schedule: ['batch', 'title'],
  submissions: ['grades'],
  receipts: ['batch'],
};
const UPLOAD_KEYS = ['studentNo', 'schoolYear', 'semester', 'kind', 'title', 'uploadedAt'] as const;

/** The row's identity for `findingKey`: an upload's 紀錄編號, else the cells that tell it from its neighbours. */
export function rowIdentity<K extends TabKey>(tab: K, row: Row<K>): string {
  const record = row as Readonly<Record<string, unknown>>;
  if (tab === 'uploads' && record['uploadNo'] !== '') return excerpt(String(record['uploadNo']), 40);
  const keys: readonly string[] = tab === 'uploads' ? UPLOAD_KEYS : (KEYS[tab] ?? []);
  const added: readonly string[] = ADDED_KEYS[tab] ?? [];
  const filled = added.filter((key) => (record[key] ?? '') !== '');
  return [...keys, ...filled].map((key) => excerpt(String(record[key] ?? ''), 40)).join('/');
}

/** Column keys that tell a tab's rows apart; [] where only the whole line does. */
export function identityKeys(tab: TabKey): readonly string[] {
  return tab === 'uploads' ? ['uploadNo', ...UPLOAD_KEYS] : (KEYS[tab] ?? []);
}
