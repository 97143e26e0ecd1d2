/** What may hold for a whole file where its lines do not say: school year, semester, kind, division, lot. */
import type { OpenedImport } from '../../src/imports/contract';
import { IMPORT_KINDS } from '../../src/imports/importKinds';
import { TABS, type Column } from '../../src/school/tabs';
import type { Layout } from './reading/layout';

export interface Constant {
  readonly key: string;
  readonly header: string;
  readonly value: string;
  /** None: a number is typed. */
  readonly options: readonly string[];
  /** Whether it may be left open. */
  readonly isOptional: boolean;
}

const OFFERED = ['kind', 'lot', 'schoolYear', 'semester', 'division'];
const SEMESTERS = ['1', '2'];

/** The constants to choose for a file: of the fields that no column gives, as chosen, else as the cover or today says. */
export function constantsOf(
  { kind, tables, official }: Layout,
  opened: OpenedImport,
  chosen: Readonly<Record<string, string>>,
): Constant[] {
  const { tab, fields } = IMPORT_KINDS[kind];
  const columns: Readonly<Record<string, Column>> = TABS[tab].columns;
  const isGiven = (key: string) =>
    tables.every(({ mapping }) => mapping[key] !== undefined || (isPeriod(key) && mapping['period'] !== undefined));
  return OFFERED.flatMap((key) => {
    const column = columns[key];
    if (column === undefined || isGiven(key) || fields.every((field) => field.key !== key)) return [];
    const usual: Readonly<Record<string, string>> = {
      schoolYear: String(opened.schoolYear),
      semester: String(opened.semester),
      kind: kind === 'uploads' ? '課程學習成果' : '',
    };
    const value = chosen[key] ?? official?.constants[key] ?? usual[key] ?? '';
    const options = key === 'semester' ? SEMESTERS : (column.options ?? []);
    return [{ key, header: column.header, value, options, isOptional: usual[key] === undefined || usual[key] === '' }];
  });
}

/** What is sent: the chosen ones, and what else the cover of an official roster says. */
export function constantValues({ official }: Layout, offered: readonly Constant[]): Record<string, string> {
  const values = { ...official?.constants, ...Object.fromEntries(offered.map(({ key, value }) => [key, value])) };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

function isPeriod(key: string): boolean {
  return key === 'schoolYear' || key === 'semester';
}
