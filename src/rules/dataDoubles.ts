/** DATA: things of which there may be one and of which there are two: 學號, 紀錄編號, class, seat; and 學號 out of pattern. */
import { fill } from '../messages/catalogue';
import { dataTexts } from '../messages/zh/dataFindings';
import { isInSchool } from '../school/student';
import type { Row, TabKey } from '../school/tabs';
import { contentOf, type CheckContext } from './checkContext';
import { dataFinding } from './dataFinding';
import { excerpt } from './excerpt';
import type { FindingDraft } from './finding';

/**
 * DATA-duplicate-student, DATA-duplicate-upload, DATA-duplicate-class, DATA-seat and DATA-student-no. Of n rows that
 * share a thing, n−1 get a finding; which one is left out does not hang on how the tab is sorted.
 */
export function checkDoubles(context: CheckContext): FindingDraft[] {
  const { roster, uploads, classes } = context.tables;
  return [
    ...doubles(context, 'DATA-duplicate-student', 'roster', roster.rows, (student) => student.studentNo),
    ...doubles(context, 'DATA-duplicate-upload', 'uploads', uploads.rows, (upload) => upload.uploadNo),
    ...doubles(context, 'DATA-duplicate-class', 'classes', classes.rows, (own) => own.className),
    ...doubles(context, 'DATA-seat', 'roster', [...context.studentByNo.values()].filter(isInSchool), (student) =>
      student.className === '' || student.seatNo === null ? '' : `${student.className} ${student.seatNo}`,
    ),
    ...outOfPattern(context),
  ];
}

function doubles<K extends TabKey>(
  context: CheckContext,
  code: keyof typeof dataTexts.double,
  tab: K,
  rows: readonly Row<K>[],
  thingOf: (row: Row<K>) => string,
): FindingDraft[] {
  const byThing = new Map<string, Row<K>[]>();
  for (const row of rows) {
    const thing = thingOf(row);
    if (thing === '') continue;
    const same = byThing.get(thing);
    if (same) same.push(row);
    else byThing.set(thing, [row]);
  }
  const texts = dataTexts.double[code];
  return [...byThing].flatMap(([thing, same]) =>
    surplus(same).map((row) =>
      dataFinding(context, code, tab, row, {
        explanation: fill(texts.explanation, { thing: excerpt(thing), count: same.length }),
        advice: texts.advice,
        mark: texts.mark,
      }),
    ),
  );
}

/** All rows but the first in the order of their contents. */
function surplus<R extends { readonly row: number }>(rows: readonly R[]): R[] {
  if (rows.length < 2) return [];
  return rows
    .map((row) => ({ row, content: contentOf(row) }))
    .sort((a, b) => (a.content < b.content ? -1 : a.content > b.content ? 1 : a.row.row - b.row.row))
    .slice(1)
    .map(({ row }) => row);
}

/** The pattern is the school's own; a blank setting asks for none. */
function outOfPattern(context: CheckContext): FindingDraft[] {
  const pattern = context.settings.studentNoPattern;
  if (pattern === null) return [];
  const texts = dataTexts.studentNo;
  return context.tables.roster.rows
    .filter((student) => student.studentNo !== '' && !pattern.test(student.studentNo.slice(0, 100)))
    .map((student) =>
      dataFinding(context, 'DATA-student-no', 'roster', student, {
        explanation: fill(texts.explanation, { found: excerpt(student.studentNo) }),
        advice: texts.advice,
        mark: '',
      }),
    );
}
