/** What each request of a window must look like. What does not is refused before anything of the workbook is touched. */
import * as v from 'valibot';
import type { Params, RequestName } from '../protocol/requests';

/** As many cells as a workbook may have. */
const MAX_CELLS = 10_000_000;
/** A cell's text; no name, note or list entry is longer. */
const MAX_TEXT = 50_000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_CELLS));
const place = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_CELLS));
const sheetId = v.pipe(v.number(), v.safeInteger());
const cells = { row: place, col: place, rows: place, cols: place };
const cellRange = v.pipe(
  v.object(cells),
  v.check(({ rows, cols }) => rows * cols <= MAX_CELLS, 'too many cells'),
);
const sheetRange = v.pipe(
  v.object({ sheetId, ...cells }),
  v.check(({ rows, cols }) => rows * cols <= MAX_CELLS, 'too many cells'),
);
const axis = v.picklist(['rows', 'cols']);
const plain = v.union([text, v.pipe(v.number(), v.finite()), v.boolean(), v.null()]);

const border = v.object({
  style: v.picklist(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']),
  color: text,
});
const optional = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema));
const style = v.object({
  numberFormat: optional(text),
  fontFamily: optional(text),
  fontSize: optional(v.pipe(v.number(), v.minValue(1), v.maxValue(400))),
  bold: optional(v.boolean()),
  italic: optional(v.boolean()),
  underline: optional(v.boolean()),
  strikethrough: optional(v.boolean()),
  fontColor: optional(text),
  background: optional(text),
  horizontalAlignment: optional(v.picklist(['left', 'center', 'right'])),
  verticalAlignment: optional(v.picklist(['top', 'middle', 'bottom'])),
  wrap: optional(v.picklist(['OVERFLOW', 'WRAP', 'CLIP'])),
  rotation: optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  verticalText: optional(v.boolean()),
  direction: optional(v.picklist(['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'])),
  borderTop: optional(border),
  borderRight: optional(border),
  borderBottom: optional(border),
  borderLeft: optional(border),
});
const argument = v.union([
  plain,
  v.array(v.union([text, v.pipe(v.number(), v.finite())])),
  v.object({ instant: v.pipe(v.number(), v.finite()) }),
  v.object({ ref: text }),
]);
const rule = v.object({
  criteria: text,
  args: v.array(argument),
  allowInvalid: v.boolean(),
  helpText: v.optional(text),
});
const criterion = v.object({
  hiddenTexts: v.optional(v.array(v.string())),
  visibleTexts: v.optional(v.array(v.string())),
  condition: v.optional(v.object({ criteria: text, args: v.array(argument) })),
});

const kind = <K extends string>(...kinds: [K, ...K[]]) => v.picklist(kinds);
const span = { sheetId, axis, at: place, count: place };
const edit = v.variant('kind', [
  v.object({ kind: kind('type'), at: sheetRange, texts: v.pipe(v.array(v.array(v.string())), v.minLength(1)) }),
  v.object({ kind: kind('clear'), at: sheetRange }),
  v.object({
    kind: kind('copy'),
    from: sheetRange,
    to: sheetRange,
    cut: v.boolean(),
    valuesOnly: v.optional(v.boolean()),
  }),
  v.object({ kind: kind('fill'), from: sheetRange, to: sheetRange }),
  v.object({ kind: kind('style'), at: sheetRange, style }),
  v.object({ kind: kind('note'), at: sheetRange, text }),
  v.object({ kind: kind('rule'), at: sheetRange, rule: v.nullable(rule) }),
  v.object({ kind: kind('merge'), at: sheetRange, on: v.boolean() }),
  v.object({ kind: kind('sort'), at: sheetRange, col: place, ascending: v.boolean() }),
  v.object({ kind: kind('insert', 'delete'), ...span }),
  v.object({ kind: kind('size'), ...span, pixels: v.pipe(v.number(), v.minValue(0), v.maxValue(5000)) }),
  v.object({ kind: kind('hide'), ...span, hidden: v.boolean() }),
  v.object({ kind: kind('freeze'), sheetId, axis, count: whole }),
  v.object({ kind: kind('filter'), sheetId, range: v.nullable(cellRange) }),
  v.object({ kind: kind('criterion'), sheetId, col: place, criterion: v.nullable(criterion) }),
  v.object({ kind: kind('addSheet'), name: v.optional(text), index: v.optional(place) }),
  v.object({ kind: kind('renameSheet'), sheetId, name: text }),
  v.object({ kind: kind('deleteSheet', 'copySheet'), sheetId }),
  v.object({ kind: kind('moveSheet'), sheetId, index: place }),
  v.object({ kind: kind('hideSheet'), sheetId, hidden: v.boolean() }),
]);

const nothing = v.object({});
const id = v.object({ id: text });
const file = v.object({ name: text, type: text, base64: v.string() });
const answer = v.object({ button: v.picklist(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']), text: v.string() });

const SCHEMAS: Readonly<Record<RequestName, v.GenericSchema>> = {
  hello: v.object({ email: v.nullable(text), opensSheet: v.boolean() }),
  read: sheetRange,
  edit: v.object({ edit, sure: v.optional(v.boolean()) }),
  undo: nothing,
  redo: nothing,
  charts: v.object({ sheetId }),
  filterTexts: v.object({ sheetId, col: place }),
  select: sheetRange,
  run: v.object({ functionName: text }),
  // The arguments came through JSON, so they are what a page may hand over.
  call: v.object({
    name: text,
    args: v.array(v.any()),
    files: v.nullable(v.record(v.string(), file)),
  }),
  webPage: v.object({ parameters: v.record(v.string(), v.array(v.string())) }),
  answer: v.object({ questionId: text, answer }),
  setClock: v.object({ iso: v.nullable(text) }),
  triggers: nothing,
  runTrigger: id,
  mails: nothing,
  mail: id,
  prints: nothing,
  runs: nothing,
  stopRun: id,
  save: nothing,
};

/** A request that no window of this host sends. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

/** @throws BadRequest */
export function checkedParams<N extends RequestName>(name: N, params: unknown): Params<N> {
  const { success, output, issues } = v.safeParse(SCHEMAS[name], params);
  if (success) return output as Params<N>;
  const [issue] = issues;
  throw new BadRequest(`${name}: ${issue ? `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim().slice(0, 200) : ''}`);
}
