/** Runs every benchmark, one after the other: `npm run bench`. */
import { benchChecks } from './checks';
import { benchEditGuard } from './editGuard';
import { benchImports } from './imports';
import { benchImportWindow } from './importWindow';
import { benchReports } from './reports';
import { benchOpening } from './opening';
import { benchWindow } from './window';
import { benchWorkbook } from './workbook';

async function main(): Promise<void> {
  benchChecks();
  await benchEditGuard();
  await benchReports();
  await benchImports();
  await benchWorkbook();
  await benchOpening();
  await benchWindow();
  await benchImportWindow();
}

void main();
