/** What the add-on rests on, each with the way in which it is tried. What a trial means is said in the messages. */
import type { Shell } from '../google/ports';
import type { TrialTab } from '../google/trialPort';
import { installTexts as texts } from '../messages/zh/installCheck';
import { fill } from '../messages/catalogue';
import { instantOf, SCHOOL_ZONE, schoolTimeOf, type Cell } from '../school/cell';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { officeMailboxes } from '../workbook/protectTabs';

/** What was seen, in words; and whether the add-on can rest on it. */
export interface Seen {
  readonly seen: string;
  readonly isFine: boolean;
}

export type Trial = (shell: Shell, tab: () => TrialTab) => Seen;
export type TrialName = keyof typeof texts.trials;

/** Texts that a sheet would take for numbers, dates, formulas and answers. */
const PRONE = ['007', '=A1', '1/2', 'TRUE', '+886'];
const DAY = '2026-03-05';
/** A call that takes longer makes pages slow. */
const SLOW_MS = 5000;
const MOST_EDITORS = 20;

/** In the order in which they are shown. */
export const TRIALS: Readonly<Record<TrialName, Trial>> = {
  account: (shell) => {
    const [active, effective] = [shell.identity.activeEmail(), shell.identity.effectiveEmail()];
    return { seen: active || texts.nothing, isFine: active !== '' && active === effective };
  },
  owner: (shell) => ({ seen: shell.identity.ownerEmail() || texts.noOwner, isFine: true }),
  authorisation: (shell) => fine(shell.mail.isAuthorised(), texts.granted, texts.notGranted),
  zone: (shell) => {
    const zones = [shell.workbook.timeZone(), shell.trial.scriptZone()];
    return { seen: zones.join('／'), isFine: zones.every((zone) => zone === SCHOOL_ZONE) };
  },
  text: (_shell, tab) => {
    tab().write([PRONE], '@');
    const seen = tab().read(1, PRONE.length)[0] ?? [];
    return { seen: seen.map(nameOf).join('、'), isFine: PRONE.every((text, i) => seen[i] === text) };
  },
  date: (shell, tab) => {
    tab().write([[instantOf(DAY)]], 'yyyy-mm-dd');
    const [cell, shown] = [tab().read(1, 1)[0]?.[0], tab().shown(1, 1)[0]?.[0] ?? ''];
    const read = cell instanceof Date ? schoolTimeOf(cell).slice(0, 10) : nameOf(cell ?? '');
    const isElsewhere = shell.workbook.timeZone() !== SCHOOL_ZONE;
    const isFine = read === DAY && (shown === DAY || isElsewhere);
    const words = isFine && shown !== DAY ? texts.readShownElsewhere : texts.readShown;
    return { seen: fill(words, { read, shown }), isFine };
  },
  dropDown: (_shell, tab) => {
    tab().restrict(texts.choices);
    try {
      tab().write([[texts.choice]], '@');
      return fine(
        isRefused(() => tab().write([[texts.noChoice]], '@')),
        texts.refused,
        texts.taken,
      );
    } finally {
      tab().unrestrict();
    }
  },
  protection: (shell, tab) =>
    fine(tab().protectFor([shell.identity.effectiveEmail()]).mayEdit, texts.works, texts.worksNot),
  editors: (shell, tab) => {
    const staff = readTable(TABS.staff, shell.workbook.readTab(TABS.staff.name));
    const { refused } = tab().protectFor(officeMailboxes(staff, shell.now().slice(0, 10)).slice(0, MOST_EDITORS));
    return { seen: refused.length === 0 ? texts.allKnown : refused.join('、'), isFine: refused.length === 0 };
  },
  // The whole check runs under it.
  lock: (shell) => ({
    seen: shell.trial.hasDocumentLock() ? texts.bothLocks : texts.oneLock,
    isFine: true,
  }),
  cache: (shell) => {
    shell.cache.put('installCheck', DAY, 60);
    return fine(shell.trial.hasCache() && shell.cache.get('installCheck') === DAY, texts.kept, texts.forgotten);
  },
  properties: (shell) => {
    shell.documentProperties.set('installCheck', DAY);
    const isKept = shell.documentProperties.get('installCheck') === DAY;
    shell.documentProperties.remove('installCheck');
    return fine(isKept, texts.kept, texts.forgotten);
  },
  triggers: (shell) => {
    // A handler that does nothing without an edit, should the trigger stay because the run is cut off here.
    const id = shell.triggers.createAfter('onEditInstalled', 3_600_000);
    shell.triggers.remove(id);
    return { seen: fill(texts.triggers, { count: shell.triggers.list().length }), isFine: true };
  },
  quota: (shell) => {
    const left = shell.mail.remainingQuota();
    return { seen: fill(texts.left, { left }), isFine: left > 0 };
  },
  pages: (shell) => {
    const lengths = ['desk', 'checklist', 'help'].map((page) => shell.trial.pageLength(page));
    return {
      seen: lengths.map((n) => Math.round(n / 1000)).join('／') + ' kB',
      isFine: lengths.every((n) => n > 1000),
    };
  },
  pdf: (shell) => {
    const pdf = shell.pdfOf(texts.pdfPage, 'install-check');
    return {
      seen: fill(texts.kilobytes, { size: Math.round((pdf.length * 3) / 4000) }),
      isFine: pdf.startsWith('JVBERi'),
    };
  },
  readTime: (shell) => timed(shell, () => void shell.workbook.readTab(TABS.roster.name)),
  writeTime: (shell, tab) => {
    const block = Array.from({ length: 500 }, (_, i) => [i, i, i, i]);
    return timed(shell, () => tab().write(block, '0'));
  },
};

function fine(isFine: boolean, yes: string, no: string): Seen {
  return { seen: isFine ? yes : no, isFine };
}

function timed(shell: Shell, work: () => void): Seen {
  const began = shell.elapsedMs();
  work();
  const took = shell.elapsedMs() - began;
  return { seen: fill(texts.milliseconds, { took }), isFine: took < SLOW_MS };
}

function isRefused(work: () => void): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

function nameOf(cell: Cell): string {
  return cell instanceof Date ? cell.toISOString() : String(cell);
}
