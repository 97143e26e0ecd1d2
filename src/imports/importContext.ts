/** What an import needs to know of the workbook: the tab it fills, the people it may name, the settings. */
import type { Shell } from '../google/ports';
import type { Cells } from '../school/cell';
import { staffAtWork } from '../school/staff';
import { divisionsWithClasses } from '../school/division';
import { groupBy } from '../school/groupBy';
import { readSettings, type Settings } from '../school/settings';
import { readTable, type Table } from '../school/table';
import { TABS, type Row, type SchoolClass, type Staff, type Student, type TabKey } from '../school/tabs';
import type { PostRules } from '../access/accessOfPost';
import type { Access } from '../access/roles';
import { dutyBook } from '../regulation/dutyHolders';
import { readToTheEnd } from '../workbook/readWorkbook';
import { sameCells } from '../workbook/writeRows';
import { ClassNames, type KnownClass } from './classNames';
import { IMPORT_KINDS, type ImportKindId } from './importKinds';
import type { OldRow } from './matchRows';

export interface ImportContext {
  readonly target: Table<OldRow>;
  readonly roster: readonly Student[];
  readonly classByName: ReadonlyMap<string, SchoolClass>;
  /** Classes of the 班級 tab; where it has none, those of the roster. */
  readonly classNames: ClassNames;
  /** Mailbox of the one member of staff with that name; '' when there is none, or more than one. */
  mailOf(name: string): string;
  /** The school's only division; '' when it has two, or none is known. */
  readonly onlyDivision: string;
  /** 人員 and 工作小組, where the kind of list says something of them; null where not. */
  readonly staff: Table<Staff> | null;
  readonly workGroup: Table<Row<'workGroup'>> | null;
  /** Seats and duties of the school, which tell what a post may do. */
  readonly posts: PostRules;
  readonly settings: Settings;
  /** 權限 of who imports. */
  readonly access: Access | '';
}

/** What stands in the tabs that an import needs; null where a tab is missing. */
export type Sources = ReadonlyMap<TabKey, Cells | null>;

/** What a list of people says of other tabs, or needs of them. */
const PEOPLE_TABS: { readonly [K in ImportKindId]?: readonly TabKey[] } = {
  staff: ['workGroup', 'duties'],
  classes: ['staff', 'workGroup'],
  courses: ['staff'],
};

/** Reads only the tabs that the kind needs, each once: three to five reads; to write by, each to the end. */
export function readSources(shell: Shell, id: ImportKindId, toTheEnd = false): Sources {
  const kind = IMPORT_KINDS[id];
  const people = PEOPLE_TABS[id] ?? [];
  const roster: readonly TabKey[] = kind.student === 'none' ? [] : ['roster'];
  const needed = new Set<TabKey>([kind.tab, 'classes', ...people, ...roster, 'settings']);
  const read = (name: string) => (toTheEnd ? readToTheEnd(shell, name) : shell.workbook.readTab(name));
  return new Map([...needed].map((key) => [key, read(TABS[key].name)]));
}

/** True when nobody changed a cell between two readings. */
export function areSame(before: Sources, now: Sources): boolean {
  for (const [key, cells] of now) {
    const old = before.get(key) ?? null;
    if (cells === null || old === null ? cells !== old : !sameCells(old, cells)) return false;
  }
  return true;
}

export function importContext(sources: Sources, id: ImportKindId, today: string, access: Access | ''): ImportContext {
  const known = new Map<TabKey, Table<unknown>>();
  const read = <K extends TabKey>(key: K): Table<Row<K>> => {
    const table = known.get(key) ?? readTable(TABS[key], sources.get(key) ?? null);
    known.set(key, table);
    return table as Table<Row<K>>;
  };
  const kind = IMPORT_KINDS[id];
  const target = read(kind.tab) as unknown as Table<OldRow>;
  const classes = read('classes');
  const optional = <K extends TabKey>(key: K) => (PEOPLE_TABS[id]?.includes(key) === true ? read(key) : null);
  const staff = optional('staff');
  const workGroup = optional('workGroup');
  const byName = groupBy(staff === null ? [] : staffAtWork(staff, today), ({ name }) => name);
  const roster = kind.student === 'none' ? [] : read('roster').rows;
  const [division, second] = divisionsWithClasses({ tables: { classes } });
  return {
    target,
    roster,
    classNames: new ClassNames(classes.rows.length > 0 ? classes.rows : classesOf(roster)),
    classByName: new Map(classes.rows.map((row) => [row.className, row])),
    mailOf(name) {
      // Who has no name on record is nobody's teacher.
      const [one, another] = name.trim() === '' ? [] : (byName.get(name) ?? []);
      return another === undefined ? (one?.email ?? '') : '';
    },
    onlyDivision: second === undefined ? (division ?? divisionOfPeople(staff, workGroup)) : '',
    staff,
    workGroup,
    posts: { book: dutyBook({ duties: read('duties') }), seats: workGroup?.rows ?? [] },
    settings: readSettings(read('settings'), today).settings,
    access,
  };
}

/** 日校 where people and seats are known and none is of the continuing division; '' where nothing can be concluded. */
function divisionOfPeople(staff: Table<Staff> | null, workGroup: Table<Row<'workGroup'>> | null): string {
  const said = [
    ...(staff?.rows ?? []).map(({ unit, duty, division }) => `${unit}${duty}${division}`),
    ...(workGroup?.rows ?? []).map(({ title, division }) => `${title}${division}`),
  ];
  return said.length > 1 && !said.some((text) => /進修|夜/.test(text)) ? '日校' : '';
}

/** Those of students who left too: their lines come again, and are then the same. */
function classesOf(roster: readonly Student[]): KnownClass[] {
  const names = new Set(roster.map(({ className }) => className));
  return [...names].filter((name) => name !== '').map((className) => ({ className, grade: null }));
}
