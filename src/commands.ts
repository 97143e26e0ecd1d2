/** The menu commands of the workbook itself: each does its work and tells the person what came of it. */
import type { Shell } from './google/ports';
import { fill } from './messages/catalogue';
import { workbookTexts } from './messages/zh/workbook';
import { requireAccess } from './access/caller';
import { checkAll, type CheckResult } from './workbook/checkAll';
import { isNotAdmittedYet } from './workbook/protectTabs';
import { setUpWorkbook, type SetUpResult } from './workbook/setUpWorkbook';

/** Makes or mends the tabs and says in a toast what was done. */
export function setUp(shell: Shell): SetUpResult {
  requireAccess(shell, ['管理', '處室']);
  const result = setUpWorkbook(shell);
  const numbers = { made: result.made.length, repaired: result.repaired.length, trouble: result.trouble.join('') };
  shell.ui.toast(fill(workbookTexts.setUpDone, numbers), workbookTexts.setUpTitle);
  return result;
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
