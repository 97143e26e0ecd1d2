/** The menu commands of the workbook itself: each does its work and tells the person what came of it. */
import type { Shell } from './google/ports';
import { fill } from './messages/catalogue';
import { damageTexts } from './messages/zh/damage';
import { workbookTexts } from './messages/zh/workbook';
import { requireAccess } from './access/caller';
import { checkAll, type CheckResult } from './workbook/checkAll';
import { mendTabs, type Mended } from './workbook/mendTabs';
import { isNotAdmittedYet } from './workbook/protectTabs';
import { setUpWorkbook, type SetUpResult } from './workbook/setUpWorkbook';

/** What came of set-up; what was put right before it stands there when there was something. */
export type SetUp = SetUpResult & Partial<Pick<Mended, 'mended' | 'noticed'>>;

/** Mends the tabs that people damaged, makes those that are missing, and says what was done: in a toast, or, where there is more to say, in one dialog. */
export function setUp(shell: Shell): SetUp {
  requireAccess(shell, ['管理', '處室']);
  const damage = mendTabs(shell);
  const result = setUpWorkbook(shell);
  const trouble = [...new Set([...damage.trouble, ...result.trouble])];
  const { made, repaired } = result;
  const done = fill(workbookTexts.setUpDone, { made: made.length, repaired: repaired.length });
  const parts: [string, readonly string[]][] = [
    [damageTexts.mended, damage.mended],
    [damageTexts.trouble, trouble],
    [damageTexts.noticed, damage.noticed],
  ];
  const told = parts.filter(([, sentences]) => sentences.length > 0);
  if (told.length === 0) shell.ui.toast(done, workbookTexts.setUpTitle);
  else say(shell, [done, ...told.map(([head, list]) => [head, ...list.map((one) => `• ${one}`)].join('\n'))]);
  return {
    ...result,
    trouble,
    ...(damage.mended.length > 0 ? { mended: damage.mended } : {}),
    ...(damage.noticed.length > 0 ? { noticed: damage.noticed } : {}),
  };
}

/** One dialog; where there is no person to show it to, a note. */
function say(shell: Shell, paragraphs: readonly string[]): void {
  try {
    shell.ui.alert(workbookTexts.setUpTitle, paragraphs.join('\n\n'));
  } catch {
    shell.ui.toast(paragraphs.join(' '), workbookTexts.setUpTitle);
  }
}

/** Runs the checks and says in a toast how many findings there are. */
export function check(shell: Shell): Omit<CheckResult, 'bySeverity'> {
  const { email } = requireAccess(shell, ['管理', '處室']);
  const { bySeverity, ...result } = checkedBy(shell, email);
  const numbers = {
    count: result.findings,
    errors: bySeverity['錯誤'] ?? 0,
    warnings: bySeverity['警告'] ?? 0,
    hints: bySeverity['提示'] ?? 0,
  };
  shell.ui.toast(fill(workbookTexts.checked, numbers), workbookTexts.checkedTitle);
  return result;
}

/** Google says in its own words that a tab is protected; who came after set-up hears what is to be done. */
function checkedBy(shell: Shell, email: string): CheckResult {
  try {
    return checkAll(shell);
  } catch (error) {
    if (!isNotAdmittedYet(shell, email)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(fill(workbookTexts.notAdmittedYet, { reason }));
  }
}
