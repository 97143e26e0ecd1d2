/** A block of the model's cells as a window draws them: texts, looks after conditional formats, rules, notes. */
import type { CellRule, CellStyle, CellValue, SheetRange, WorkbookModel } from '../model/contract';
import { editText } from './editText';
import type { CellView, RuleView, SeenBlock } from '../protocol/views';

/** A list longer than this is offered by its first entries; typing is checked against all of it. */
const MAX_OPTIONS = 1000;

/** Reads what of a range lies inside the sheet; the block itself always has the size asked for. */
export function seenBlock(model: WorkbookModel, asked: SheetRange): SeenBlock {
  const sheet = model.sheet(asked.sheetId);
  const rows = Math.min(asked.rows, sheet.maxRows - asked.row + 1);
  const cols = Math.min(asked.cols, sheet.maxColumns - asked.col + 1);
  const cells = new Array<CellView | null>(asked.rows * asked.cols).fill(null);
  if (rows <= 0 || cols <= 0) return { ...asked, cells, looks: [], rules: [] };
  const range = { ...asked, rows, cols };
  const block = model.getCells(range, ['values', 'display', 'formulas', 'styles', 'numberFormats', 'notes', 'rules']);
  const looks = new Looks(block.styleTable ?? [], conditional(model, range), cols);
  const rules = (block.ruleTable ?? []).map((rule) => ruleView(model, rule));
  const dates = new Set(block.dates);
  const broken = brokenCells(model, range, block.values!, block.rules!);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const value = block.values![r]![c]!;
      const look = looks.at(r, c, block.styles![r]![c]!);
      const rule = block.rules![r]![c]!;
      const note = block.notes![r]![c]!;
      const formula = block.formulas![r]![c]!;
      if (value === null && formula === '' && look === undefined && rule < 0 && note === '') continue;
      const text = block.display![r]![c]!;
      const typed = editText({
        value,
        formula,
        text,
        isDate: dates.has(r * cols + c),
        format: block.numberFormats![r]![c]!,
      });
      const ruled = rule < 0 ? undefined : rules[rule];
      cells[r * asked.cols + c] = {
        text,
        ...(typed === text ? {} : { edit: typed }),
        ...kindOf(value),
        ...(ruled?.kind === 'checkbox' ? { checked: value === (ruled.checked ?? true) } : {}),
        ...(look === undefined ? {} : { look }),
        ...(ruled ? { rule } : {}),
        ...(note === '' ? {} : { note }),
        ...(broken.has(r * cols + c) ? { invalid: true } : {}),
      };
    }
  return { ...asked, cells, looks: looks.table, rules };
}

function kindOf(value: CellValue): Pick<CellView, 'kind'> {
  if (typeof value === 'number') return { kind: 'number' };
  if (typeof value === 'boolean') return { kind: 'boolean' };
  return value !== null && typeof value === 'object' ? { kind: 'error' } : {};
}

function conditional(model: WorkbookModel, range: SheetRange): Map<number, CellStyle> {
  const styles = new Map<number, CellStyle>();
  for (const { row, col, style } of model.conditionalStyles(range)) {
    const set = Object.entries(style).filter(([, value]) => value !== null);
    styles.set(row * range.cols + col, Object.fromEntries(set) as CellStyle);
  }
  return styles;
}

/** Values that stand against a rule, for the corner mark. Blocks without rules cost nothing. */
function brokenCells(model: WorkbookModel, range: SheetRange, values: CellValue[][], rules: number[][]): Set<number> {
  if (!rules.some((row) => row.some((rule) => rule >= 0))) return new Set();
  const found = model.violations(range, values, 'raw');
  return new Set(
    found.filter(({ row, col }) => values[row]![col] !== null).map(({ row, col }) => row * range.cols + col),
  );
}

function ruleView(model: WorkbookModel, rule: CellRule): RuleView {
  const help = rule.helpText === undefined ? {} : { help: rule.helpText };
  if (rule.criteria === 'CHECKBOX') {
    const [checked, unchecked] = rule.args as (string | number | boolean | undefined)[];
    return {
      kind: 'checkbox',
      ...(checked === undefined ? {} : { checked }),
      ...(unchecked === undefined ? {} : { unchecked }),
      ...help,
    };
  }
  const isList = rule.criteria === 'VALUE_IN_LIST' || rule.criteria === 'VALUE_IN_RANGE';
  if (!isList || rule.args[1] === false) return { kind: 'other', ...help };
  return { kind: 'list', options: model.ruleOptions(rule).slice(0, MAX_OPTIONS), ...help };
}

/** The block's looks; a cell with a conditional format gets one made of both. */
class Looks {
  readonly table: CellStyle[];
  readonly #made = new Map<string, number>();

  constructor(
    styles: readonly CellStyle[],
    /** By flat index (row-major from 0). */
    private readonly conditional: ReadonlyMap<number, CellStyle>,
    private readonly cols: number,
  ) {
    this.table = [...styles];
  }

  at(row: number, col: number, style: number): number | undefined {
    const extra = this.conditional.size ? this.conditional.get(row * this.cols + col) : undefined;
    if (extra) return this.#index({ ...this.table[style], ...extra });
    const look = this.table[style];
    return look && Object.keys(look).length ? style : undefined;
  }

  #index(look: CellStyle): number {
    const key = JSON.stringify(look);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    this.#made.set(key, this.table.push(look) - 1);
    return this.table.length - 1;
  }
}
