/** What a class's list reads of large tabs shows what the whole tabs show, however people arranged them. */
import fc from 'fast-check';
import { classChecklist } from '../../../src/checklist/classChecklist';
import { classToday } from '../../../src/checklist/classToday';
import { readClass } from '../../../src/checklist/readClass';
import { demoSchool } from '../../../src/demo/demoSchool';
import { checkContext } from '../../../src/rules/checkContext';
import type { Cell } from '../../../src/school/cell';
import type { School } from '../../../src/school/schoolTables';
import { headersOf, TABS, type Tab, type TabKey } from '../../../src/school/tabs';
import { readColumns } from '../../../src/workbook/readRows';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { cellOf, type RowRecord } from '../../../src/workbook/writeRows';
import { memoryShell } from '../reminders/memoryShell';

const NOW = '2026-11-23T09:00:00';
const demo = demoSchool({ now: NOW, students: 60 });

function cellsOf(): Map<string, Cell[][]> {
  return new Map(
    (Object.entries(TABS) as [TabKey, Tab][]).map(([key, tab]) => [
      tab.name,
      [
        headersOf(tab),
        ...((demo.tabs[key] ?? []) as readonly RowRecord[]).map((row) =>
          Object.entries(tab.columns).map(([column, about]) => cellOf(about, row[column])),
        ),
      ],
    ]),
  );
}

function shown(school: School, className: string) {
  return {
    list: classChecklist(school, className),
    today: classToday(checkContext(school), className),
  };
}

/** A tab as people leave it: rows in another order, columns of their own, a 學號 in full-width digits, a blank row. */
function rearranged(lines: Cell[][], seeds: readonly number[], column: number): Cell[][] {
  const [header = [], ...rows] = lines;
  const order = rows.map((row, i) => ({ row, at: (seeds[i % seeds.length]! * (i + 1)) % 997 }));
  const sorted = order.sort((a, b) => a.at - b.at).map(({ row }) => row);
  sorted.splice(
    Math.floor(sorted.length / 2),
    0,
    header.map(() => ''),
  );
  const at = Math.min(column, header.length);
  const wide = (line: Cell[], own: Cell) => [...line.slice(0, at), own, ...line.slice(at)];
  return [wide(header, '自己的欄'), ...sorted.map((line, i) => wide(line, `我${i}`))];
}

const classNames = (demo.tabs.classes ?? []).map(({ className }) => String(className));

test('Given the demo school, When any class is read by its rows, Then its list and its day are those of the whole tabs', () => {
  const { shell } = memoryShell(cellsOf(), { now: NOW });
  const whole = readWorkbook(shell);
  expect(classNames.length).toBeGreaterThan(3);
  for (const className of classNames)
    expect(shown(readClass(shell, className), className)).toEqual(shown(whole, className));
});

test('Given tabs that people sorted and widened, When a class is read by its rows, Then nothing of it is missed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 996 }), { minLength: 3, maxLength: 9 }),
      fc.nat(12),
      fc.nat(classNames.length - 1),
      (seeds, column, chosen) => {
        const cells = cellsOf();
        for (const key of ['roster', 'uploads', 'receipts'] as const) {
          const { name } = TABS[key];
          cells.set(name, rearranged(cells.get(name) ?? [], seeds, column));
        }
        const { shell } = memoryShell(cells, { now: NOW });
        const className = classNames[chosen]!;
        expect(shown(readClass(shell, className), className)).toEqual(shown(readWorkbook(shell), className));
      },
    ),
    { numRuns: 8 },
  );
});

test('Given a roster without 班級, When a class is read, Then it is as unusable as the whole tab is', () => {
  const cells = cellsOf();
  const { name } = TABS.roster;
  cells.set(
    name,
    (cells.get(name) ?? []).map((line) => line.filter((_, i) => i !== 2)),
  );
  const { shell } = memoryShell(cells, { now: NOW });
  const { isUsable, missingHeaders, rows } = readClass(shell, classNames[0]!).tables.roster;
  const whole = readWorkbook(shell).tables.roster;
  expect({ isUsable, missingHeaders, rows }).toEqual({
    isUsable: whole.isUsable,
    missingHeaders: whole.missingHeaders,
    rows: whole.rows,
  });
});

test('Given some columns, When they alone are read, Then they say of every row what the whole tab says', () => {
  const { shell } = memoryShell(cellsOf(), { now: NOW });
  const keys = ['studentNo', 'className', 'seatNo'] as const;
  const whole = readWorkbook(shell).tables.roster.rows.map(({ row, studentNo, className, seatNo }) => ({
    row,
    studentNo,
    className,
    seatNo,
  }));
  expect(readColumns(shell, 'roster', keys)).toEqual(whole);
});
