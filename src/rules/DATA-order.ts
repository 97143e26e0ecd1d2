/** A semester, a deputyship or a cadre post ends before it begins. */
import { rocText } from '../school/day';
import { TABS, type Row, type Tab } from '../school/tabs';
import { dataMatter } from './dataMatters';
import type { Matter, Rule } from './rule';

const SPANS = {
  semesters: ['startsOn', 'closesOn'],
  deputies: ['startsOn', 'endsOn'],
  cadre: ['startsOn', 'endsOn'],
} as const;
type SpanTab = keyof typeof SPANS;

export const rule: Rule<'DATA-order'> = {
  code: 'DATA-order',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: { zh: '結束日早於開始日。', en: 'A semester, deputyship or cadre post ends before it begins.' },
    explanation: '「{end}」（{endsOn}）早於「{start}」（{startsOn}）。',
    advice: '請核對兩個日期。',
  },
  check: ({ tables }) =>
    (Object.keys(SPANS) as SpanTab[]).flatMap((tab) =>
      (tables[tab].rows as readonly Row<SpanTab>[]).flatMap((row) => backwards(tab, row)),
    ),
};

function backwards(tab: SpanTab, row: Row<SpanTab>): Matter[] {
  const [startKey, endKey] = SPANS[tab];
  const record = row as unknown as Readonly<Record<string, string>>;
  const startsOn = record[startKey] ?? '';
  const endsOn = record[endKey] ?? '';
  if (startsOn === '' || endsOn === '' || startsOn <= endsOn) return [];
  const { columns } = TABS[tab] as Tab;
  const headers = { start: columns[startKey]?.header ?? '', end: columns[endKey]?.header ?? '' };
  return [dataMatter(tab, row, { ...headers, startsOn: rocText(startsOn), endsOn: rocText(endsOn) })];
}
