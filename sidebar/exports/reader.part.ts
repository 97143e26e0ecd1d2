/** The part of the page that is fetched when a backup is chosen (built to dist/exportsReaderPart.html). */
import { readBackupSheets } from './backupReader';

(window as unknown as { readBackupSheets?: typeof readBackupSheets }).readBackupSheets = readBackupSheets;
