/** What the desk's page may ask: each view in one call, and only what the caller's roles allow. */
import * as v from 'valibot';
import { checkContext } from '../rules/checkContext';
import { EVERYBODY, OFFICES, READERS } from '../access/roles';
import { defineMethod, type Call } from '../rpc/method';
import { rpcTexts } from '../messages/zh/rpc';
import { TABS } from '../school/tabs';
import { readOverview } from '../workbook/readOverview';
import { readWorkbook } from '../workbook/readWorkbook';
import { counsellorDesk } from './counsellorDesk';
import { officeDesk, officesInUse, officesOfPerson, officesWithMatters } from './officeDesk';
import { lastJudged } from './lastJudged';
import { readCounselling } from './readCounselling';
import { readTeacherDesk } from './readTeacherDesk';
import { secretaryDesk } from './secretaryDesk';
import { teacherDesk } from './teacherDesk';

const nothing = v.object({});

function contextOf({ shell }: Call) {
  return checkContext(readWorkbook(shell));
}

export const deskMethods = {
  /** The caller's own items and those of teachers whom the caller stands in for. */
  'desk.teacher': defineMethod({
    access: EVERYBODY,
    writes: false,
    args: nothing,
    run: ({ shell, caller: { email } }) => teacherDesk(checkContext(readTeacherDesk(shell, email)), email),
  }),
  'desk.office': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({ office: v.optional(v.pipe(v.string(), v.maxLength(40)), '') }),
    run: (call, { office }) => {
      const context = contextOf(call);
      const own = officesOfPerson(context, call.caller.email);
      const offices = [...new Set([...own, ...officesInUse(context), ...officesWithMatters(context)])];
      return { offices, own, desk: officeDesk(context, offices.includes(office) ? office : (offices[0] ?? '')) };
    },
  }),
  'desk.secretary': defineMethod({
    access: READERS,
    writes: false,
    args: nothing,
    run: (call) => {
      const context = contextOf(call);
      const { checkedOn } = readOverview(context.tables.overview.cells);
      return secretaryDesk(context, lastJudged(context, checkedOn) ?? undefined);
    },
  }),
  'desk.counsellor': defineMethod({
    access: ['管理', '諮詢教師'],
    writes: false,
    args: nothing,
    run: ({ shell, caller }) => {
      const school = readWorkbook(shell);
      const name = school.tables.staff.rows.find((one) => one.email === caller.email)?.name;
      return counsellorDesk(readCounselling(shell, school), [caller.email, ...(name === undefined ? [] : [name])]);
    },
  }),
  /** Selects the row that a finding of the last check rests on; without one, the finding's own row in 檢核結果. */
  'desk.showFinding': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({ key: v.pipe(v.string(), v.minLength(1), v.maxLength(400)) }),
    run: ({ shell }, { key }) => {
      const found = readWorkbook(shell).tables.findings.rows.find((row) => row.key === key);
      if (!found) throw new Error(rpcTexts.rowGone);
      const source = found.sourceRow !== null && found.sourceRow > 1 ? found : null;
      const tab = source?.sourceTab ?? TABS.findings.name;
      shell.workbook.showCell(tab, source?.sourceRow ?? found.row, 1);
      return { tab };
    },
  }),
  /** Selects a row of 提交檢核表, 收訖明細 or 會議紀錄, found again by what it says, for tabs may have been sorted. */
  'desk.show': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({
      tab: v.picklist(['submissions', 'receipts', 'meetings']),
      row: v.pipe(v.number(), v.integer(), v.minValue(2)),
      says: v.pipe(v.array(v.string()), v.maxLength(6)),
    }),
    run: ({ shell }, { tab, row, says }) => {
      const rows: readonly { readonly row: number }[] = readWorkbook(shell).tables[tab].rows;
      const isSame = (one: { readonly row: number }) => {
        const values = Object.values(one).map(String);
        return says.every((text) => values.includes(text));
      };
      const found = rows.find((one) => one.row === row && isSame(one)) ?? rows.find(isSame);
      if (!found) throw new Error(rpcTexts.rowGone);
      shell.workbook.showCell(TABS[tab].name, found.row, 1);
      return { row: found.row };
    },
  }),
};
