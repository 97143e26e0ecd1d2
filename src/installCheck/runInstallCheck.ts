/** The install check: tries what the add-on rests on, in the school's own file, and leaves nothing behind. */
import { fill, inLanguage } from '../messages/catalogue';
import type { Shell } from '../google/ports';
import type { TrialTab } from '../google/trialPort';
import { installPageTexts as en } from '../messages/en/installPage';
import { installTexts as texts } from '../messages/zh/installCheck';
import { installPageTexts as zh } from '../messages/zh/installPage';
import { REGISTRAR } from '../access/roles';
import { requireAccess } from '../access/caller';
import { rocText } from '../school/day';
import { locked } from '../workbook/locked';
import { TRIALS, type Trial, type TrialName } from './trials';

export interface InstallRow {
  readonly key: TrialName;
  readonly item: string;
  readonly expected: string;
  readonly seen: string;
  readonly isFine: boolean;
  /** What to do; '' where nothing is to be done. */
  readonly advice: string;
}

export interface InstallReport {
  /** School time. */
  readonly at: string;
  readonly problems: number;
  readonly rows: readonly InstallRow[];
  /** The whole of it as text, for whoever helps; no personal data but the account's own address. */
  readonly text: string;
}

/** Runs every trial, one after another whatever becomes of the others. Under the lock; throws a sentence when it is not had. */
export function installReport(shell: Shell): InstallReport {
  const rows = locked(shell, 30_000, () => {
    let tab: TrialTab | null = null;
    try {
      return (Object.entries(TRIALS) as [TrialName, Trial][]).map(([key, trial]) =>
        rowOf(key, () => trial(shell, () => (tab ??= shell.trial.openTab()))),
      );
    } finally {
      tidyUp(shell);
    }
  });
  const at = shell.now();
  const problems = rows.filter(({ isFine }) => !isFine).length;
  return { at, problems, rows, text: textOf(at, rows) };
}

/** The menu command: shows the table where there is a window, and gives it to any caller. */
export function runInstallCheck(shell: Shell): InstallReport {
  requireAccess(shell, REGISTRAR);
  const report = installReport(shell);
  const locale = shell.identity.locale();
  try {
    shell.ui.showDialog('installCheck', inLanguage(locale, zh, en).title, { locale, report }, 860, 680);
  } catch {
    // No window: who called has the table.
  }
  return report;
}

function rowOf(key: TrialName, trial: () => { readonly seen: string; readonly isFine: boolean }): InstallRow {
  const { item, expected, advice } = texts.trials[key];
  let found: { readonly seen: string; readonly isFine: boolean };
  try {
    found = trial();
  } catch (error) {
    found = {
      seen: fill(texts.threw, { said: error instanceof Error ? error.message : String(error) }),
      isFine: false,
    };
  }
  return { key, item, expected, ...found, advice: found.isFine ? '' : advice };
}

/** Tried twice: a trial tab left behind would puzzle people. */
function tidyUp(shell: Shell): void {
  try {
    shell.trial.tidyUp();
  } catch {
    shell.trial.tidyUp();
  }
}

function textOf(at: string, rows: readonly InstallRow[]): string {
  const lines = rows.map(({ item, expected, seen, isFine }) =>
    fill(texts.line, { mark: isFine ? '✓' : '✗', item, expected, seen }),
  );
  return [fill(texts.heading, { at: rocText(at) }), ...lines].join('\n');
}
