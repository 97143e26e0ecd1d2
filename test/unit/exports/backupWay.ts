/** The way of a backup without a browser: the page's own code, its calls answered by the real methods in memory. */
import { readBackupSheets } from '../../../sidebar/files/backupReader';
import { newId } from '../../../sidebar/shared/newId';
import { sendTab } from '../../../sidebar/exports/sendLines';
import { takeTabs, type TakenTab } from '../../../sidebar/exports/takeTabs';
import { xlsxFile } from '../../../sidebar/files/xlsxWriter';
import { infoSheet, readInfoSheet, sheetNames, type BackupInfo } from '../../../src/exports/backupInfo';
import { tabNamed } from '../../../src/school/tabs';
import { call } from '../../../sidebar/shared/server';
import { methodTable } from '../../../src/methods';
import { answer } from '../../../src/rpc/rpc';
import type { Shell } from '../../../src/google/ports';

/** From now on the page code's calls reach this workbook. */
export function talkTo(shell: Shell): void {
  const runner = (done: (reply: string) => void, failed: (error: Error) => void): unknown => ({
    withSuccessHandler: (handler: typeof done) => runner(handler, failed),
    withFailureHandler: (handler: typeof failed) => runner(done, handler),
    rpc: (...[method, args, id]: [string, string, string]) =>
      done(JSON.stringify(answer(shell, methodTable, method, args, id))),
  });
  Object.assign(globalThis, {
    google: {
      script: {
        run: runner(
          () => undefined,
          () => undefined,
        ),
      },
    },
  });
}

export interface Backup {
  readonly info: BackupInfo;
  readonly tabs: readonly TakenTab[];
}

/** Takes a backup as the page does, through the bytes of a file. */
export async function backupOf(shell: Shell): Promise<Backup> {
  talkTo(shell);
  const { tabs, info } = await call('exports.open', {});
  const taken = await takeTabs(
    tabs.map(({ tab }) => tab),
    'backup',
    '',
    () => undefined,
  );
  const names = sheetNames(
    taken.map(({ tab }) => tab),
    ['備份資訊'],
  );
  const rows = taken.map(({ tab, lines }, i) => ({ tab, rows: lines.length, sheet: names[i] ?? '' }));
  const sheets = [
    { name: '備份資訊', lines: infoSheet(info, rows) },
    ...taken.map(({ lines }, i) => ({ name: names[i] ?? '', lines })),
  ];
  const read = readBackupSheets(new Uint8Array(Buffer.concat(await xlsxFile(sheets))));
  const found = readInfoSheet(read[0]?.lines ?? [])!;
  return {
    info: found.info,
    tabs: found.tabs.map(({ tab, sheet }) => ({ tab, lines: read.find(({ name }) => name === sheet)?.lines ?? [] })),
  };
}

/** Sends tabs of a restore that was begun. */
export async function sendTabs(id: string, { tabs }: Backup, left: readonly string[], most?: number): Promise<void> {
  for (const { tab, lines } of tabs.filter((one) => left.includes(one.tab))) {
    const isKnown = tabNamed(tab) !== undefined;
    const headers = isKnown ? (lines[0] ?? []).map(String) : [];
    await sendTab(id, { tab, headers, lines: isKnown ? lines.slice(1) : lines }, 'lost', () => undefined, most);
  }
}

/** Restores tabs (all, where none are named), as the page does. */
export async function restoreInto(
  shell: Shell,
  backup: Backup,
  tabs = backup.tabs.map(({ tab }) => tab),
  most?: number,
): Promise<void> {
  talkTo(shell);
  const { schoolName, schoolYear, takenAt } = backup.info;
  const wish = { id: newId(), tabs, backup: { schoolName, schoolYear, takenAt }, isOtherMeant: true };
  const { id, left } = await call('exports.beginRestore', wish);
  await sendTabs(id, backup, left, most);
  await call('exports.finishRestore', { id });
}

/** A tab as it would be exported now. */
export async function linesOf(shell: Shell, tab: string): Promise<TakenTab['lines']> {
  talkTo(shell);
  const [taken] = await takeTabs([tab], 'CSV', '', () => undefined);
  return taken?.lines ?? [];
}
