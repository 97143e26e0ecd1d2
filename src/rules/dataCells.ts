/** DATA: cells that do not hold what their column asks for. One finding per row and kind of fault; the run goes on. */
import { dataTexts } from '../messages/zh/dataFindings';
import { fill } from '../messages/catalogue';
import type { CellFault, CellProblem, Table } from '../school/table';
import { TABS, type Row, type Tab, type TabKey } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { dataFinding } from './dataFinding';
import { excerpt } from './excerpt';
import type { FindingDraft } from './finding';

const CODE_OF: Readonly<Record<CellFault, keyof typeof dataTexts.cells>> = {
  blank: 'DATA-blank',
  text: 'DATA-text',
  length: 'DATA-text',
  number: 'DATA-number',
  range: 'DATA-number',
  date: 'DATA-date',
  email: 'DATA-email',
  option: 'DATA-option',
  tick: 'DATA-option',
  error: 'DATA-error',
};

/** Every tab that people fill; the generated ones are the add-on's own. */
export function checkCells(context: CheckContext): FindingDraft[] {
  return (Object.keys(TABS) as TabKey[])
    .filter((key) => !TABS[key].isGenerated)
    .flatMap((key) => checkTab(context, key));
}

function checkTab<K extends TabKey>(context: CheckContext, tab: K): FindingDraft[] {
  const table = context.tables[tab] as unknown as Table<Row<K>>;
  if (table.problems.length === 0) return [];
  const rows = new Map(table.rows.map((row) => [(row as { row: number }).row, row]));
  const grouped = new Map<string, CellProblem[]>();
  for (const problem of table.problems) {
    const key = `${problem.row}|${CODE_OF[problem.fault]}`;
    const same = grouped.get(key);
    if (same) same.push(problem);
    else grouped.set(key, [problem]);
  }
  return [...grouped.values()].flatMap((problems) => {
    const row = rows.get(problems[0]?.row ?? 0);
    return row === undefined ? [] : [findingOf(context, tab, row, problems)];
  });
}

function findingOf<K extends TabKey>(
  context: CheckContext,
  tab: K,
  row: Row<K>,
  problems: readonly CellProblem[],
): FindingDraft {
  const code = CODE_OF[problems[0]?.fault ?? 'text'];
  const columns = (TABS[tab] as Tab).columns;
  const details = problems.map((problem) =>
    fill(dataTexts.faults[problem.fault], {
      header: problem.header,
      found: excerpt(problem.found, 20),
      options: excerpt((columns[problem.key]?.options ?? []).join('、'), 80),
      min: columns[problem.key]?.min ?? 0,
      max: columns[problem.key]?.max ?? '',
    }),
  );
  return dataFinding(context, code, tab, row, {
    explanation: `${details.join('；')}。`,
    advice: dataTexts.cells[code],
    mark: fill(dataTexts.cellMark, { headers: problems.map(({ header }) => header).join('、') }),
  });
}
