/** A message written by hand from a list: what it says, to whom, and what pressing its button will do. */
import type { Call } from '../rpc/method';
import { fill } from '../messages/catalogue';
import { reminderTexts } from '../messages/zh/reminders';
import type { School } from '../school/schoolTables';
import { recordAction } from '../workbook/actionLog';
import type { HandMail } from './sendByHand';

export interface MessageDraft {
  readonly to: string;
  /** The person's name, for the button: 寄給廖○○. */
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  /** Why it may not be sent; '' when it may. */
  readonly obstacle: string;
  readonly mode: School['settings']['mailMode'];
  readonly testRecipient: string;
}

export function draftOf({ settings }: Pick<School, 'settings'>, { mail, obstacle }: HandMail): MessageDraft {
  return {
    to: mail?.to ?? '',
    name: mail?.recipientName ?? '',
    subject: mail?.subject ?? '',
    text: mail?.text ?? '',
    obstacle,
    mode: settings.mailMode,
    testRecipient: settings.testRecipient,
  };
}

/** 寄一封給我: the text goes to the own mailbox and to nobody else, whatever the 寄信模式. Throws a sentence. */
export function sendToMe({ shell, caller }: Call, { mail, obstacle }: HandMail): { readonly to: string } {
  if (mail === null) throw new Error(obstacle);
  if (shell.mail.remainingQuota() < 1) throw new Error(reminderTexts.noQuota);
  shell.mail.send({
    to: caller.email,
    subject: fill(reminderTexts.toMeSubject, { subject: mail.subject }),
    text: fill(reminderTexts.toMeText, { name: mail.recipientName, text: mail.text }),
  });
  recordAction(shell, {
    action: reminderTexts.toMeAction,
    target: mail.kind,
    outcome: reminderTexts.toMeDone,
    detail: '',
  });
  return { to: caller.email };
}
