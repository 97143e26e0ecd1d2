/** Writes xlsx files: fetched when one is wanted (built to dist/xlsxWriter.html). */
import { xlsxFile } from '../exports/xlsxFile';
import { leave } from './leave';

leave({ xlsxFile });
