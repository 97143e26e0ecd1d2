/** One tab, the check results by office, class or code, or the public schedule, as CSV or xlsx. */
import { signal } from '@preact/signals';
import { sheetNames } from '../../src/exports/backupInfo';
import { findingGroups, GROUPINGS, type Grouping } from '../../src/exports/findingGroups';
import type { PlainLine } from '../../src/exports/plainCells';
import { fill } from '../../src/messages/catalogue';
import { call } from '../shared/server';
import { busy, during, notice } from '../shared/ui/work';
import { downloadCsv, downloadXlsx } from '../files/download';
import { opened, sayProgress, texts } from './state';
import { takeTabs } from './takeTabs';
import type { SheetLines } from '../files/xlsxWriter';

type Format = 'CSV' | 'xlsx';
/** Stands for all groups in the list; no office or class is called so. */
const ALL = '\u0000';

const tab = signal('');
const grouping = signal<Grouping>('office');
const group = signal(ALL);

export function ExportView() {
  const { tabs, findings } = opened.value!;
  const groups = findings.groups[grouping.value];
  const isBusy = busy.value !== '';
  const chosen = tabs.some((one) => one.tab === tab.value) ? tab.value : (tabs[0]?.tab ?? '');
  return (
    <section aria-labelledby="export">
      <h2 id="export">{texts.exportTitle}</h2>
      <p class="quiet">{texts.exportIntro}</p>
      <fieldset>
        <legend>{texts.oneTab}</legend>
        <div class="row">
          <label for="export-tab">{texts.tab}</label>
          <select
            id="export-tab"
            value={chosen}
            disabled={isBusy}
            onChange={(event) => (tab.value = event.currentTarget.value)}
          >
            {tabs.map((one) => (
              <option key={one.tab} value={one.tab}>
                {fill(texts.tabRows, one)}
              </option>
            ))}
          </select>
          <Formats name={chosen} take={(format) => exportTab(chosen, format)} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{texts.findingsOf}</legend>
        <div class="row">
          <label for="export-by">{texts.groupBy}</label>
          <select
            id="export-by"
            value={grouping.value}
            disabled={isBusy}
            onChange={(event) => {
              grouping.value = event.currentTarget.value as Grouping;
              group.value = ALL;
            }}
          >
            {GROUPINGS.map((one) => (
              <option key={one} value={one}>
                {texts.groupings[one]}
              </option>
            ))}
          </select>
          <label for="export-which">{texts.which}</label>
          <select
            id="export-which"
            value={group.value}
            disabled={isBusy}
            onChange={(event) => (group.value = event.currentTarget.value)}
          >
            <option value={ALL}>{fill(texts.allGroups, { count: groups.length })}</option>
            {groups.map(({ id, count }) => (
              <option key={id} value={id}>
                {fill(texts.groupRows, { group: id || texts.unnamed, count })}
              </option>
            ))}
          </select>
          <Formats name={findings.tab} take={exportFindings} isEmpty={groups.length === 0} />
        </div>
        <p class="quiet">{texts.groupHint}</p>
      </fieldset>
      <fieldset>
        <legend>{texts.publicSchedule}</legend>
        <div class="row">
          <Formats name={texts.publicSchedule} take={exportSchedule} />
          <button
            type="button"
            class="link"
            disabled={isBusy}
            onClick={() =>
              void during(texts.loading, async () => {
                await call('openPage', { page: 'reports', argument: 'publicSchedule' });
              })
            }
          >
            {texts.printSchedule}
          </button>
        </div>
        <p class="quiet">{texts.scheduleHint}</p>
      </fieldset>
    </section>
  );
}

function Formats(props: { name: string; take: (format: Format) => Promise<void>; isEmpty?: boolean }) {
  return (
    <>
      {(['CSV', 'xlsx'] as const).map((format) => (
        <button
          key={format}
          type="button"
          disabled={busy.value !== '' || props.isEmpty === true}
          onClick={() => void during(texts.loading, () => props.take(format))}
        >
          {fill(texts.download, { format })} <span class="hidden">{fill(texts.downloadOf, { name: props.name })}</span>
        </button>
      ))}
    </>
  );
}

async function exportTab(name: string, format: Format): Promise<void> {
  const [taken] = await takeTabs([name], format, '', sayProgress(texts.taking));
  await save(name, format, [{ name: sheetNames([name])[0] ?? name, lines: taken?.lines ?? [] }]);
}

async function exportFindings(format: Format): Promise<void> {
  const { tab: name, headers } = opened.value!.findings;
  const by = texts.groupings[grouping.value];
  const wanted = group.value === ALL ? texts.everything : group.value || texts.unnamed;
  const detail = `${by}：${wanted}`;
  const [taken] = await takeTabs([name], format, detail, sayProgress(texts.taking));
  const all = taken?.lines ?? [];
  const header = all[0] ?? [];
  const groups = findingGroups(all, headers[grouping.value]).filter(
    ({ id }) => group.value === ALL || id === group.value,
  );
  const file = group.value === ALL ? `${name}_${by}` : `${name}_${wanted}`;
  if (format === 'CSV') return save(file, format, [{ name, lines: [header, ...groups.flatMap(({ lines }) => lines)] }]);
  const names = sheetNames(groups.map(({ id }) => id));
  await save(
    file,
    format,
    groups.map(({ lines }, i) => ({ name: names[i] ?? '', lines: [header, ...lines] })),
  );
}

async function exportSchedule(format: Format): Promise<void> {
  const { rows } = await call('exports.publicSchedule', { as: format });
  await save(texts.publicSchedule, format, [{ name: texts.publicSchedule, lines: rows }]);
}

/** Excel takes no longer text in a cell. */
const LONGEST = 32_767;

async function save(name: string, format: Format, sheets: readonly SheetLines[]): Promise<void> {
  const file = `${name}_${opened.value?.stamp ?? ''}`;
  const lines = sheets.reduce((sum, sheet) => sum + Math.max(0, sheet.lines.length - 1), 0);
  let cut = 0;
  if (format === 'CSV') downloadCsv(file, sheets[0]?.lines ?? []);
  else {
    const fit = (line: PlainLine): PlainLine =>
      line.map((cell) => (typeof cell === 'string' && cell.length > LONGEST ? (cut++, cell.slice(0, LONGEST)) : cell));
    const fitting = sheets.map((sheet) => ({ ...sheet, lines: sheet.lines.map(fit) }));
    await downloadXlsx(file, fitting, (done) => sayProgress(texts.packing)(done, lines));
  }
  notice.value = fill(texts.saved, { file: `${file}.${format.toLowerCase()}`, lines });
  if (cut > 0) notice.value += fill(texts.cutCells, { count: cut });
}
