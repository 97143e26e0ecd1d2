/** Runs the benchmarks, one after the other: `npm run bench`, or `npm run bench -- schools checks` for some of them. */
import { benchChecks } from './checks';
import { benchEditGuard } from './editGuard';
import { benchImports } from './imports';
import { benchImportWindow } from './importWindow';
import { benchReports } from './reports';
import { benchOpening } from './opening';
import { benchSchools } from './schools';
import { benchWindow } from './window';
import { benchWorkbook } from './workbook';

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  schools: benchSchools,
  checks: benchChecks,
  editGuard: benchEditGuard,
  reports: benchReports,
  imports: benchImports,
  workbook: benchWorkbook,
  opening: benchOpening,
  window: benchWindow,
  importWindow: benchImportWindow,
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  for (const [name, bench] of Object.entries(BENCHES)) if (wanted.length === 0 || wanted.includes(name)) await bench();
}

void main();
