/** The reminder to the class's tutor, read before it is sent. */
import { isBusy } from '../shared/ui/work';
import { mail, sendMail, texts } from './state';

export function MailPreview({
  mail: draft,
}: {
  mail: { to: string; subject: string; text: string; obstacle: string };
}) {
  return (
    <section aria-label={texts.tellTutor} class="mail">
      {draft.obstacle ? <p role="alert">{draft.obstacle}</p> : null}
      {draft.to !== '' && (
        <>
          <p>
            {texts.mailTo}
            {draft.to}
          </p>
          <p>
            {texts.subject}
            <strong>{draft.subject}</strong>
          </p>
          <pre tabIndex={0}>{draft.text}</pre>
        </>
      )}
      <button class="primary" disabled={isBusy.value || draft.to === ''} onClick={() => void sendMail()}>
        {texts.send}
      </button>
      <button onClick={() => (mail.value = null)}>{texts.cancel}</button>
    </section>
  );
}
