/** Writes reports as Word files: fetched when one is wanted (built to dist/docxWriter.html). */
import { docxFile } from '../reports/docxFile';
import { leave } from './leave';

leave({ docxFile });
