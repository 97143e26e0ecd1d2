/** What the last check left on 總覽, read back by its heads: figures of the whole workbook without reading it. Pure. */
import { overviewTexts as texts } from '../messages/zh/overview';
import { textOf, type Cell, type Cells } from '../school/cell';
import { parseMoment } from '../school/day';

export interface ClassFigures {
  readonly students: number;
  readonly care: number;
  readonly waiting: number;
}

export interface LastCheck {
  /** ISO day of the last check; '' when there was none. */
  readonly checkedOn: string;
  /** School time of the last import that the check knew of; '' when none. */
  readonly importedAt: string;
  readonly classes: ReadonlyMap<string, ClassFigures>;
  readonly total: ClassFigures;
  /** Findings of all severities; 0 when not known. */
  readonly findings: number;
  /** Whether the check found that the list of uploads was never imported. */
  readonly hasNoUploads: boolean;
  /** Requirements that are 未符合. */
  readonly unmet: number;
  /** What waits for a teacher, by mailbox. */
  readonly waiting: ReadonlyMap<string, { readonly count: number; readonly dueOn: string }>;
}

/** Blank where the tab is missing or of an older version: then it is as if no check had been. */
export function readOverview(cells: Cells | null): LastCheck {
  const lines = cells ?? [];
  const asOf = textOf(lines[1]?.[0]);
  const [imported = '', checked = ''] = [texts.imported, texts.asOf]
    .map(pattern)
    .map((one) => one.exec(asOf)?.[1] ?? '');
  const none: ClassFigures = { students: 0, care: 0, waiting: 0 };
  const classes = new Map<string, ClassFigures>();
  let total = none;
  const [, , waitingHead] = texts.courseHeads;
  for (const { name, value } of tableUnder(lines, texts.className, texts.students)) {
    const figures = {
      students: numberOf(value(texts.students)),
      care: numberOf(value(texts.care)),
      waiting: numberOf(value(waitingHead ?? '')),
    };
    if (name === texts.total) total = figures;
    else classes.set(name, figures);
  }
  const [countHead = '', dueHead = '', emailHead = ''] = texts.teacherHeads;
  const waiting = new Map<string, { count: number; dueOn: string }>();
  for (const { value } of tableUnder(lines, texts.teacher, countHead)) {
    const email = textOf(value(emailHead)).toLowerCase();
    if (email !== '') waiting.set(email, { count: numberOf(value(countHead)), dueOn: dayOf(value(dueHead)) });
  }
  const severities = tableUnder(lines, texts.severity, texts.count);
  const findings = severities.reduce((sum, { value }) => sum + numberOf(value(texts.count)), 0);
  const unmetLine = tableUnder(lines, texts.compliance, texts.count).find(({ name }) => name === '未符合');
  const unmet = numberOf(unmetLine?.value(texts.count) ?? 0);
  return {
    checkedOn: dayOf(checked),
    importedAt: parseMoment(imported) ?? '',
    classes,
    total,
    findings,
    hasNoUploads: lines.some((line) => textOf(line[0]) === texts.noUploads),
    unmet,
    waiting,
  };
}

interface Line {
  readonly name: string;
  value(head: string): Cell;
}

/** Lines under the head that begins with these two texts, up to the first blank one. */
function tableUnder(lines: Cells, firstHead: string, secondHead: string): Line[] {
  const at = lines.findIndex((line) => textOf(line[0]) === firstHead && textOf(line[1]) === secondHead);
  if (at < 0) return [];
  const heads = (lines[at] ?? []).map((cell) => textOf(cell));
  const end = lines.findIndex((line, i) => i > at && textOf(line[1]) === '');
  return lines.slice(at + 1, end < 0 ? undefined : end).map((line) => ({
    name: textOf(line[0]),
    value: (head) => line[heads.indexOf(head)] ?? '',
  }));
}

/** The sentence as a pattern whose one date stands where its placeholder does. */
function pattern(sentence: string): RegExp {
  const day = '(\\d{2,4}/\\d{1,2}/\\d{1,2}(?: \\d{2}:\\d{2})?)';
  const [, after = ''] = /\{(?:at|checked)\}([^。{]*)/.exec(sentence) ?? [];
  return new RegExp(`${day}${after}`);
}

function numberOf(cell: Cell): number {
  const value = Number(cell);
  return Number.isFinite(value) ? value : 0;
}

function dayOf(cell: Cell): string {
  return (parseMoment(cell) ?? '').slice(0, 10);
}
