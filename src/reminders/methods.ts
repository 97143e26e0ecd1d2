/** What the reminders dialog may ask of the server. */
import * as v from 'valibot';
import { fill } from '../messages/catalogue';
import { reminderTexts } from '../messages/zh/reminders';
import { OFFICES, REGISTRAR } from '../access/roles';
import { recordAction } from '../workbook/actionLog';
import { confirmMailing } from './sentMemory';
import { defineMethod } from '../rpc/method';
import { readWorkbook } from '../workbook/readWorkbook';
import { classReminder, sendClassReminder } from './classReminder';
import { draftOf, sendToMe } from './messageDraft';
import { remindersModel } from './dialogModel';
import { planMails } from './planMails';
import { dayOrToday } from './planReminders';
import { setTestMode } from './testMode';
import { logged } from './sendingLog';
import { sendReminders } from './sendReminders';
import { settleUncertain } from './settleUncertain';

const key = v.pipe(v.string(), v.maxLength(400));
const keys = v.pipe(v.array(key), v.maxLength(10_000));
const domains = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(100));
const day = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/));

export const reminderMethods = {
  /** The day's plan with the real texts, and what waits for a person. */
  'reminders.model': defineMethod({
    access: OFFICES,
    writes: false,
    task: 'reminder',
    args: v.object({ day, confirmedDomains: domains }),
    run: ({ shell, caller }, args) => ({
      ...remindersModel(shell, args),
      own: caller.email,
      maySwitch: REGISTRAR.some((one) => one === caller.access),
    }),
  }),
  /** 寄一封給我: one mail of the plan to the own mailbox and to nobody else, whatever the 寄信模式. */
  'reminders.toMe': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({ day, key, confirmedDomains: domains }),
    run: (call, args) => {
      const { confirmedDomains } = args;
      const planned = planMails(readWorkbook(call.shell), dayOrToday(call.shell, args.day), { confirmedDomains });
      const mail = planned.mails.find((one) => one.key === args.key) ?? null;
      return sendToMe(call, { mail, obstacle: reminderTexts.mailGone });
    },
  }),
  'reminders.testMode': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({ isOn: v.boolean() }),
    run: ({ shell, caller }, { isOn }) => setTestMode(shell, isOn, caller.email),
  }),
  /** Sends the chosen mails; those of the plan not chosen are taken out for the day. */
  'reminders.send': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({
      day,
      keys,
      mode: v.picklist(['預覽', '測試', '正式']),
      confirmedDomains: domains,
      retry: keys,
    }),
    run: ({ shell, caller }, args) =>
      logged(
        shell,
        sendReminders(shell, args.day, {
          only: args.keys,
          mode: args.mode,
          confirmedDomains: args.confirmedDomains,
          retry: args.retry,
          by: caller.email,
        }),
      ),
  }),
  /** The mail to the tutor of a class, to be read before it is sent. */
  'reminders.classPreview': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({ className: v.pipe(v.string(), v.maxLength(100)) }),
    run: ({ shell }, { className }) => {
      const school = readWorkbook(shell);
      return draftOf(school, classReminder(school, className));
    },
  }),
  'reminders.sendClass': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({ className: v.pipe(v.string(), v.maxLength(100)) }),
    run: ({ shell, caller }, { className }) => logged(shell, sendClassReminder(shell, className, caller.email)),
  }),
  'reminders.classToMe': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({ className: v.pipe(v.string(), v.maxLength(100)) }),
    run: (call, { className }) => sendToMe(call, classReminder(readWorkbook(call.shell), className)),
  }),
  /** A person's word that this workbook sends, with 寄信紀錄 as it stands. */
  'reminders.confirm': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({ confirm: v.literal(true) }),
    run: ({ shell }) => {
      const { sent } = confirmMailing(shell);
      recordAction(shell, {
        action: reminderTexts.confirmAction,
        target: '',
        outcome: reminderTexts.confirmDone,
        detail: fill(reminderTexts.confirmDetail, { sent }),
      });
      return { sent };
    },
  }),
  /** A person's word on an uncertain mail. */
  'reminders.settle': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({ key, outcome: v.picklist(['已寄出', '失敗']) }),
    run: ({ shell, caller }, args) => settleUncertain(shell, args.key, args.outcome, caller.email),
  }),
};
