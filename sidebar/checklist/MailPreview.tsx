/** A message as it would go: what the button will do stands on it, and what it did stands beside it. */
import { fill } from '../../src/messages/catalogue';
import type { MessageDraft } from '../../src/reminders/messageDraft';
import { isBusy } from '../shared/ui/work';
import { closeMail, isSent, mailSaid, sendMail, sendMailToMe, texts, type Draft } from './state';

export function MailPreview({ mail: draft }: { mail: Draft }) {
  const isSaid = mailSaid.value !== '';
  return (
    <section aria-label={texts.message} class="mail">
      {draft.obstacle ? <p role="alert">{draft.obstacle}</p> : null}
      {draft.to !== '' && (
        <>
          <p>
            {fill(texts.mailTo, { name: draft.name, to: draft.to })}
            <br />
            {fill(texts.subject, { subject: draft.subject })}
          </p>
          <pre tabIndex={0}>{draft.text}</pre>
        </>
      )}
      <p role="status" class={isSaid ? 'result' : 'quiet'}>
        {isSaid ? mailSaid.value : draft.to === '' ? '' : willDo(draft)}
      </p>
      <div class="row">
        {draft.to !== '' && (
          <>
            <button class="primary" disabled={isBusy.value || isSent.value} onClick={() => void sendMail()}>
              {caption(draft)}
            </button>
            <button disabled={isBusy.value} onClick={() => void sendMailToMe()}>
              {texts.toMe}
            </button>
          </>
        )}
        <button onClick={closeMail}>{isSaid ? texts.backToList : texts.cancel}</button>
      </div>
    </section>
  );
}

function caption({ mode, name }: MessageDraft): string {
  return mode === '預覽' ? texts.recordPreview : mode === '測試' ? texts.sendTest : fill(texts.sendReal, { name });
}

function willDo({ mode, name, testRecipient }: MessageDraft): string {
  const text = { 預覽: texts.willPreview, 測試: texts.willTest, 正式: texts.willSend }[mode];
  return fill(text, { name, to: testRecipient });
}
