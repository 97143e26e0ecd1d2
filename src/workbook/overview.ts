/** 總覽: the key figures of the period and of the last check, as a block of cells. Pure. */
import type { Finding } from '../checks/finding';
import { overviewTexts as texts } from '../messages/zh/overview';
import type { Cell } from '../school/cell';
import { periodText } from '../school/period';
import type { School } from '../school/schoolTables';
import { schoolFigures, type GroupFigures } from '../school/uploadFigures';

const WIDTH = 12;

/** The same sums as checklist and reports; every line is `WIDTH` cells wide. */
export function overviewBlock(school: School, findings: readonly Finding[]): Cell[][] {
  const period = { schoolYear: school.settings.schoolYear, semester: school.settings.semester };
  const figures = schoolFigures(school, period);
  const heads = [texts.students, texts.declined, ...texts.courseHeads, ...texts.multiHeads];
  const lines: Cell[][] = [
    [[school.settings.schoolName, texts.title, periodText(period)].filter((part) => part !== '').join('　')],
    [texts.note],
    [],
    [texts.severity, texts.count],
    ...texts.severities.map((severity) => [severity, findings.filter((one) => one.severity === severity).length]),
    [],
    [texts.office, texts.count],
    ...countByOffice(findings),
    [],
    [texts.division, ...heads],
    ...[...figures.byDivision, { ...figures.total, name: texts.total }].map(lineOf),
    [],
    [texts.className, ...heads],
    ...figures.byClass.map(lineOf),
  ];
  return lines.map((line) => Array.from({ length: WIDTH }, (_, i) => line[i] ?? ''));
}

function lineOf({ name, students, declined, kinds }: GroupFigures): Cell[] {
  const course = kinds['課程學習成果'];
  const multi = kinds['多元表現'];
  return [
    name,
    students,
    declined,
    course.counted,
    course.withoutUpload,
    course.waiting,
    course.passed,
    course.returned,
    course.selected,
    multi.counted,
    multi.withoutUpload,
    multi.selected,
  ];
}

function countByOffice(findings: readonly Finding[]): Cell[][] {
  const counts = new Map<string, number>();
  for (const { office } of findings) counts.set(office || '—', (counts.get(office || '—') ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
