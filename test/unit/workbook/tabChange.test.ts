/** A change of a tab, while people sort, insert, delete and type: every value lands in the row it was meant for. */
import fc from 'fast-check';
import type { Cell } from '../../../src/school/cell';
import { readTable } from '../../../src/school/table';
import { TABS } from '../../../src/school/tabs';
import { applyTabChange } from '../../../src/workbook/tabChange';
import { fillsColumn } from '../../../src/workbook/filledColumns';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, studentNo } from '../schoolBuilder';

const ROSTER = TABS.roster.name;
const COUNT = 8;
const remarkAt = Object.keys(TABS.roster.columns).indexOf('remark');
const noAt = Object.keys(TABS.roster.columns).indexOf('studentNo');

function roster() {
  const cells = cellsOfSchool({ roster: Array.from({ length: COUNT }, () => ({})) });
  const shell = memoryShell(cells);
  return { cells, shell: shell.shell, calls: shell.calls };
}
const remarks = (cells: Map<string, Cell[][]>) =>
  Object.fromEntries(
    (cells.get(ROSTER) ?? []).slice(1).flatMap((line) => (line[noAt] ? [[String(line[noAt]), line[remarkAt]]] : [])),
  );

/** What people may do to the order of the rows. */
const ACTS: readonly ((lines: Cell[][]) => void)[] = [
  (lines) => void lines.splice(1, lines.length - 1, ...lines.slice(1).reverse()),
  (lines) => void lines.splice(3, 0, []),
  (lines) => void lines.splice(1, 0, [], []),
  (lines) => void lines.push(lines.splice(2, 1)[0] ?? []),
];

test('Given people who move rows before any look or write, Then each remark stands with its student and no other row changes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: COUNT }), { minLength: 1 }),
      fc.integer({ min: 0, max: 6 }),
      fc.nat({ max: ACTS.length - 1 }),
      (chosen, at, kind) => {
        const { cells, shell } = roster();
        const table = readTable(TABS.roster, shell.workbook.readTab(ROSTER));
        let calls = 0;
        const before = () => {
          if (calls++ === at) ACTS[kind]?.(cells.get(ROSTER) ?? []);
        };
        const { readBlock, readTab, writeBlock, readFormulas } = shell.workbook;
        const workbook = {
          ...shell.workbook,
          readBlock: (...args: Parameters<typeof readBlock>) => (before(), readBlock(...args)),
          readTab: (...args: Parameters<typeof readTab>) => (before(), readTab(...args)),
          readFormulas: (...args: Parameters<typeof readFormulas>) => (before(), readFormulas(...args)),
          writeBlock: (...args: Parameters<typeof writeBlock>) => (before(), writeBlock(...args)),
        };
        const edits = chosen.map((n) => ({ row: n + 1, key: 'remark', value: `給${studentNo(n)}` }));
        applyTabChange({ ...shell, workbook }, table, { tab: 'roster', edits, dropped: [], added: [] });
        const found = remarks(cells);
        for (let n = 1; n <= COUNT; n++)
          expect([studentNo(n), found[studentNo(n)]]).toEqual([
            studentNo(n),
            chosen.includes(n) ? `給${studentNo(n)}` : '',
          ]);
      },
    ),
  );
});

test('Given a column that one formula fills, Then its cells are left and told, and others are written', () => {
  const { cells, shell } = roster();
  const table = readTable(TABS.roster, shell.workbook.readTab(ROSTER));
  const nameAt = table.columnOf['name'] ?? 0;
  const workbook: typeof shell.workbook = {
    ...shell.workbook,
    readFormulas: (_name, _row, column, rows, columns) =>
      Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_x, j) => (i === 1 && column + j === nameAt ? '=ARRAYFORMULA(A2:A)' : '')),
      ),
  };
  const edits = [
    { row: 3, key: 'name', value: '新名' },
    { row: 3, key: 'remark', value: '備註' },
  ];
  const left = applyTabChange({ ...shell, workbook }, table, { tab: 'roster', edits, dropped: [], added: [] });
  expect(left).toEqual([{ row: 3, key: 'name', why: 'formula' }]);
  expect(remarks(cells)[studentNo(2)]).toBe('備註');
});

test('Given a student whose row goes while it is written, Then the cell is left and told', () => {
  const { cells, shell } = roster();
  const table = readTable(TABS.roster, shell.workbook.readTab(ROSTER));
  cells.get(ROSTER)?.splice(2, 1);
  const edits = [{ row: 3, key: 'remark', value: '備註' }];
  const left = applyTabChange(shell, table, { tab: 'roster', edits, dropped: [], added: [] });
  expect(left.map(({ why }) => why)).toEqual(['gone']);
  expect(Object.values(remarks(cells)).every((remark) => remark === '')).toBe(true);
});

test.each([
  ['=ARRAYFORMULA(A2:A)', true],
  ['={A2:A}', true],
  ['=IF(B1="","",FILTER(A:A,B:B>1))', true],
  ['=A2&"班"', false],
  ['', false],
])('Given %s, Then whether it fills cells beside its own is known', (formula, fills) => {
  expect(fillsColumn(formula)).toBe(fills);
});
