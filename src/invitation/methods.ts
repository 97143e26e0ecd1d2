/** What the reports page may ask of the 開會通知 by mail: to read it first, one to oneself, then to the seats. */
import * as v from 'valibot';
import { OFFICES } from '../access/roles';
import { sendToMe } from '../reminders/messageDraft';
import { logged } from '../reminders/sendingLog';
import { whyBlocked } from '../reminders/sendReminders';
import { defineMethod } from '../rpc/method';
import { invitationPlan } from './invitationMails';
import { meetingScope } from './meetingScope';
import { sendInvitations } from './sendInvitations';

const meeting = {
  schoolYear: v.pipe(v.number(), v.integer(), v.minValue(90), v.maxValue(150)),
  semester: v.picklist([1, 2]),
  meeting: v.pipe(v.string(), v.maxLength(60)),
};
const confirmedDomains = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(100));

export const invitationMethods = {
  /** To whom it would go, in its real words, and to whom not and why. */
  'invitation.plan': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({ ...meeting, confirmedDomains }),
    run: ({ shell }, { confirmedDomains: confirmed, ...wish }) => {
      const scope = meetingScope(shell, wish);
      const plan = invitationPlan(scope, confirmed);
      const { mailMode, testRecipient } = scope.school.settings;
      return {
        name: plan.name,
        subject: plan.mails[0]?.subject ?? '',
        text: plan.mails[0]?.text ?? '',
        recipients: plan.mails.map(({ recipientName, to }) => ({ name: recipientName, to })),
        unreached: plan.unreached,
        told: plan.told,
        obstacle: plan.obstacle || whyBlocked(shell, scope.school),
        mode: mailMode,
        testRecipient,
        quota: shell.mail.remainingQuota(),
      };
    },
  }),
  'invitation.send': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({ ...meeting, confirmedDomains }),
    run: ({ shell, caller }, { confirmedDomains: confirmed, ...wish }) =>
      logged(shell, sendInvitations(shell, wish, confirmed, caller.email)),
  }),
  'invitation.toMe': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object(meeting),
    run: (call, wish) => {
      const { mails, obstacle } = invitationPlan(meetingScope(call.shell, wish));
      return sendToMe(call, { mail: mails[0] ?? null, obstacle });
    },
  }),
};
