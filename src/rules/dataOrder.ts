/** DATA-order: a span whose end lies before its start (the schedule's own spans are R4.4). */
import { fill } from '../messages/catalogue';
import { dataTexts } from '../messages/zh/dataFindings';
import { rocText } from '../school/day';
import { TABS, type Row, type Tab } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { dataFinding } from './dataFinding';
import type { FindingDraft } from './finding';

const SPANS = {
  semesters: ['startsOn', 'closesOn'],
  deputies: ['startsOn', 'endsOn'],
  cadre: ['startsOn', 'endsOn'],
} as const;

/** Semesters, deputyships and cadre posts that end before they begin. */
export function checkOrder(context: CheckContext): FindingDraft[] {
  return (Object.keys(SPANS) as (keyof typeof SPANS)[]).flatMap((tab) => {
    const [startKey, endKey] = SPANS[tab];
    return (context.tables[tab].rows as readonly Row<typeof tab>[]).flatMap((row): FindingDraft[] => {
      const record = row as unknown as Readonly<Record<string, string>>;
      const startsOn = record[startKey] ?? '';
      const endsOn = record[endKey] ?? '';
      if (startsOn === '' || endsOn === '' || startsOn <= endsOn) return [];
      const columns = (TABS[tab] as Tab).columns;
      const explanation = fill(dataTexts.order.explanation, {
        start: columns[startKey]?.header ?? '',
        end: columns[endKey]?.header ?? '',
        startsOn: rocText(startsOn),
        endsOn: rocText(endsOn),
      });
      return [dataFinding(context, 'DATA-order', tab, row, { explanation, advice: dataTexts.order.advice, mark: '' })];
    });
  });
}
