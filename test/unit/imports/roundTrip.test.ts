/** What the export writes the import reads back equal: random tables of every kind, through a CSV file. */
import fc from 'fast-check';
import { isBirthDate } from '../../../src/school/birthDate';
import { csvText } from '../../../src/school/csvText';
import { csvCellOf, plainCellOf } from '../../../src/exports/plainCells';
import { isCodeForName } from '../../../src/imports/lineValues';
import { IMPORT_KIND_IDS, IMPORT_KINDS, type ImportKindId } from '../../../src/imports/importKinds';
import { hasLostCharacters } from '../../../src/school/personName';
import { textOf, type Cell } from '../../../src/school/cell';
import { readTable } from '../../../src/school/table';
import { TABS, type Column } from '../../../src/school/tabs';
import { nastyText } from '../exports/arbitraryTable';
import { studentNo, type SchoolInput } from '../schoolBuilder';
import { importing, request } from './importing';
import { readingOf } from './readingOf';

const ROSTER = [{ name: '王小明' }, { name: '李大華' }, { name: '陳小美' }];
const text = nastyText.filter((one) => one.length < 200 && one !== '#N/A' && !/\ufffd/.test(one));
const day = fc.integer({ min: 0, max: 9000 }).map((n) => new Date(Date.UTC(2018, 0, 1 + n, -8)));
const second = fc.tuple(day, fc.nat(86_399)).map(([at, seconds]) => new Date(at.getTime() + seconds * 1000));

/** A cell that the column takes; never blank where the import would fill a blank in. */
function cellFor(key: string, column: Column): fc.Arbitrary<Cell> {
  switch (column.kind) {
    case 'integer':
      return fc.integer({ min: column.min ?? 0, max: Math.min(column.max ?? 500, 500) });
    case 'number':
      return fc.integer({ min: 0, max: 400 }).map((n) => n / 4);
    case 'day':
      return day;
    case 'time':
      return second;
    case 'tick':
      return fc.boolean();
    case 'email':
      return fc.nat(999).map((n) => `t${n}@demo.example.edu.tw`);
    case 'list':
      return fc.constantFrom(...(column.options ?? []));
    case 'digits':
      // A column of nothing but dates of so long ago is taken for birth dates, and is not imported.
      return fc
        .nat(999_999)
        .map((n) => String(n).padStart(7, '0'))
        .filter((no) => !isBirthDate(no, '2026-10-01'));
    default:
      if (key === 'fileFormat') return fc.constantFrom('pdf', 'jpg', '');
      if (column.options) return fc.constantFrom(...column.options);
      return column.isRequired || ['className', 'uploadNo', 'name'].includes(key)
        ? textIn(key)
        : fc.oneof(textIn(key), fc.constant(''));
  }
}

const textIn = (key: string) =>
  text.filter((one) => !isCodeForName(key, one) && !(key === 'name' && hasLostCharacters(one)));

/** Lines of a kind's tab, no two of which are the same thing; students are those of the roster. */
function tableOf(id: ImportKindId): fc.Arbitrary<Cell[][]> {
  const { tab, student, identities } = IMPORT_KINDS[id];
  const columns = Object.entries(TABS[tab].columns as Readonly<Record<string, Column>>);
  const at = (key: string) => columns.findIndex(([one]) => one === key);
  const unique: readonly string[] = identities[0]!.by;
  const line = fc
    .tuple(fc.nat(ROSTER.length - 1), ...columns.map(([key, column]) => cellFor(key, column)))
    .map(([who, ...cells]) => {
      if (student === 'find') {
        cells[at('studentNo')] = studentNo(who + 1);
        if (at('name') >= 0) cells[at('name')] = ROSTER[who]!.name;
      }
      if (at('check') >= 0) cells[at('check')] = '';
      return cells;
    });
  return fc.uniqueArray(line, {
    minLength: 1,
    maxLength: 8,
    selector: (cells) => unique.map((key) => textOf(cells[at(key)])).join('|'),
  });
}

test.each(IMPORT_KIND_IDS)(
  'Given any %s, When they are exported and imported into an empty tab, Then they are equal',
  async (id) => {
    await fc.assert(
      fc.asyncProperty(tableOf(id), async (lines) => {
        const tab = TABS[IMPORT_KINDS[id].tab];
        const header = Object.values(tab.columns as Readonly<Record<string, Column>>).map((column) => column.header);
        const file = csvText([header, ...lines.map((line) => line.map((cell) => csvCellOf(plainCellOf(cell))))]);
        const { layout, sent } = await readingOf(Buffer.from(file));
        expect([layout.kind, layout.tables[0]?.headerAt]).toEqual([id, 0]);
        const input: SchoolInput = { [tab === TABS.roster ? 'classes' : 'roster']: tab === TABS.roster ? [] : ROSTER };
        const school = importing({ ...input, [IMPORT_KINDS[id].tab]: [] });
        const asked = request(id, { keys: [...sent.keys], classForm: 'asIs', isClassConfirmed: true });
        const texts = sent.lines.map(([, , ...cells]) =>
          Object.fromEntries(sent.keys.map((key, i) => [key, cells[i] ?? ''])),
        );
        expect(school.commit(asked, texts, '管理')).toMatchObject({ added: lines.length, rejected: 0 });
        expect(school.commit(asked, texts, '管理')).toMatchObject({ same: lines.length, added: 0, changed: 0 });
        expect(readTable(tab, school.cells.get(tab.name)!).rows).toEqual(readTable(tab, [header, ...lines]).rows);
      }),
      { numRuns: 60 },
    );
  },
);
