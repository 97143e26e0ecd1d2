/** The one layout of everything printed: A4, page numbers, head and foot, tables that repeat their heads. */
import { fill } from '../messages/catalogue';
import { reportTexts as texts } from '../messages/zh/reports';
import { rocLongText } from '../school/day';
import { html, raw, type Html, type HtmlPart } from './html';
import { KAI, STYLE } from './style';

export interface ReportFrame {
  readonly title: string;
  readonly schoolName: string;
  readonly subtitle: string;
  /** ISO day shown as the day of printing. */
  readonly printedOn: string;
  /** 報表字體 of 設定: 標楷體 where the school wants it, else 黑體. */
  readonly typeface: string;
}

/** A complete HTML document with a print button that paper does not show; each sheet begins on a new page. */
export function reportDocument(frame: ReportFrame, sheets: readonly HtmlPart[]): string {
  const head = [frame.schoolName, frame.title].filter((part) => part !== '').join('　');
  const printed = fill(texts.printedOn, { day: rocLongText(frame.printedOn) });
  const number = `${cssText(texts.page)} counter(page) ${cssText(texts.of)} counter(pages) ${cssText(texts.pages)}`;
  const boxes = `@page{@top-left{content:${cssText(head)}}@top-right{content:${cssText(printed)}}@bottom-center{content:${number}}}`;
  const document = html`<!doctype html>
    <html lang="zh-Hant-TW">
      <head>
        <meta charset="utf-8" />
        <title>${head}</title>
        ${raw(`<style>${STYLE}${frame.typeface.includes('楷') ? KAI : ''}</style><style class="browser">${boxes}</style>`)}
      </head>
      <body>
        <div class="noprint"><button type="button" onclick="window.print()">${texts.print}</button></div>
        <p class="running" hidden>${head}　${printed}</p>
        ${sheets.map((sheet) => html`<section class="sheet">${sheet}</section>`)}
      </body>
    </html>`;
  return document.text;
}

/** A string for CSS `content`; nothing in it can end it. */
function cssText(text: string): string {
  return `"${text.replace(/["\\<>\n\r\f]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
}

export function titleBlock(frame: ReportFrame): Html {
  return html`<header class="title">
    <p class="school">${frame.schoolName}</p>
    <h1>${frame.title}</h1>
    <p>${frame.subtitle}</p>
  </header>`;
}

/** [head, cell, 'right' for numbers, 'short' for what must not be broken into lines: names, dates, states]. */
export type ReportColumn<R> = readonly [head: string, cell: (row: R) => HtmlPart, align?: 'right' | 'short'];

const WHOLE_ROWS = 8;
/** A row that holds more may take a good part of a page, so it goes on on the next one. */
const LONG_TEXT = 400;

export function isLong(part: Html): boolean {
  return part.text.length > LONG_TEXT;
}

/** A table whose head is repeated on every page; says so in words when there is no row. */
export function table<R>(columns: readonly ReportColumn<R>[], rows: readonly R[], total?: R): Html {
  const cellsOf = (row: R) => columns.map(([, cell, align]) => html`<td class="${align ?? ''}">${cell(row)}</td>`);
  const line = (row: R, name: string) => {
    const cells = cellsOf(row);
    return html`<tr class="${cells.some(isLong) ? 'long' : name}">
      ${cells}
    </tr>`;
  };
  const isTorn = rows.length > WHOLE_ROWS || rows.some((row) => cellsOf(row).some(isLong));
  const body =
    rows.length === 0
      ? html`<tr>
          <td class="none" colspan="${columns.length}">${texts.none}</td>
        </tr>`
      : rows.map((row) => line(row, ''));
  // A short table is not torn apart by the end of a page.
  return html`<table class="${isTorn ? '' : 'whole'}">
    <thead>
      <tr>
        ${columns.map(([head, , align]) => html`<th scope="col" class="${headClass(head, align)}">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${body}${total !== undefined && rows.length > 0 ? line(total, 'total') : null}
    </tbody>
  </table>`;
}

/** A head of up to four characters is not broken: 負責單位 in one column is not 負責單 over 位. */
const WHOLE_HEAD = 4;

function headClass(head: string, align: ReportColumn<never>[2]): string {
  return [head.length <= WHOLE_HEAD ? 'short' : '', align === undefined ? 'text' : ''].join(' ').trim();
}

export function blankLines(count: number): Html {
  return html`<div class="lines">${Array.from({ length: count }, () => html`<p>${raw('&nbsp;')}</p>`)}</div>`;
}

/** Room to sign, side by side, each over its label. */
export function signatures(labels: readonly string[]): Html {
  return html`<table class="signatures">
    <tbody>
      <tr>
        ${labels.map((label) => html`<td>${label}：${raw('<br /><br />')}</td>`)}
      </tr>
    </tbody>
  </table>`;
}
