/** Which column of the file is which field: folded when all is recognised, open when something is missing. */
import { useRef } from 'preact/hooks';
import { fill } from '../../src/messages/catalogue';
import { plainHeader } from '../../src/imports/headers';
import { IMPORT_KINDS, type ImportKindId } from '../../src/imports/importKinds';
import { HeadRow } from '../shared/ui/HeadRow';
import { busy } from '../shared/ui/work';
import { fieldName } from './fieldNames';
import type { Layout, Table } from './reading/layout';
import { change, choice, file, missing, pick, texts, type ChosenFile } from './state';

/** More rows than that no person maps by hand. */
const MOST_ROWS_SHOWN = 120;

export function MappingView({ layout }: { readonly layout: Layout }) {
  const table = layout.tables[0];
  // Once opened for a file it stays open: it must not fold under the hand that chooses.
  const openedFor = useRef<ChosenFile | null>(null);
  if (missing.value.length > 0 || !layout.isFound) openedFor.current = file.value;
  return (
    <details open={openedFor.current === file.value}>
      <summary>
        <h2>{texts.mapping}</h2>
      </summary>
      <Place layout={layout} />
      {table && <Columns table={table} kind={layout.kind} isFixed={layout.official !== null} />}
      {Object.keys(choice.value.picks).length > 0 && (
        <button
          type="button"
          disabled={busy.value !== ''}
          onClick={() => change(() => (choice.value = { ...choice.value, picks: {} }))}
        >
          {texts.automatic}
        </button>
      )}
    </details>
  );
}

/** Header row and sheets, where there is something to choose. */
function Place({ layout }: { readonly layout: Layout }) {
  const sheets = file.value?.sheets ?? [];
  const read = layout.tables.map(({ sheet }) => sheet);
  const setRow = (row: number) => {
    const rows = sheets[read[0] ?? 0]?.rows.length ?? 1;
    const headerAt = Math.min(Math.max(Math.trunc(row) || 1, 1), rows) - 1;
    change(() => (choice.value = { ...choice.value, headerAt, sheets: choice.value.sheets ?? read }));
  };
  const setSheet = (index: number, isIn: boolean) => {
    const chosen = isIn ? [...read, index].sort((a, b) => a - b) : read.filter((one) => one !== index);
    change(() => (choice.value = { ...choice.value, sheets: chosen }));
  };
  return (
    <>
      {layout.official === null && (
        <p>
          <label>
            {texts.headerRow}{' '}
            <input
              type="number"
              min={1}
              step={1}
              disabled={busy.value !== ''}
              value={(layout.tables[0]?.headerAt ?? 0) + 1}
              onChange={(event) => setRow(Number(event.currentTarget.value))}
            />
          </label>
        </p>
      )}
      {sheets.length > 1 && (
        <fieldset>
          <legend>{texts.sheets}</legend>
          {sheets.map(({ name }, i) => (
            <label key={i} class="row">
              <input
                type="checkbox"
                disabled={busy.value !== ''}
                checked={read.includes(i)}
                onChange={(event) => setSheet(i, event.currentTarget.checked)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

interface ColumnsProps {
  readonly table: Table;
  readonly kind: ImportKindId;
  /** The columns of an official roster are known. */
  readonly isFixed: boolean;
}

function Columns({ table, kind, isFixed }: ColumnsProps) {
  const rows = file.value?.sheets[table.sheet]?.rows ?? [];
  const sample = (at: number) =>
    rows.slice(table.headerAt + 1, table.headerAt + 50).find((row) => (row[at] ?? '').trim() !== '')?.[at] ?? '';
  return (
    <table>
      <HeadRow heads={[texts.column, texts.sample, texts.field]} />
      <tbody>
        {table.columns.slice(0, MOST_ROWS_SHOWN).map((name, at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            <td class="quiet">{table.personal.has(at) ? '••••' : shortened(sample(at))}</td>
            <td>
              {table.personal.has(at) ? (
                texts.personal
              ) : isFixed ? (
                fixedName(table, kind, at)
              ) : (
                <FieldSelect table={table} kind={kind} name={name} at={at} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function fieldAt(mapping: Table['mapping'], at: number): string {
  return Object.keys(mapping).find((key) => mapping[key] === at) ?? '';
}

function fixedName({ mapping, lengths }: Table, kind: ImportKindId, at: number): string {
  const counted = fieldAt(lengths, at);
  if (counted !== '') return `${fieldName(kind, counted)}（${texts.length}）`;
  const field = fieldAt(mapping, at);
  return field === '' ? texts.notImported : fieldName(kind, field);
}

function FieldSelect({ table, kind, name, at }: Omit<ColumnsProps, 'isFixed'> & { name: string; at: number }) {
  const isCounted = fieldAt(table.lengths, at) !== '';
  return (
    <>
      <select
        aria-label={fill(texts.fieldOf, { column: name })}
        disabled={busy.value !== '' || plainHeader(name) === ''}
        value={fieldAt(table.mapping, at)}
        onChange={(event) => pick(name, event.currentTarget.value)}
      >
        <option value="">
          {isCounted ? `${fieldName(kind, 'briefLength')}（${texts.length}）` : texts.notImported}
        </option>
        {IMPORT_KINDS[kind].fields.map(({ key, header }) => (
          <option key={key} value={key}>
            {header}
          </option>
        ))}
      </select>
    </>
  );
}

function shortened(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('');
}
