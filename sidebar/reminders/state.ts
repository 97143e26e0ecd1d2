/** What the reminders dialog knows and how a person's choices change it; no markup here. */
import { computed, signal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import { remindersPageTexts as en } from '../../src/messages/en/remindersPage';
import { remindersPageTexts as zh } from '../../src/messages/zh/remindersPage';
import type { ListedMail, MailMode } from '../../src/reminders/dialogModel';
import type { SendResult } from '../../src/reminders/sendReminders';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { textsOf } from '../shared/ui/boot';
import { busy, during, notice } from '../shared/ui/work';

export const texts = textsOf(zh, en);

/** The plan, and what the person may do with it. */
export type Model = ResultOf<Methods['reminders.model']>;

export const model = signal<Model | null>(null);
export const mode = signal<MailMode>('預覽');
export const query = signal('');
export const hiddenKinds = signal<ReadonlySet<string>>(new Set());
export const deselected = signal<ReadonlySet<string>>(new Set());
export const openKey = signal<string | null>(null);
export const confirmedDomains = signal<readonly string[]>([]);
export const isConfirming = signal(false);

/** Mails of the kinds shown that match the search. */
export const shown = computed<readonly ListedMail[]>(() => {
  const words = query.value
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (model.value?.mails ?? []).filter((mail) => {
    if (mail.kinds.every((kind) => hiddenKinds.value.has(kind))) return false;
    const text = `${mail.name} ${mail.to} ${mail.subject} ${mail.kinds.join(' ')} ${mail.text}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
});

/** What would be sent: a mail of hidden kinds only is deselected with its kind; the search merely narrows the view. */
export const selected = computed<readonly ListedMail[]>(() =>
  (model.value?.mails ?? []).filter(
    (mail) => !deselected.value.has(mail.key) && !mail.kinds.every((kind) => hiddenKinds.value.has(kind)),
  ),
);

export const opened = computed(() => model.value?.mails.find((mail) => mail.key === openKey.value) ?? null);

const MODES: readonly MailMode[] = ['預覽', '測試', '正式'];

/** A mode may be as bold as the setting, not bolder. */
export function mayUse(wanted: MailMode): boolean {
  const setting = model.value?.mode ?? '預覽';
  return MODES.indexOf(wanted) <= MODES.indexOf(setting) && !(wanted === '測試' && model.value?.testRecipient === '');
}

export function toggle<T>(set: ReadonlySet<T>, value: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
}

export async function load(day?: string): Promise<void> {
  await during(texts.loading, async () => {
    const isFirst = model.value === null;
    const next = await call('reminders.model', {
      day: day ?? model.value?.day ?? '',
      confirmedDomains: confirmedDomains.value,
    });
    model.value = next;
    if (isFirst) mode.value = next.mode;
    if (!mayUse(mode.value)) mode.value = '預覽';
    openKey.value = next.mails.some((mail) => mail.key === openKey.value)
      ? openKey.value
      : (next.mails[0]?.key ?? null);
  });
}

/** Sends the selected mails, run after run until none is left over, then reads the plan anew. */
export async function send(retry: readonly string[] = []): Promise<void> {
  const keys = retry.length > 0 ? retry : selected.value.map((mail) => mail.key);
  const day = model.value?.day ?? '';
  isConfirming.value = false;
  const isDone = await during(fill(texts.sending, { sent: 0 }), async () => {
    let sent = 0;
    for (;;) {
      const result: SendResult = await call('reminders.send', {
        day,
        keys,
        mode: mode.value,
        confirmedDomains: confirmedDomains.value,
        retry,
      });
      sent += result.sent;
      if (result.unfinished > 0 && result.sent > 0) {
        busy.value = `${texts.continuing}${fill(texts.sending, { sent })}`;
        continue;
      }
      const { isBlocked: _blocked, ...counts } = result;
      notice.value = `${fill(texts.done, { ...counts, sent })}${result.message}`;
      break;
    }
  });
  if (isDone) await reload();
}

export async function settle(key: string, outcome: '已寄出' | '失敗'): Promise<void> {
  if (await during(texts.loading, () => call('reminders.settle', { key, outcome }))) await reload();
}

/** A person's word that this workbook sends, with 寄信紀錄 as it stands. */
export async function confirmMailing(): Promise<void> {
  if (await during(texts.loading, () => call('reminders.confirm', { confirm: true }))) await reload();
}

export function openMail(key: string): void {
  openKey.value = key;
  saidOfOne.value = '';
}

/** One mail to oneself; what was done stands beside the button. */
export const saidOfOne = signal('');
export async function sendToMe(key: string): Promise<void> {
  const { day = '' } = model.value ?? {};
  saidOfOne.value = '';
  await during(texts.sendingOne, async () => {
    const { to } = await call('reminders.toMe', { day, key, confirmedDomains: confirmedDomains.value });
    saidOfOne.value = fill(texts.toMeDone, { to });
  });
}

/** 測試模式 on or off, in 設定; the plan stays as it is. */
export async function switchTest(isOn: boolean): Promise<void> {
  await during(texts.loading, async () => {
    const now = await call('reminders.testMode', { isOn });
    if (model.value !== null) model.value = { ...model.value, mode: now.mode, testRecipient: now.testRecipient };
    mode.value = isOn ? '測試' : '預覽';
    const said = now.mode === '正式' ? texts.testNamed : isOn ? texts.testOn : texts.testOff;
    notice.value = fill(said, { to: now.testRecipient });
  });
}

/** Reads the plan anew; what was just done stays said. */
async function reload(): Promise<void> {
  const said = notice.value;
  await load();
  notice.value = said;
}
