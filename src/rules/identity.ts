/**
 * PII: ID and residence numbers in any cell of any tab, and headers under which personal data would stand (E10, E11).
 * What is found is shown masked only.
 */
import { fill } from '../messages/catalogue';
import { identityTexts } from '../messages/zh/dataFindings';
import { isBlank, textOf } from '../school/cell';
import { findIdentityNumbers, isPersonalDataHeader, mayHoldIdentityNumber } from '../school/identityNumber';
import type { Table } from '../school/table';
import { TABS, type TabKey } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import { findingKey, type FindingDraft } from './finding';

/** PII-id (pattern and checksum hold), PII-suspect (pattern alone) per cell; PII-header per header. */
export function checkIdentity(context: CheckContext): FindingDraft[] {
  return (Object.keys(TABS) as TabKey[]).flatMap((key) => {
    const table: Table<unknown> = context.tables[key];
    return [...checkCells(context, key, table), ...checkHeaders(key, table)];
  });
}

function checkCells(context: CheckContext, tab: TabKey, table: Table<unknown>): FindingDraft[] {
  const findings: FindingDraft[] = [];
  table.cells.forEach((line, i) =>
    line.forEach((cell, j) => {
      if (typeof cell === 'string' && mayHoldIdentityNumber(cell)) {
        const finding = checkCell(context, tab, table, i, j, cell);
        if (finding) findings.push(finding);
      }
    }),
  );
  return findings;
}

function checkCell(
  context: CheckContext,
  tab: TabKey,
  table: Table<unknown>,
  line: number,
  at: number,
  cell: string,
): FindingDraft | null {
  const found = findIdentityNumbers(cell);
  const certain = found.filter((match) => match.isCertain);
  const shown = certain.length > 0 ? certain : found;
  if (shown.length === 0) return null;
  const isCertain = certain.length > 0;
  const code = isCertain ? 'PII-id' : 'PII-suspect';
  const masked = shown
    .slice(0, 5)
    .map((match) => match.masked)
    .join('、');
  const header = excerpt(textOf(table.cells[0]?.[at]), 30) || identityTexts.noHeader;
  const row = line + 1;
  return {
    code,
    severity: isCertain ? '錯誤' : '警告',
    basis: 'E11',
    studentNo: studentNoOn(context, table, line),
    explanation: fill(isCertain ? identityTexts.certain : identityTexts.suspect, {
      tab: TABS[tab].name,
      header,
      masked,
    }),
    advice: isCertain ? identityTexts.advice : identityTexts.suspectAdvice,
    office: TABS[tab].owner,
    tab,
    row,
    key: findingKey(code, TABS[tab].name, header, masked),
    marks: line === 0 ? [] : [{ row, text: isCertain ? identityTexts.mark : identityTexts.suspectMark }],
  };
}

/** The 學號 of the row when it is one of the roster, so that the tutor can be told; never what else stands there. */
function studentNoOn(context: CheckContext, table: Table<unknown>, line: number): string {
  const at = table.columnOf['studentNo'];
  const studentNo = at === undefined ? '' : textOf(table.cells[line]?.[at - 1]);
  return context.studentByNo.has(studentNo) ? studentNo : '';
}

function checkHeaders(tab: TabKey, table: Table<unknown>): FindingDraft[] {
  return (table.cells[0] ?? []).flatMap((cell, at): FindingDraft[] => {
    const header = textOf(cell);
    if (!isPersonalDataHeader(header)) return [];
    const count = table.cells.slice(1).filter((line) => !isBlank(line[at])).length;
    const params = { tab: TABS[tab].name, header: excerpt(header), count };
    return [
      {
        code: 'PII-header',
        severity: count > 0 ? '錯誤' : '警告',
        basis: 'E10',
        explanation: fill(identityTexts.header, params),
        advice: identityTexts.headerAdvice,
        office: TABS[tab].owner,
        tab,
        row: 1,
        key: findingKey('PII-header', TABS[tab].name, excerpt(header)),
      },
    ];
  });
}
