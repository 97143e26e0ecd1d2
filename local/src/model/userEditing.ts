/** A person's edits by hand: rights, protections and rules are checked, then the edit is done and its event given. */
import { accessTo, insertAccess } from './access';
import type { Book } from './book';
import type { Axis, SheetRange } from '../values/cellTypes';
import { ModelError, type WorkbookModel } from './contract';
import { doEdit } from './userActs';
import { spread, type EditOutcome, type UserEdit } from './userEdits';
import { violations } from './validation';

export function applyUserEdit(
  book: Book,
  model: WorkbookModel,
  user: string,
  edit: UserEdit,
  sure: boolean,
): EditOutcome {
  try {
    const verdict = verdictOn(book, user, edit);
    if (verdict.verdict === 'refuse') return refusedAccess(verdict.why);
    if (verdict.verdict === 'warn' && !sure)
      return { verdict: 'warn', why: 'protected', protection: verdict.protection ?? '' };
    const broken = edit.kind === 'type' ? typedViolations(book, edit.at, edit.texts) : [];
    const hard = broken.find(({ rule }) => !rule.allowInvalid);
    if (hard) return refusedByRule(hard.rule);
    const done = book.withOrigin({ user }, () => doEdit(book, model, edit));
    const invalid = broken.map(({ row, col }) => one(edit, row, col));
    return { verdict: 'ok', ...done, ...(invalid.length ? { invalid } : {}) };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { verdict: 'refuse', why: 'failed', code: error.code, message: error.message };
  }
}

/** Of all cells that the edit touches the harshest. */
function verdictOn(book: Book, user: string, edit: UserEdit): ReturnType<typeof accessTo> {
  if (edit.kind === 'insert') return insertAccess(book, user, edit.sheetId, edit.axis, edit.at);
  const ranges = touchedBy(book, edit);
  if (ranges.length === 0) return sheetsAccess(book, user);
  const verdicts = ranges.map((range) => accessTo(book, user, range));
  const is = (kind: string) => verdicts.find(({ verdict }) => verdict === kind);
  return is('refuse') ?? is('warn') ?? verdicts[0]!;
}

type Refusal = Extract<EditOutcome, { verdict: 'refuse' }>;

function refusedAccess(why: 'protected' | 'viewer'): Refusal {
  const message =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  return { verdict: 'refuse', why, code: 'PROTECTED', message };
}

function refusedByRule(rule: NonNullable<Refusal['rule']>): Refusal {
  const message = rule.helpText ?? 'The data you entered violates the data validation rules set on this cell.';
  return {
    verdict: 'refuse',
    why: 'invalid',
    code: 'INVALID',
    message,
    rule,
    ...(rule.helpText && { helpText: rule.helpText }),
  };
}

function one(edit: UserEdit, row: number, col: number): SheetRange {
  const { at } = edit as Extract<UserEdit, { kind: 'type' }>;
  return { sheetId: at.sheetId, row: at.row + row, col: at.col + col, rows: 1, cols: 1 };
}

function typedViolations(book: Book, at: SheetRange, texts: readonly (readonly string[])[]) {
  return violations(book, at, spread(at, texts), 'parse');
}

/** Making and removing sheets is for all who may edit at all. */
function sheetsAccess(book: Book, user: string) {
  const viewer = book.contents.meta.viewers.some((one) => one.toLowerCase() === user.toLowerCase());
  return viewer ? ({ verdict: 'refuse', why: 'viewer' } as const) : ({ verdict: 'ok' } as const);
}

/** The cells whose protection an edit must respect; [] when it is about sheets as such. */
function touchedBy(book: Book, edit: UserEdit): SheetRange[] {
  switch (edit.kind) {
    case 'type': {
      const rows = Math.max(edit.texts.length, edit.texts.length === 1 ? edit.at.rows : 0);
      const cols = Math.max(edit.texts[0]?.length ?? 1, edit.texts[0]?.length === 1 ? edit.at.cols : 0);
      return [{ ...edit.at, rows, cols }];
    }
    case 'copy': {
      const to = {
        ...edit.to,
        rows: Math.max(edit.to.rows, edit.from.rows),
        cols: Math.max(edit.to.cols, edit.from.cols),
      };
      // What is cut out leaves its place blank.
      return edit.cut ? [to, edit.from] : [to];
    }
    case 'fill':
      return [edit.to];
    case 'delete':
    case 'size':
    case 'hide':
      return [span(book, edit.sheetId, edit.axis, edit.at, edit.count)];
    case 'deleteSheet':
    case 'renameSheet':
      return [wholeSheet(book, edit.sheetId)];
    default:
      return 'at' in edit && typeof edit.at === 'object' ? [edit.at] : [];
  }
}

function wholeSheet(book: Book, sheetId: number): SheetRange {
  const store = book.store(sheetId);
  return { sheetId, row: 1, col: 1, rows: store.maxRows, cols: store.maxColumns };
}

function span(book: Book, sheetId: number, axis: Axis, at: number, count: number): SheetRange {
  const whole = wholeSheet(book, sheetId);
  return axis === 'rows' ? { ...whole, row: at, rows: count } : { ...whole, col: at, cols: count };
}
