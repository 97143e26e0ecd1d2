/** The whole workbook as one xlsx file. */
import { infoSheet, sheetNames } from '../../src/exports/backupInfo';
import { fill } from '../../src/messages/catalogue';
import { busy, during, notice } from '../shared/ui/work';
import { downloadXlsx } from '../files/download';
import { load, opened, sayProgress, texts } from './state';
import { takeTabs } from './takeTabs';

export function BackupView() {
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{texts.backupTitle}</h2>
      <p class="quiet">{texts.backupIntro}</p>
      <button
        type="button"
        class="primary"
        disabled={busy.value !== ''}
        onClick={() => void during(texts.loading, backUp)}
      >
        {texts.backUp}
      </button>
    </section>
  );
}

async function backUp(): Promise<void> {
  // What there is now, and when it is.
  await load();
  const { tabs, info, timedStamp } = opened.value!;
  const taken = await takeTabs(
    tabs.map(({ tab }) => tab),
    'backup',
    '',
    sayProgress(texts.taking),
  );
  const names = sheetNames(
    taken.map(({ tab }) => tab),
    [texts.info.sheet],
  );
  const rows = taken.map(({ tab, lines }, i) => ({ tab, rows: lines.length, sheet: names[i] ?? '' }));
  const all = rows.reduce((sum, one) => sum + one.rows, 0);
  const file = `${texts.backup}_${info.schoolYear}_${timedStamp}`;
  const bytes = await downloadXlsx(
    file,
    [
      { name: texts.info.sheet, lines: infoSheet(info, rows) },
      ...taken.map(({ lines }, i) => ({ name: names[i] ?? '', lines })),
    ],
    (done) => sayProgress(texts.packing)(done, all),
  );
  const size = (bytes / 1_000_000).toFixed(1);
  notice.value = fill(texts.backedUp, { file: `${file}.xlsx`, tabs: taken.length, rows: all, size });
}
