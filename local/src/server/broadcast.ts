/** Turns the model's changes into what windows must draw again; many changes within one turn become one event. */
import type { CellRange, Change, ChangeUnit, OwnedWorkbook } from '../model/contract';
import type { HostEvent } from '../protocol/requests';
import { sheetViews } from './sheetViews';
import { wrappedRows } from './wrappedRows';

/** More separate ranges than this are told as one that spans them all. */
const MAX_RANGES = 12;

export class Broadcast {
  readonly #spoiled = new Map<number, CellRange[] | 'all'>();
  #sheetsChanged = false;
  #version = 0;
  #timer: NodeJS.Immediate | null = null;
  /** Heights of rows with wrapped texts as they were last told, by sheet. */
  readonly #wrapped = new Map<number, string>();

  constructor(
    private readonly model: OwnedWorkbook,
    private readonly send: (event: HostEvent) => void,
  ) {
    model.onChange((unit) => this.#add(unit));
  }

  #add(unit: ChangeUnit): void {
    this.#version = unit.version;
    for (const change of unit.changes) this.#note(change);
    this.#timer ??= setImmediate(() => this.#flush());
  }

  #note(change: Change): void {
    switch (change.kind) {
      case 'cells':
        return this.#spoil(change.sheetId, {
          row: change.row,
          col: change.col,
          rows: change.values.length,
          cols: change.values[0]?.length ?? 0,
        });
      case 'results':
      case 'formulas':
        for (const [row, col] of change.cells) this.#spoil(change.sheetId, { row, col, rows: 1, cols: 1 });
        return;
      case 'styles':
      case 'rules':
      case 'notes':
        return this.#spoil(change.sheetId, change.block);
      case 'reorder':
        return this.#spoil(change.sheetId, change.range);
      case 'workbook':
      case 'namedRanges':
        return;
      case 'insertSheet':
        this.#spoiled.set(change.sheet.id, 'all');
        break;
      case 'deleteSheet':
      case 'moveSheet':
      case 'hidden':
      case 'sizes':
        break;
      case 'insert':
      case 'delete':
      case 'sheet':
        this.#spoiled.set(change.sheetId, 'all');
    }
    this.#sheetsChanged = true;
  }

  #spoil(sheetId: number, { row, col, rows, cols }: CellRange): void {
    const ranges = this.#spoiled.get(sheetId) ?? [];
    if (ranges === 'all') return;
    ranges.push({ row, col, rows, cols });
    this.#spoiled.set(sheetId, ranges.length > MAX_RANGES ? [spanningAll(ranges)] : ranges);
  }

  /** Whether texts that changed need other rows than those that windows know. */
  #haveRowsGrown(): boolean {
    let haveGrown = false;
    for (const sheet of this.model.sheets()) {
      if (!this.#spoiled.has(sheet.id)) continue;
      const now = JSON.stringify(wrappedRows(this.model, sheet));
      haveGrown ||= now !== (this.#wrapped.get(sheet.id) ?? '[]');
      this.#wrapped.set(sheet.id, now);
    }
    return haveGrown;
  }

  #flush(): void {
    this.#timer = null;
    if (this.#haveRowsGrown()) this.#sheetsChanged = true;
    if (this.#sheetsChanged) this.send({ type: 'sheets', sheets: sheetViews(this.model), version: this.#version });
    this.#sheetsChanged = false;
    const conditional = new Set(
      this.model
        .sheets()
        .filter((s) => s.conditionalFormats.length)
        .map((s) => s.id),
    );
    for (const [sheetId, ranges] of this.#spoiled) {
      // A conditional format may look at any cell of its sheet.
      const told: readonly (CellRange | null)[] = ranges === 'all' || conditional.has(sheetId) ? [null] : ranges;
      for (const range of told) this.send({ type: 'cells', sheetId, range, version: this.#version });
    }
    this.#spoiled.clear();
  }
}

function spanningAll(ranges: readonly CellRange[]): CellRange {
  const row = Math.min(...ranges.map((range) => range.row));
  const col = Math.min(...ranges.map((range) => range.col));
  return {
    row,
    col,
    rows: Math.max(...ranges.map((range) => range.row + range.rows)) - row,
    cols: Math.max(...ranges.map((range) => range.col + range.cols)) - col,
  };
}
