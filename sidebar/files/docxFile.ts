/**
 * A report as a Word file that an office may edit before it is sent: the very HTML of the preview, element by element,
 * so that no figure is counted twice. Drawings stay behind; their figures stand in the table above them.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IBorderOptions,
} from 'docx';

/** Twentieths of a point: A4 less the margins of the style sheet. */
const PAGE = { width: 11906, height: 16838, margin: { top: 1020, bottom: 907, left: 850, right: 850 } };
const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;
/** Half points. */
const TABLE_SIZE = 18;
const HEADINGS = {
  H1: HeadingLevel.HEADING_1,
  H2: HeadingLevel.HEADING_2,
  H3: HeadingLevel.HEADING_3,
} as const;
const SKIPPED = 'div.noprint, p.running, i.fold, style, script';
const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '555555' };
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

type Block = Paragraph | Table;

/**
 * The file's bytes.
 * @param html a finished report
 * @param words what stands where a drawing was, and round the page number
 */
export async function docxFile(
  html: string,
  words: { readonly figure: string; readonly page: string; readonly of: string; readonly pages: string },
): Promise<Blob> {
  const report = new DOMParser().parseFromString(html, 'text/html');
  const typeface = /標楷體/.test(report.querySelector('style')?.textContent ?? '') ? '標楷體' : '微軟正黑體';
  const font = { ascii: typeface, eastAsia: typeface, hAnsi: typeface, cs: typeface };
  const sheets = [...report.querySelectorAll('section.sheet')];
  const children = sheets.flatMap((sheet, i) => {
    const blocks = blocksOf(sheet, words.figure);
    return i === 0 ? blocks : [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } }), ...blocks];
  });
  const file = new Document({
    title: report.title,
    creator: '',
    styles: {
      default: {
        document: { run: { font, size: 20 }, paragraph: { spacing: { after: 80 } } },
        heading1: {
          run: { font, size: 36, bold: true, color: '111111' },
          paragraph: { alignment: AlignmentType.CENTER },
        },
        heading2: {
          run: { font, size: 26, bold: true, color: '111111' },
          paragraph: { spacing: { before: 300, after: 100 } },
        },
        heading3: {
          run: { font, size: 22, bold: true, color: '111111' },
          paragraph: { spacing: { before: 180, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    size: 16,
                    children: [words.page, PageNumber.CURRENT, words.of, PageNumber.TOTAL_PAGES, words.pages],
                  }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return Packer.toBlob(file);
}

function blocksOf(parent: Element, figure: string): Block[] {
  return [...parent.children].flatMap((element): Block[] => {
    if (element.matches(SKIPPED)) return [];
    const heading = HEADINGS[element.tagName as keyof typeof HEADINGS];
    if (heading !== undefined) return [new Paragraph({ heading, keepNext: true, children: runsOf(element) })];
    if (element.tagName === 'P') return [paragraphOf(element)];
    if (element.tagName === 'LI') return [new Paragraph({ indent: { left: 240 }, children: runsOf(element) })];
    if (element.tagName === 'FIGURE') return [new Paragraph({ children: [new TextRun(figure)] })];
    // A paragraph between tables keeps Word from joining them.
    if (element.tagName === 'TABLE')
      return [tableOf(element as HTMLTableElement), new Paragraph({ spacing: BETWEEN_TABLES })];
    return blocksOf(element, figure);
  });
}

/** As low as a gap: at the end of a full page it makes no page of its own. */
const BETWEEN_TABLES = { after: 0, line: 160, lineRule: LineRuleType.EXACT };

function paragraphOf(element: Element, size?: number): Paragraph {
  const isCentred = element.closest('.title, .tiles') !== null;
  const alignment = element.matches('.end')
    ? AlignmentType.END
    : isCentred
      ? AlignmentType.CENTER
      : AlignmentType.START;
  const isFigure = element.matches('.figure');
  // A line to write on.
  if (element.closest('.lines') !== null) return new Paragraph({ border: { bottom: LINE }, spacing: { before: 240 } });
  return new Paragraph({ alignment, children: runsOf(element, isFigure ? 32 : size, isFigure ? true : undefined) });
}

/** Text with its line breaks; blanks of the markup are one, full-width ones stay. */
function runsOf(element: Element, size?: number, bold?: boolean): TextRun[] {
  const runs: TextRun[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
      if (text.trim() !== '' || text.includes('\u00a0')) runs.push(new TextRun({ text, size, bold }));
    } else if (node.nodeName === 'BR') runs.push(new TextRun({ break: 1 }));
    else node.childNodes.forEach(walk);
  };
  element.childNodes.forEach(walk);
  return runs;
}

function tableOf(table: HTMLTableElement): Table {
  const isSigned = table.matches('.signatures');
  const widths = columnWidths(table);
  const rows = [...table.rows].map(
    (row, i, all) =>
      new TableRow({
        cantSplit: !table.matches('.proposal:not(.whole)'),
        tableHeader: row.parentElement?.tagName === 'THEAD',
        children: [...row.cells].map((cell, at) =>
          cellOf(cell, widths, at, {
            isSigned,
            isTotal: row.matches('.total'),
            // A short table is not torn apart by the end of a page.
            keepNext: table.matches('.whole') && i < all.length - 1,
          }),
        ),
      }),
  );
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: rows.length > 0 ? rows : [new TableRow({ children: [new TableCell({ children: [new Paragraph('')] })] })],
  });
}

function cellOf(
  cell: HTMLTableCellElement,
  widths: readonly number[],
  at: number,
  { isSigned, isTotal, keepNext }: { isSigned: boolean; isTotal: boolean; keepNext: boolean },
): TableCell {
  const isHead = cell.tagName === 'TH';
  const inner = [...cell.querySelectorAll('p')];
  const alignment = isHead ? AlignmentType.CENTER : cell.matches('.right') ? AlignmentType.END : AlignmentType.START;
  const paragraphs =
    inner.length > 0
      ? inner.map((one) => paragraphOf(one, TABLE_SIZE))
      : [
          new Paragraph({
            alignment,
            keepNext,
            spacing: { after: 0 },
            children: runsOf(cell, TABLE_SIZE, isHead || isTotal ? true : undefined),
          }),
        ];
  const width = widths.slice(at, at + cell.colSpan).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    children: paragraphs,
    columnSpan: cell.colSpan,
    verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: isSigned
      ? { top: NONE, left: NONE, right: NONE, bottom: LINE }
      : { top: LINE, left: LINE, right: LINE, bottom: LINE },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E9E9E9' } } : {}),
  });
}

/** Half-width characters that a line of a table holds at its size, and what the margins of a cell take of them. */
const LINE_LENGTH = 113;
const CELL_MARGINS = 4;
/** A column that holds no more than this is kept on one line; a heading is broken sooner than a cell. */
const SHORT = 10;
const HEAD = 6;
const LONGEST = 60;

/**
 * Figures, dates and names get what they need; texts share the rest by how much they hold. A full-width character counts
 * for two.
 */
function columnWidths(table: HTMLTableElement): number[] {
  const rows = [...table.rows].filter((row) => [...row.cells].every((cell) => cell.colSpan === 1));
  const count = Math.max(
    1,
    ...[...table.rows].map(({ cells }) => [...cells].reduce((sum, one) => sum + one.colSpan, 0)),
  );
  const columns = Array.from({ length: count }, (_, i) => {
    const cells = rows.map((row) => row.cells[i]).filter((cell) => cell !== undefined);
    const longest = (some: readonly HTMLTableCellElement[]) =>
      Math.max(0, ...some.map((cell) => lengthOf(cell.textContent ?? '')));
    const body = cells.filter((cell) => cell.closest('thead') === null);
    const isWhole = body.some((cell) => cell.matches('.right, .short'));
    const own = longest(body);
    const head = longest(cells.filter((cell) => cell.closest('thead') !== null));
    return { isFixed: isWhole || own <= SHORT, length: Math.max(own, Math.min(head, HEAD)) + CELL_MARGINS };
  });
  const fixed = columns.reduce((sum, { isFixed, length }) => sum + (isFixed ? length : 0), 0);
  const texts = columns.filter(({ isFixed }) => !isFixed);
  const shares = texts.reduce((sum, { length }) => sum + Math.min(LONGEST, length), 0);
  const rest = Math.max(LINE_LENGTH - fixed, texts.length * SHORT);
  const lengths = columns.map(({ isFixed, length }) =>
    isFixed ? length : (rest * Math.min(LONGEST, length)) / shares,
  );
  const all = lengths.reduce((sum, one) => sum + one, 0);
  return lengths.map((one) => Math.floor((TEXT_WIDTH * one) / all));
}

function lengthOf(text: string): number {
  return [...text.trim()].reduce((sum, character) => sum + (character > '\u02ff' ? 2 : 1), 0);
}
