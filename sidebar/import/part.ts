/** The part of the import page that is fetched when a spreadsheet file is chosen (built to dist/importPart.html). */
import { readSheets } from './reading/workbookReader';

(window as unknown as { readSheets?: typeof readSheets }).readSheets = readSheets;
