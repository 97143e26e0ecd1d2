/**
 * The border of the workbook: whatever is shown, answered, printed or mailed passes it, and no ID number or birth date
 * does (school/personalData.ts).
 */
import type { Mail, Shell } from '../google/ports';
import { textOf } from '../school/cell';
import { lazily } from '../school/lazily';
import { oneLine } from '../school/oneLine';
import { masked, type Masking } from '../school/personalData';
import { readSettings } from '../school/settings';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';

/** The masking of this workbook. What tells its 學號 is read only when something of an ID number's form turns up. */
export function maskingOf(shell: Shell): Masking {
  let numbers: ReadonlySet<string> | null = null;
  return {
    get today() {
      return shell.now().slice(0, 10);
    },
    isStudentNo: (compact) => (numbers ??= studentNumbers(shell)).has(compact),
  };
}

/** Plain data as it may leave. */
export function leaving<T>(shell: Shell, value: T): T {
  return masked(value, maskingOf(shell));
}

/** The shell with its ways out guarded: dialogs, pages, prints and mails, whoever makes them. */
export function guarded(shell: Shell): Shell {
  const masking = maskingOf(shell);
  const safe = <T>(value: T): T => masked(value, masking);
  const ports = Object.fromEntries(
    (Object.keys(shell) as (keyof Shell)[]).map((name) => [name, () => shell[name]]),
  ) as unknown as { readonly [K in keyof Shell]: () => Shell[K] };
  return lazily<Shell>({
    ...ports,
    mail: () => ({ ...shell.mail, send: (mail) => shell.mail.send(safe(inOneLine(mail))) }),
    ui: () => ({
      ...shell.ui,
      alert: (title, message) => shell.ui.alert(safe(title), safe(message)),
      confirm: (title, message) => shell.ui.confirm(safe(title), safe(message)),
      prompt: (title, message) => shell.ui.prompt(safe(title), safe(message)),
      toast: (message, title) => shell.ui.toast(safe(message), safe(title)),
      showSidebar: (page, title, boot) => shell.ui.showSidebar(page, safe(title), safe(boot)),
      showDialog: (page, title, boot, ...size) => shell.ui.showDialog(page, safe(title), safe(boot), ...size),
      showHtml: (html, title, ...size) => shell.ui.showHtml(safe(html), safe(title), ...size),
    }),
    pdfOf: () => (html: string, name: string) => shell.pdfOf(safe(html), safe(name)),
  });
}

/** What becomes a header of a mail is one line: a line break would begin another header. */
function inOneLine(mail: Mail): Mail {
  return {
    ...mail,
    subject: oneLine(mail.subject),
    ...(mail.senderName === undefined ? {} : { senderName: oneLine(mail.senderName) }),
    ...(mail.replyTo === undefined ? {} : { replyTo: oneLine(mail.replyTo) }),
  };
}

/** 學號 of the roster that 學號格式 fits, as an ID number's search sees them. */
function studentNumbers(shell: Shell): ReadonlySet<string> {
  const settings = readTable(TABS.settings, shell.workbook.readTab(TABS.settings.name));
  const { studentNoPattern } = readSettings(settings, shell.now().slice(0, 10)).settings;
  if (studentNoPattern === null) return new Set();
  const { columnOf, cells } = readTable(TABS.roster, shell.workbook.readTab(TABS.roster.name));
  const at = columnOf['studentNo'];
  const numbers = at === undefined ? [] : cells.slice(1).map((line) => textOf(line[at - 1]));
  return new Set(
    numbers
      .filter((no) => studentNoPattern.test(no))
      .map((no) => no.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()),
  );
}
