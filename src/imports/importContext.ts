/** What an import needs to know of the workbook: the tab it fills, the people it may name, the settings. */
import type { Shell } from '../google/ports';
import { divisionsWithClasses } from '../school/division';
import { groupBy } from '../school/groupBy';
import { readSettings, type Settings } from '../school/settings';
import { readTable, type Table } from '../school/table';
import { TABS, type Row, type SchoolClass, type Student, type TabKey } from '../school/tabs';
import type { Access } from '../rpc/access';
import { IMPORT_KINDS, type ImportKindId } from './importKinds';
import type { OldRow } from './matchRows';

export interface ImportContext {
  readonly target: Table<OldRow>;
  readonly roster: readonly Student[];
  readonly classByName: ReadonlyMap<string, SchoolClass>;
  /** Mailbox of the one member of staff with that name; '' when there is none, or more than one. */
  mailOf(name: string): string;
  /** The school's only division; '' when it has two, or none is known. */
  readonly onlyDivision: string;
  readonly settings: Settings;
  /** 權限 of who imports. */
  readonly access: Access | '';
}

/** Reads only the tabs that the kind needs, each once: three to five reads. */
export function importContext(shell: Shell, id: ImportKindId, access: Access | ''): ImportContext {
  const known = new Map<TabKey, Table<unknown>>();
  const read = <K extends TabKey>(key: K): Table<Row<K>> => {
    const table = known.get(key) ?? readTable(TABS[key], shell.workbook.readTab(TABS[key].name));
    known.set(key, table);
    return table as Table<Row<K>>;
  };
  const kind = IMPORT_KINDS[id];
  const target = read(kind.tab) as unknown as Table<OldRow>;
  const classes = read('classes');
  const staff = id === 'classes' || id === 'courses' ? read('staff').rows : [];
  const byName = groupBy(
    staff.filter(({ employment }) => employment !== '離職'),
    ({ name }) => name,
  );
  const [division, second] = divisionsWithClasses({ tables: { classes } });
  return {
    target,
    roster: kind.student === 'none' ? [] : read('roster').rows,
    classByName: new Map(classes.rows.map((row) => [row.className, row])),
    mailOf(name) {
      const [one, another] = byName.get(name) ?? [];
      return another === undefined ? (one?.email ?? '') : '';
    },
    onlyDivision: second === undefined ? (division ?? '') : '',
    settings: readSettings(read('settings'), shell.now().slice(0, 10)).settings,
    access,
  };
}
