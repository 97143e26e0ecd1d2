/** Mode, quota and the one button that acts; 正式 asks first, with counts and domains outside the school. */
import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../../src/messages/catalogue';
import type { MailMode } from '../../src/reminders/dialogModel';
import { busy } from '../shared/ui/work';
import { isConfirming, mayUse, mode, selected, send, switchTest, texts, type Model } from './state';

export function SendBar({ model }: { model: Model }) {
  const count = selected.value.length;
  const isReal = mode.value === '正式';
  const action = isReal ? texts.real : mode.value === '測試' ? texts.test : texts.preview;
  return (
    <footer>
      <fieldset class="row">
        <legend>{texts.mode}</legend>
        <Mode value="預覽" label={texts.modePreview} />
        <Mode value="測試" label={texts.modeTest} />
        <Mode value="正式" label={texts.modeReal} />
        <span class="quiet">{hintOf(model)}</span>
        <TestSwitch model={model} />
      </fieldset>
      <div class="row">
        <span class="grow quiet">{quotaText(model.quota, count)}</span>
        <button
          type="button"
          class="primary"
          disabled={count === 0 || busy.value !== '' || (model.blocked !== '' && mode.value !== '預覽')}
          onClick={() => (isReal ? (isConfirming.value = true) : void send())}
        >
          {fill(action, { count })}
        </button>
      </div>
      {isConfirming.value && <Confirmation total={model.mails.length} />}
    </footer>
  );
}

/** One press: from 預覽 to a test mailbox and back; where 正式 is set, only a missing test mailbox is named. */
function TestSwitch({ model }: { model: Model }) {
  if (!model.maySwitch || (model.mode === '正式' && model.testRecipient !== '')) return null;
  const isOn = model.mode === '測試' && model.testRecipient !== '';
  return (
    <button type="button" disabled={busy.value !== ''} onClick={() => void switchTest(!isOn)}>
      {isOn ? texts.testEnd : fill(texts.testBegin, { to: model.testRecipient || model.own })}
    </button>
  );
}

function Mode({ value, label }: { value: MailMode; label: string }) {
  return (
    <label>
      <input
        type="radio"
        name="mode"
        checked={mode.value === value}
        disabled={!mayUse(value)}
        onChange={() => (mode.value = value)}
      />{' '}
      {label}
    </label>
  );
}

function hintOf(model: Model): string {
  if (mode.value === '正式') return texts.modeRealHint;
  if (mode.value === '測試') return fill(texts.modeTestHint, { to: model.testRecipient });
  if (model.mode === '測試' && model.testRecipient === '') return texts.modeTestNone;
  return model.mode === '正式' ? texts.modePreviewHint : `${texts.modePreviewHint}${texts.modeRealOff}`;
}

function quotaText(quota: number, count: number): string {
  return count > quota ? fill(texts.quotaShort, { quota, rest: count - quota }) : fill(texts.quota, { quota });
}

function Confirmation({ total }: { total: number }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const mails = selected.value;
  const outside = mails.filter((mail) => mail.isOutside);
  const byKind = new Map<string, number>();
  for (const { kinds } of mails) byKind.set(kinds[0] ?? '', (byKind.get(kinds[0] ?? '') ?? 0) + 1);
  const kinds = [...byKind.entries()].map(([kind, count]) => `${kind} ${count}`).join('、');
  const domains = [...new Set(outside.map((mail) => mail.to.split('@')[1]))].join('、');
  const count = mails.length;
  return (
    <dialog ref={dialog} aria-labelledby="confirm-title" onClose={() => (isConfirming.value = false)}>
      <h2 id="confirm-title">{texts.confirmTitle}</h2>
      <p>{fill(texts.confirmCounts, { count, kinds })}</p>
      {outside.length > 0 && <p class="bad">{fill(texts.confirmOutside, { count: outside.length, domains })}</p>}
      {count < total && <p>{fill(texts.confirmLeft, { count: total - count })}</p>}
      <div class="row end">
        <button type="button" autofocus onClick={() => (isConfirming.value = false)}>
          {texts.confirmNo}
        </button>
        <button type="button" class="primary" onClick={() => void send()}>
          {fill(texts.confirmYes, { count })}
        </button>
      </div>
    </dialog>
  );
}
