/** Reads for 我的工作: a few small tabs, what the last check left, and the gravest findings; never the uploads. */
import { readSetup } from '../assistants/readSetup';
import { visibleClasses } from '../access/classes';
import { counsellorDesk } from '../desk/counsellorDesk';
import { readCounselling } from '../desk/readCounselling';
import { firstHourOf } from '../firstHour/firstHour';
import type { Shell } from '../google/ports';
import { lastImportAt } from '../imports/lastImport';
import { scheduleTrouble } from '../reminders/runDaily';
import type { Caller } from '../access/caller';
import { checkContext } from '../rules/checkContext';
import { readSchool } from '../school/schoolTables';
import { readTable } from '../school/table';
import { TABS, type TabKey } from '../school/tabs';
import { readOverview } from '../workbook/readOverview';
import { myWork, type MyWork } from './myWork';

const SMALL_TABS: readonly TabKey[] = ['settings', 'staff', 'classes', 'deputies', 'duties', 'schedule', 'meetings'];
const FOR_COUNSELLORS: readonly TabKey[] = [...SMALL_TABS, 'semesters'];
/** Rows of 檢核結果 that are read: they stand by severity, so that what is left out are hints. */
const MOST_FINDINGS = 2_000;

/** What the person sees; a guest gets what is public. 9 reads, 12 for a counsellor, 9 more while the workbook is being set up. */
export function readMyWork(shell: Shell, caller: Caller): MyWork {
  const isOffice = caller.access === '管理' || caller.access === '處室';
  const isCounsellor = caller.access === '諮詢教師';
  const names = new Set((isCounsellor ? FOR_COUNSELLORS : SMALL_TABS).map((key) => TABS[key].name as string));
  const school = readSchool((name) => (names.has(name) ? shell.workbook.readTab(name) : null), shell.now());
  const context = checkContext(school);
  const isKnown = caller.access !== '';
  const lastCheck = readOverview(isKnown ? shell.workbook.readTab(TABS.overview.name) : null);
  const { rows, isPartial } = isKnown ? gravestFindings(shell, lastCheck.findings) : { rows: [], isPartial: false };
  const { classes, schedule } = context.tables;
  const isSetUp = classes.rows.length > 0 && schedule.rows.length > 0 && lastCheck.total.students > 0;
  const mine = myWork({
    context,
    caller,
    findings: rows,
    isPartial,
    lastCheck,
    classes: isKnown ? visibleClasses(school, { caller }).own : [],
    importedAt: isKnown ? lastImportAt(shell) : '',
    scheduleTrouble: caller.access === '管理' ? scheduleTrouble(shell) : '',
    setup: isOffice && !isSetUp ? readSetup(shell) : [],
    withoutCounselling: isCounsellor ? counsellorDesk(readCounselling(shell, school), []).withoutCount : null,
  });
  return isOffice ? { ...mine, firstHour: firstHourOf(shell) } : mine;
}

/** @param counted how many the last check counted; 0 when it is not known */
function gravestFindings(shell: Shell, counted: number) {
  const { name } = TABS.findings;
  const isShort = counted > 0 && counted <= MOST_FINDINGS;
  const cells = isShort ? shell.workbook.readTab(name) : shell.workbook.readTop(name, MOST_FINDINGS + 1);
  const { rows } = readTable(TABS.findings, cells);
  return { rows, isPartial: rows.length >= MOST_FINDINGS };
}
