/** Makes workbook models: empty ones, and ones that hold given data. */
import { randomUUID } from 'node:crypto';
import { workbookTexts as en } from '../messages/en/workbook';
import { workbookTexts as zh } from '../messages/zh/workbook';
import { loadSheets } from '../model/applying';
import { Book } from '../model/book';
import type { OwnedWorkbook, WorkbookData, WorkbookMeta } from '../model/contract';
import { exportSheet } from '../model/sheetData';
import { PLAIN_PROPERTIES, SheetStore } from '../model/sheetStore';
import { modelOf } from './workbook';

const DEFAULTS: Omit<WorkbookMeta, 'id'> = {
  name: zh.untitled,
  locale: 'zh_TW',
  timeZone: 'Asia/Taipei',
  owner: 'owner@example.edu.tw',
  editors: [],
  viewers: [],
  activeSheetId: 0,
  extras: {},
};

/** See CreateWorkbookModel of the contract. */
export function createWorkbookModel(meta: Partial<WorkbookMeta> = {}, data?: WorkbookData): OwnedWorkbook {
  const book = new Book({ ...DEFAULTS, id: randomUUID(), ...data?.meta, ...meta });
  if (data?.sheets.length) loadSheets(book.contents, data.sheets);
  else {
    const name = `${(book.contents.meta.locale.startsWith('zh') ? zh : en).sheet}1`;
    const blank = new SheetStore(0, { ...PLAIN_PROPERTIES, name });
    loadSheets(book.contents, [exportSheet(blank, book.contents)]);
  }
  book.contents.namedRanges = data?.namedRanges ?? [];
  const { sheets, meta: now } = book.contents;
  if (!sheets.some((sheet) => sheet.id === now.activeSheetId))
    book.contents.meta = { ...now, activeSheetId: (sheets.find((s) => !s.properties.hidden) ?? sheets[0]!).id };
  return modelOf(book);
}
