/** The part of the page that is fetched when an xlsx file is wanted (built to dist/exportsWriterPart.html). */
import { xlsxFile } from './xlsxFile';

(window as unknown as { xlsxFile?: typeof xlsxFile }).xlsxFile = xlsxFile;
