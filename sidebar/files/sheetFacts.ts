/**
 * What the library that reads ods files and the XML of Excel 2003 does not tell: who is hidden, which formulas have no saved
 * result. What would keep it busy without end is refused here first.
 */
import { COLUMNS_OF_EXCEL, FileProblem, ROWS_OF_EXCEL } from './fileProblem';
import { attribute, tagsOf, type Tag } from './xmlText';

export interface SheetFacts {
  hiddenRows: number;
  readonly hiddenColumns: Set<number>;
  /** By column: formulas without a saved result. */
  readonly unsaved: Map<number, number>;
}

/** Cells that repeats make in all; more is no list. */
const MOST_CELLS = 20_000_000;
/** Hidden columns further out are of no list. */
const MOST_HIDDEN = 1000;

/** The facts of each sheet by its name. */
class FactsOfSheets {
  readonly all = new Map<string, SheetFacts>();
  #sheet: SheetFacts = none();
  #column = 0;
  #rows = 1;
  #cells = 0;
  #isHidden = false;
  #hasText = false;
  #cell: { readonly repeats: number; isOpen: boolean } | null = null;

  beginSheet(name: string): void {
    this.#sheet = none();
    this.all.set(name, this.#sheet);
    this.#column = 0;
  }

  /** @param count how many columns it stands for */
  column(count: number, isHidden: boolean): void {
    wide(count);
    if (isHidden)
      for (let i = 0; i < count && this.#column + i < MOST_HIDDEN; i++) this.#sheet.hiddenColumns.add(this.#column + i);
    this.#column += count;
  }

  moveTo(column: number): void {
    wide(column);
    this.#column = column;
  }

  beginRow(repeats: number, isHidden: boolean): void {
    if (repeats > ROWS_OF_EXCEL) throw new FileProblem('tooLarge');
    [this.#column, this.#rows, this.#isHidden, this.#hasText] = [0, repeats, isHidden, false];
  }

  endRow(): void {
    if (this.#isHidden && this.#hasText) this.#sheet.hiddenRows++;
    this.#isHidden = false;
  }

  /** @param isOpen a formula of which no result is known yet */
  beginCell(repeats: number, isOpen: boolean): void {
    wide(repeats);
    this.#cell = { repeats, isOpen };
  }

  /** The open cell has a result, or a text. */
  fill(): void {
    this.#hasText = true;
    if (this.#cell === null) return;
    this.#cell.isOpen = false;
    this.#cells += this.#rows * this.#cell.repeats;
    if (this.#cells > MOST_CELLS) throw new FileProblem('tooLarge');
  }

  endCell(): void {
    if (this.#cell?.isOpen === true)
      this.#sheet.unsaved.set(this.#column, (this.#sheet.unsaved.get(this.#column) ?? 0) + 1);
    this.#column += this.#cell?.repeats ?? 1;
    this.#cell = null;
  }
}

function none(): SheetFacts {
  return { hiddenRows: 0, hiddenColumns: new Set(), unsaved: new Map() };
}

function wide(count: number): void {
  if (count > COLUMNS_OF_EXCEL) throw new FileProblem('tooWide');
}

const numberOf = (tag: Tag, name: string, standard: number) => Number(attribute(tag.inner, name)) || standard;

/** @param xml content.xml of an ods file */
export function odsFacts(xml: string): ReadonlyMap<string, SheetFacts> {
  const facts = new FactsOfSheets();
  for (const tag of tagsOf(xml)) {
    const { name, inner, isEnd, isEmpty } = tag;
    if (name === 'table' && !isEnd) facts.beginSheet(attribute(inner, 'name'));
    else if (name === 'table-column' && !isEnd)
      facts.column(numberOf(tag, 'number-columns-repeated', 1), isOut(attribute(inner, 'visibility')));
    else if (name === 'table-row') {
      if (isEnd) facts.endRow();
      else facts.beginRow(numberOf(tag, 'number-rows-repeated', 1), isOut(attribute(inner, 'visibility')));
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      if (!isEnd) {
        facts.beginCell(numberOf(tag, 'number-columns-repeated', 1), attribute(inner, 'formula') !== '');
        if (/\s(?:[\w.-]+:)?(?:value|(?:string|date|time|boolean)-value)\s*=/.test(inner)) facts.fill();
      }
      if (isEnd || isEmpty) facts.endCell();
    } else if (name === 'p' && !isEnd) facts.fill();
  }
  return facts.all;
}

function isOut(visibility: string): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}

/** @param xml a workbook as Excel 2003 writes it in XML */
export function xml2003Facts(xml: string): ReadonlyMap<string, SheetFacts> {
  const facts = new FactsOfSheets();
  for (const tag of tagsOf(xml)) {
    const { name, inner, isEnd, isEmpty } = tag;
    if (name === 'Worksheet' && !isEnd) facts.beginSheet(attribute(inner, 'Name'));
    else if (name === 'Column' && !isEnd) {
      if (numberOf(tag, 'Index', 0) > 0) facts.moveTo(numberOf(tag, 'Index', 1) - 1);
      facts.column(numberOf(tag, 'Span', 0) + 1, attribute(inner, 'Hidden') === '1');
    } else if (name === 'Row') {
      if (numberOf(tag, 'Index', 1) > ROWS_OF_EXCEL) throw new FileProblem('tooLarge');
      if (!isEnd) facts.beginRow(numberOf(tag, 'Span', 0) + 1, attribute(inner, 'Hidden') === '1');
      if (isEnd || isEmpty) facts.endRow();
    } else if (name === 'Cell') {
      if (!isEnd) {
        if (numberOf(tag, 'Index', 0) > 0) facts.moveTo(numberOf(tag, 'Index', 1) - 1);
        facts.beginCell(numberOf(tag, 'MergeAcross', 0) + 1, attribute(inner, 'Formula') !== '');
      }
      if (isEnd || isEmpty) facts.endCell();
    } else if (name === 'Data' && !isEnd) facts.fill();
  }
  return facts.all;
}
