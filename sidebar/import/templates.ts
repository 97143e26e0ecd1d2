/** Blank templates of the lists that can be imported: an xlsx with drop-downs, one example row, and how to fill it in. */
import { columnsOf, type ImportKind } from '../../src/imports/importKind';
import { IMPORT_KINDS, type ImportKindId } from '../../src/imports/importKinds';
import { importPageTexts as zh } from '../../src/messages/zh/importPage';
import { TABS, type Column } from '../../src/school/tabs';
import type { SheetLines } from '../files/xlsxWriter';

/** What a cell of the example row begins with; such a row is never imported. */
export const EXAMPLE_MARK = '（範例）';

/** Excel takes no longer list in a rule. */
const LONGEST_LIST = 250;

/** The sheets of a kind's template; `today` is the school's day. The tab's own headers, so that it is recognised at once. */
export function templateOf(id: ImportKindId, today: string): SheetLines[] {
  const kind: ImportKind = IMPORT_KINDS[id];
  const columns = Object.entries(columnsOf(kind)).filter(([key]) => kind.fields.some((field) => field.key === key));
  const marked = columns.findIndex(([, { kind: own }]) => own === 'text');
  const example = columns.map(([key, column], i) => (i === marked ? EXAMPLE_MARK : '') + exampleOf(key, column, today));
  return [
    {
      name: TABS[kind.tab].name,
      lines: [columns.map(([, { header }]) => header), example],
      choices: columns.flatMap(([, { options }], column) =>
        options && options.join(',').length <= LONGEST_LIST ? [{ column, options }] : [],
      ),
      textColumns: columns.flatMap(([, { kind: own }], i) => (own === 'digits' || own === 'text' ? [i] : [])),
    },
    {
      name: zh.templateHelp,
      lines: [
        [zh.templateColumn, zh.templateNeed, zh.templateTakes],
        ...columns.map(([, column]) => [column.header, column.isRequired === true ? zh.needed : '', takes(column)]),
      ],
    },
  ];
}

function exampleOf(key: string, column: Column, today: string): string {
  const [first] = column.options ?? [];
  if (first !== undefined) return key === 'access' ? '任課教師' : first;
  if (column.kind === 'day') return today;
  if (column.kind === 'time') return `${today} 10:00`;
  if (column.kind === 'tick') return '否';
  if (column.kind === 'email') return 'example@school.edu.tw';
  return zh.examples[key] ?? '';
}

function takes({ kind, options }: Column): string {
  return options === undefined ? zh.takes[kind] : options.join('、');
}
