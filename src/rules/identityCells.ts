/** ID and residence numbers in any cell of any tab (E10, E11); what is found is shown masked only. */
import { textOf } from '../school/cell';
import { findIdentityNumbers, mayHoldIdentityNumber } from '../school/identityNumber';
import type { Table } from '../school/table';
import { TABS, type TabKey } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import { perSchool } from './perSchool';
import type { Matter } from './rule';

const NO_HEADER = '（無標題）';

interface IdentityCell {
  /** Pattern and checksum hold. */
  readonly isCertain: boolean;
  readonly matter: Matter;
}

const identityCells = perSchool((context): readonly IdentityCell[] =>
  (Object.keys(TABS) as TabKey[]).flatMap((key) => cellsOf(context, key, context.tables[key])),
);

/** One matter a cell; `isCertain`: pattern and checksum hold, else the pattern alone. */
export function identityMatters(context: CheckContext, isCertain: boolean): Matter[] {
  return identityCells(context)
    .filter((cell) => cell.isCertain === isCertain)
    .map(({ matter }) => matter);
}

function cellsOf(context: CheckContext, tab: TabKey, table: Table<unknown>): IdentityCell[] {
  const found: IdentityCell[] = [];
  table.cells.forEach((line, i) => {
    for (let j = 0; j < line.length; j++) {
      const cell = line[j];
      if (typeof cell !== 'string' || !mayHoldIdentityNumber(cell)) continue;
      if (table.columnOf['studentNo'] === j + 1 && isStudentNo(context, cell)) continue;
      const matches = findIdentityNumbers(cell);
      const certain = matches.filter((match) => match.isCertain);
      const shown = certain.length > 0 ? certain : matches;
      if (shown.length === 0) continue;
      const masked = shown
        .slice(0, 5)
        .map((match) => match.masked)
        .join('、');
      const header = excerpt(textOf(table.cells[0]?.[j]), 30) || NO_HEADER;
      const params = { tab: TABS[tab].name, header, masked };
      const matter = {
        studentNo: studentNoOn(context, table, i),
        tab,
        row: i + 1,
        key: [TABS[tab].name, header, masked],
        params,
        marks: i === 0 ? [] : [{ row: i + 1 }],
      };
      found.push({ isCertain: certain.length > 0, matter });
    }
  });
  return found;
}

/** A 學號 of the school's own shape is no ID in the 學號 column, whatever it looks like. */
function isStudentNo({ settings: { studentNoPattern } }: CheckContext, cell: string): boolean {
  return studentNoPattern !== null && studentNoPattern.test(cell.trim().slice(0, 100));
}

/** The 學號 of the row when it is one of the roster, so that the tutor can be told; never what else stands there. */
function studentNoOn(context: CheckContext, table: Table<unknown>, line: number): string {
  const at = table.columnOf['studentNo'];
  const studentNo = at === undefined ? '' : textOf(table.cells[line]?.[at - 1]);
  return context.studentByNo.has(studentNo) ? studentNo : '';
}
