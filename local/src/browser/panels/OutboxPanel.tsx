/** The mails that scripts sent: a list, and one mail as its reader sees it. */
import { useEffect, useState } from 'preact/compat';
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import type { MailContent } from '../../protocol/views';
import { shownTime, useList } from './useList';

export function OutboxPanel() {
  const { state } = useWorkspace();
  const texts = useTexts();
  const mails = useList('mails', state.changes.mails);
  const [open, setOpen] = useState<string | null>(null);
  if (open) return <Mail id={open} back={() => setOpen(null)} />;
  if (!mails) return null;
  if (mails.length === 0) return <p className="nothing">{texts.noMails}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>{texts.mailTime}</th>
          <th>{texts.mailTo}</th>
          <th>{texts.mailSubject}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <td>{shownTime(mail.time, state.clock.zone)}</td>
            <td>{mail.to}</td>
            <td>
              <button className="link" onClick={() => setOpen(mail.id)}>
                {mail.subject}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mail({ id, back }: { id: string; back: () => void }) {
  const { store, state } = useWorkspace();
  const texts = useTexts();
  const [mail, setMail] = useState<MailContent | null>(null);
  useEffect(() => {
    void store.ask('mail', { id }).then(setMail);
  }, [store, id]);
  const line = (label: string, text: string) =>
    text && (
      <>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </>
    );
  return (
    <article className="mail">
      <button className="link" onClick={back}>
        ← {texts.backToList}
      </button>
      {mail && (
        <>
          <h3>{mail.subject}</h3>
          <dl>
            {line(texts.mailTime, shownTime(mail.time, state.clock.zone))}
            {line(texts.mailFrom, mail.from)}
            {line(texts.mailTo, mail.to)}
            {line(texts.mailCc, mail.cc)}
            {line(texts.mailBcc, mail.bcc)}
          </dl>
          {mail.htmlUrl ? (
            // No script of a mail ever runs.
            <iframe title={texts.mailBody} src={mail.htmlUrl} sandbox="allow-popups" />
          ) : (
            <pre>{mail.text}</pre>
          )}
          {mail.attachments.map((file) => (
            <a key={file.url} href={file.url} download={file.name}>
              {texts.mailAttachments}：{file.name}
            </a>
          ))}
        </>
      )}
    </article>
  );
}
