/** The widths of a new tab: few of them, and no column narrower than its description says. */
import fc from 'fast-check';
import { columnLayout, withFewWidths } from '../../../src/workbook/layoutOf';
import { text } from '../../../src/school/tabs/column';
import { TABS, type Tab } from '../../../src/school/tabs';

const columnsOf = (widths: readonly number[]) =>
  widths.map((width, i) => columnLayout(text(`欄${i}`, { width }), i + 1, true));
const runsOf = (widths: readonly (number | null)[]) => widths.filter((width, i) => width !== widths[i - 1]).length;

test('Given columns of any widths, When few are wanted, Then none is narrower, none much wider, and no width is added', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 50, max: 520 }), { maxLength: 20 }), (widths) => {
      const few = withFewWidths(columnsOf(widths)).map(({ width }) => width);
      expect(few).toHaveLength(widths.length);
      few.forEach((width, i) => {
        expect(width).toBeGreaterThanOrEqual(widths[i]!);
        expect(width).toBeLessThanOrEqual(widths[i]! + 30);
      });
      expect(runsOf(few)).toBeLessThanOrEqual(runsOf(widths));
    }),
  );
});

test('Given the tabs of the workbook, When few widths are wanted, Then a quarter of the stretches is saved at least', () => {
  const all = Object.values(TABS as Record<string, Tab>).map((tab) =>
    Object.values(tab.columns).map(({ width }) => width),
  );
  const sum = (lists: readonly (readonly (number | null)[])[]) => lists.reduce((n, one) => n + runsOf(one), 0);
  const few = all.map((widths) => withFewWidths(columnsOf(widths)).map(({ width }) => width));
  expect(sum(few)).toBeLessThan(0.75 * sum(all));
});
