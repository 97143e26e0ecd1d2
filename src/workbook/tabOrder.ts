/** Where a new tab stands and the colour of its ear: by what one does there, what is used most first. Pure. */
import { TABS, type Tab } from '../school/tabs';
import { EARS } from './colours';

type Ear = keyof typeof EARS;

const GROUPS: Readonly<Record<Ear, readonly string[]>> = {
  results: ['overview', 'findings', 'compliance'],
  work: ['uploads', 'schedule', 'submissions', 'receipts', 'classChecks', 'counselling', 'cadre', 'enrolmentChanges'],
  basis: ['roster', 'classes', 'courses', 'staff', 'deputies', 'duties', 'semesters'],
  records: ['workGroup', 'meetings', 'trainings', 'contingencies', 'commendations', 'ruleVersions', 'ruleTexts'],
  system: ['settings', 'templates', 'mailLog', 'actionLog'],
};

/** Every tab's description in the order in which new workbooks have them. */
export function tabsInOrder(): readonly Tab[] {
  const all = Object.entries(TABS as Record<string, Tab>);
  const order = Object.values(GROUPS).flat();
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...all].sort(([a], [b]) => placeOf(a) - placeOf(b)).map(([, tab]) => tab);
}

/** The colour of the tab's ear. */
export function earOf(tab: Tab): string {
  const key = Object.entries(TABS as Record<string, Tab>).find(([, one]) => one.name === tab.name)?.[0] ?? '';
  const group = (Object.keys(GROUPS) as Ear[]).find((ear) => GROUPS[ear].includes(key));
  return EARS[group ?? 'system'];
}

/** The place (from 0) of a new tab among those that are there: behind the nearest one that comes before it in the order. */
export function placeAmong(existing: readonly string[], name: string): number {
  const order = tabsInOrder().map((tab) => tab.name);
  const before = order.slice(0, order.indexOf(name)).reverse();
  const neighbour = before.find((one) => existing.includes(one));
  return neighbour === undefined ? 0 : existing.indexOf(neighbour) + 1;
}
