/** Writes xlsx files: fetched when one is wanted (built to dist/xlsxWriter.html). */
import { xlsxFile } from '../files/xlsxWriter';
import { leave } from '../files/parts';

leave({ xlsxFile });
