/** Google's address of a spreadsheet's export, answered here: scripts fetch PDFs and CSVs of their own workbooks by it. */
import type { WorkbookModel } from '../model/contract';
import type { FetchAnswer } from '../doors/chores';
import { MIME_TYPES } from './mimeTypes';
import { printedHtml } from './printedSheets';
import type { ServiceContext } from './serviceContext';
import type { Workbooks } from './workbooks';

const ADDRESS = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)\/export\b/;

/** @returns null for all other addresses, and for formats that the host does not write */
export function exported(context: ServiceContext, workbooks: Workbooks, address: string): FetchAnswer | null {
  const id = ADDRESS.exec(address)?.[1];
  if (id === undefined) return null;
  const query = new URL(address).searchParams;
  const format = query.get('format') ?? query.get('exportFormat') ?? 'xlsx';
  const model = workbooks.open(id)?.model;
  const gid = query.get('gid');
  const sheet = model?.sheets().find((one) => gid === null || String(one.id) === gid);
  if (!model || !sheet) return answer(address, 404, MIME_TYPES.HTML, Buffer.from('Not Found'));
  if (format === 'pdf')
    return answer(
      address,
      200,
      MIME_TYPES.PDF,
      context.doors.chores.pdf(printedHtml(model, gid === null ? null : sheet.id)),
    );
  if (format === 'csv') return answer(address, 200, MIME_TYPES.CSV, Buffer.from(delimited(model, sheet.id, ',')));
  if (format === 'tsv')
    return answer(address, 200, 'text/tab-separated-values', Buffer.from(delimited(model, sheet.id, '\t')));
  return null;
}

function answer(url: string, status: number, type: string, bytes: Buffer): FetchAnswer {
  return { url, status, headers: [['Content-Type', type]], base64: bytes.toString('base64') };
}

/** What is shown, line by line; tabs and line breaks in cells become blanks where nothing can be quoted. */
function delimited(model: WorkbookModel, sheetId: number, mark: ',' | '\t'): string {
  const { lastRow, lastColumn } = model.sheet(sheetId);
  if (lastRow === 0) return '';
  const { display = [] } = model.getCells({ sheetId, row: 1, col: 1, rows: lastRow, cols: lastColumn }, ['display']);
  const cell = (text: string) =>
    mark === '\t' ? text.replace(/[\t\r\n]+/g, ' ') : /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return display.map((line) => line.map(cell).join(mark)).join('\r\n');
}
