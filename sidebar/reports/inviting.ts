/** What the page knows of the 開會通知 by mail, and what its buttons do; no markup here. */
import { effect, signal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import type { SendResult } from '../../src/reminders/sendReminders';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { during } from '../shared/ui/work';
import { chosen, period, texts } from './state';

export type InvitationPlan = ResultOf<Methods['invitation.plan']>;

/** null while nobody asked for it. */
export const plan = signal<InvitationPlan | null>(null);
/** The meeting that the plan is of: nothing goes before it was read. */
let planned = wish();
/** What the last button did, in a sentence. */
export const said = signal('');
export const isSent = signal(false);
export const confirmed = signal<readonly string[]>([]);

function wish() {
  const { schoolYear, semester } = period.value;
  const [meeting = ''] = chosen.value;
  return { schoolYear, semester: semester === 2 ? (2 as const) : (1 as const), meeting };
}

function isOf(a: ReturnType<typeof wish>, b: ReturnType<typeof wish>): boolean {
  return a.schoolYear === b.schoolYear && a.semester === b.semester && a.meeting === b.meeting;
}

export function prepare(): Promise<boolean> {
  return during(texts.inviteLoading, async () => {
    const asked = wish();
    const found = await call('invitation.plan', { ...asked, confirmedDomains: confirmed.value });
    planned = asked;
    plan.value = isOf(wish(), asked) ? found : null;
    said.value = '';
    isSent.value = false;
  });
}

// Another meeting: what was read is of the last one.
effect(() => {
  if (!isOf(wish(), planned)) plan.value = null;
});

export function close(): void {
  plan.value = null;
  confirmed.value = [];
}

/** Takes a domain outside the school in, or out again. */
export function confirm(domain: string, isIn: boolean): Promise<boolean> {
  const others = confirmed.value.filter((one) => one !== domain);
  confirmed.value = isIn ? [...others, domain] : others;
  return prepare();
}

export function send(): Promise<boolean> {
  return during(texts.inviteSending, async () => {
    const result = await call('invitation.send', { ...planned, confirmedDomains: confirmed.value });
    said.value = saidOf(result, plan.value?.testRecipient ?? '');
    isSent.value = true;
  });
}

export function sendToMe(): Promise<boolean> {
  return during(texts.inviteSending, async () => {
    said.value = fill(texts.toMeDone, await call('invitation.toMe', planned));
  });
}

function saidOf(result: SendResult, to: string): string {
  const { isBlocked: _blocked, ...told } = result;
  const { mode, failed, uncertain, deferred, message } = told;
  const words = { 預覽: texts.wasPreview, 測試: texts.wasTest, 正式: texts.wasReal }[mode];
  const rest = failed + uncertain + deferred === 0 ? '' : fill(texts.wasRest, { failed, uncertain, deferred });
  return message !== '' ? message : `${fill(words, { ...told, to })}${rest}`;
}
