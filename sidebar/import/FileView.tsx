/** The file: which one, which kind of list it is, and what was found in it and left out. */
import { fill } from '../../src/messages/catalogue';
import { IMPORT_KIND_IDS, IMPORT_KINDS, type ImportKindId } from '../../src/imports/importKinds';
import { TABS } from '../../src/school/tabs';
import { busy } from '../shared/ui/work';
import { needsText } from './fieldNames';
import { countRows } from './reading/lines';
import type { Layout } from './reading/layout';
import { change, choice, choose, file, layout, missing, texts, unsaved, type ChosenFile } from './state';

export function FileView() {
  const [chosen, plan] = [file.value, layout.value];
  return (
    <section>
      <p>
        <label>
          {texts.file}{' '}
          <input
            type="file"
            accept=".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt,.htm,.html,.mht,.xml"
            // Of several it is told that they are too many; a field for one would take the first without a word.
            multiple
            disabled={busy.value !== ''}
            // The same file may be chosen again after it was mended.
            onClick={(event) => (event.currentTarget.value = '')}
            onChange={(event) => void choose([...(event.currentTarget.files ?? [])])}
          />
        </label>
      </p>
      {chosen !== null && plan !== null && (
        <>
          <KindSelect kind={plan.kind} />
          <Found chosen={chosen} plan={plan} />
        </>
      )}
    </section>
  );
}

function KindSelect({ kind }: { readonly kind: ImportKindId }) {
  const select = (chosen: string) =>
    change(() => (choice.value = { ...choice.value, kind: chosen as ImportKindId, sheets: null, picks: {} }));
  return (
    <p>
      <label>
        {texts.kind}{' '}
        <select value={kind} disabled={busy.value !== ''} onChange={(event) => select(event.currentTarget.value)}>
          {IMPORT_KIND_IDS.map((id) => (
            <option key={id} value={id}>
              {fill(texts.kindOption, { kind: texts.kinds[id], tab: TABS[IMPORT_KINDS[id].tab].name })}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

function Found({ chosen, plan }: { readonly chosen: ChosenFile; readonly plan: Layout }) {
  const { tables, official } = plan;
  const names = tables.map(({ sheet }) => chosen.sheets[sheet]?.name ?? '');
  const { lines, subtotals, examples } = countRows(chosen.sheets, plan);
  const params = { file: chosen.fileName, lines };
  const hidden = tables.reduce((sum, { sheet }) => sum + (chosen.sheets[sheet]?.hiddenRows ?? 0), 0);
  const hiddenNames = hiddenColumns(chosen, plan);
  const titles = [...new Set(tables.flatMap((table) => [...table.titles.values()]))];
  const others = chosen.sheets.filter((_, i) => tables.every(({ sheet }) => sheet !== i)).map(({ name }) => name);
  const told = [
    tables.length === 1
      ? fill(texts.found, { ...params, row: (tables[0]?.headerAt ?? 0) + 1 })
      : fill(texts.foundSheets, { ...params, count: tables.length, names: names.join('、') }),
    official && fill(texts.official, { code: official.code }),
    official?.division && texts.officialContinuing,
    hidden > 0 && fill(texts.hiddenRows, { count: hidden }),
    hiddenNames.length > 0 && fill(texts.hiddenColumns, { columns: hiddenNames.join('、') }),
    subtotals > 0 && fill(texts.subtotals, { count: subtotals }),
    examples > 0 && texts.exampleSkipped,
    plan.isRemembered && texts.remembered,
    titles.length > 0 && fill(texts.classTitles, { classes: titles.slice(0, 10).join('、'), count: titles.length }),
    personalTold(chosen, plan),
    others.length > 0 && official === null && fill(texts.otherSheets, { names: others.join('、') }),
  ].filter((text): text is string => typeof text === 'string' && text !== '');
  const warned = [
    !plan.isFound && texts.notFound,
    chosen.unreadable > 0 && fill(texts.unreadable, { count: chosen.unreadable }),
    unsaved.value.length > 0 && fill(texts.unsaved, { columns: unsaved.value.join('、') }),
    plan.above !== null && fill(texts.listAbove, plan.above),
    plan.doubled.length > 0 && fill(texts.doubledHeaders, { headers: plan.doubled.join('、') }),
    plan.cutColumns > 0 && fill(texts.cutColumns, { count: plan.cutColumns }),
    missing.value.length > 0 && fill(texts.missing, { needs: needsText(plan.kind, missing.value) }),
  ].filter((text): text is string => typeof text === 'string');
  return (
    <>
      {told.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {warned.map((text) => (
        <p key={text} class="bad">
          {text}
        </p>
      ))}
    </>
  );
}

/** Columns in use that the file hides, by their names. */
function hiddenColumns(chosen: ChosenFile, { tables }: Layout): string[] {
  const names = tables.flatMap(({ sheet, mapping, columns }) =>
    Object.values(mapping).flatMap((at) => (chosen.sheets[sheet]?.hiddenColumns.has(at) ? [columns[at] ?? ''] : [])),
  );
  return [...new Set(names)];
}

/** How many columns and cells of personal data were left behind; '' when there were none. */
function personalTold(chosen: ChosenFile, { tables }: Layout): string {
  const columns = tables.flatMap(({ sheet, headerAt, personal }) =>
    [...personal].map((at) => chosen.sheets[sheet]?.rows[headerAt]?.[at]?.trim() || texts.droppedByValue),
  );
  // What went with its column is not counted again as a cell.
  const cells = tables.reduce((sum, { sheet, personal }) => {
    const elsewhere = [...(chosen.sheets[sheet]?.takenOut ?? [])].filter(([column]) => !personal.has(column));
    return sum + elsewhere.reduce((count, [, own]) => count + own, 0);
  }, 0);
  if (columns.length + cells === 0) return '';
  return fill(texts.dropped, { columns: columns.length, names: [...new Set(columns)].join('、') || '—', cells });
}
