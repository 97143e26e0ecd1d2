/** Writes reports as Word files: fetched when one is wanted (built to dist/docxWriter.html). */
import { docxFile } from '../files/docxFile';
import { leave } from '../files/parts';

leave({ docxFile });
