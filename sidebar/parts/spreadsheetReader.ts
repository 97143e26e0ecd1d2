/** Reads spreadsheet files, lists and backups alike: fetched when one is chosen (built to dist/spreadsheetReader.html). */
import { readBackupSheets } from '../exports/backupReader';
import { readSheets } from '../import/reading/workbookReader';
import { leave } from './leave';

leave({ readBackupSheets, readSheets });
