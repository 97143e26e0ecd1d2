/** Reads spreadsheet files, lists and backups alike: fetched when one is chosen (built to dist/spreadsheetReader.html). */
import { readBackupSheets } from '../files/backupReader';
import { readSheets } from '../files/workbookReader';
import { leave } from '../files/parts';

leave({ readBackupSheets, readSheets });
