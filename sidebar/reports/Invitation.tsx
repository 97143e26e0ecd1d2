/** 開會通知 by mail: to whom, in its real words, and what the button will do; nothing goes before it was read. */
import { fill } from '../../src/messages/catalogue';
import { isBusy } from '../shared/ui/work';
import {
  close,
  confirm,
  confirmed,
  isSent,
  plan,
  prepare,
  said,
  send,
  sendToMe,
  type InvitationPlan,
} from './inviting';
import { texts } from './state';

export function Invitation() {
  const ready = plan.value;
  if (ready === null)
    return (
      <button type="button" disabled={isBusy.value} onClick={() => void prepare()}>
        {texts.invite}
      </button>
    );
  const hasMail = ready.recipients.length > 0;
  return (
    <section class="ask" aria-label={texts.inviteTitle}>
      <h2>{texts.inviteTitle}</h2>
      <p>{ready.name}</p>
      {ready.obstacle !== '' && <p role="alert">{ready.obstacle}</p>}
      {hasMail && <Mail ready={ready} />}
      <Others ready={ready} />
      <p role="status" class={said.value === '' ? 'quiet' : ''}>
        {said.value !== '' ? said.value : hasMail && ready.obstacle === '' ? willDo(ready) : ''}
      </p>
      <div class="row">
        {hasMail && (
          <>
            <button
              type="button"
              class="primary"
              disabled={isBusy.value || isSent.value || ready.obstacle !== ''}
              onClick={() => void send()}
            >
              {caption(ready)}
            </button>
            <button type="button" disabled={isBusy.value} onClick={() => void sendToMe()}>
              {texts.toMe}
            </button>
          </>
        )}
        <button type="button" disabled={isBusy.value} onClick={close}>
          {texts.close}
        </button>
      </div>
    </section>
  );
}

function Mail({ ready }: { ready: InvitationPlan }) {
  return (
    <>
      <details>
        <summary>{fill(texts.inviteTo, { count: ready.recipients.length })}</summary>
        <ul class="plain">
          {ready.recipients.map(({ name, to }) => (
            <li key={to}>
              <bdi>{name}</bdi> <span class="quiet">{to}</span>
            </li>
          ))}
        </ul>
      </details>
      <p>{fill(texts.inviteSubject, { subject: ready.subject })}</p>
      <pre tabIndex={0}>{ready.text}</pre>
    </>
  );
}

/** Who is not written to, and why; domains outside the school may be confirmed. */
function Others({ ready }: { ready: InvitationPlan }) {
  const { unreached, told } = ready;
  const domains = [...new Set([...unreached.map(({ domain }) => domain).filter(Boolean), ...confirmed.value])];
  const countOf = (domain: string) =>
    unreached.filter((one) => one.domain === domain).length ||
    ready.recipients.filter(({ to }) => to.endsWith(`@${domain}`)).length;
  return (
    <>
      {unreached.length > 0 && (
        <details>
          <summary>{fill(texts.inviteUnreached, { count: unreached.length })}</summary>
          <ul class="plain">
            {unreached.map(({ seat, name, fault }, i) => (
              <li key={i}>{fill(texts.inviteUnreachedLine, { seat, name, reason: texts.faults[fault] })}</li>
            ))}
          </ul>
        </details>
      )}
      {domains.map((domain) => (
        <label key={domain}>
          <input
            type="checkbox"
            disabled={isBusy.value}
            checked={confirmed.value.includes(domain)}
            onChange={(event) => void confirm(domain, event.currentTarget.checked)}
          />{' '}
          {fill(texts.inviteOutside, { domain, count: countOf(domain) })}
        </label>
      ))}
      {told.length > 0 && (
        <p class="quiet">{fill(texts.inviteTold, { count: told.length, names: told.slice(0, 8).join('、') })}</p>
      )}
    </>
  );
}

function caption({ mode, recipients }: InvitationPlan): string {
  const words = { 預覽: texts.invitePreview, 測試: texts.inviteTest, 正式: texts.inviteReal }[mode];
  return fill(words, { count: recipients.length });
}

function willDo({ mode, recipients, quota, testRecipient }: InvitationPlan): string {
  const words = { 預覽: texts.willPreview, 測試: texts.willTest, 正式: texts.willReal }[mode];
  return fill(words, { count: recipients.length, quota, to: testRecipient });
}
