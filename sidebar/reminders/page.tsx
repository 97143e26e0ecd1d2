/** The reminders dialog: what would go to whom today, in its real words, before anything goes. */
import { render } from 'preact';
import { Attention } from './Attention';
import { Filters } from './Filters';
import { MailList } from './MailList';
import { SendBar } from './SendBar';
import { Frame } from '../shared/ui/Frame';
import { busy } from '../shared/ui/work';
import { load, model, opened, saidOfOne, sendToMe, texts } from './state';
import './page.css';

function Page() {
  return (
    <Frame title={texts.title} errorTitle={texts.errorTitle} isTitleHidden>
      {model.value !== null && (
        <>
          <Filters model={model.value} />
          <Attention model={model.value} />
          <div class="columns">
            <MailList model={model.value} />
            <MailText />
          </div>
          <SendBar model={model.value} />
        </>
      )}
    </Frame>
  );
}

function MailText() {
  const mail = opened.value;
  return (
    <section class="text" aria-label={texts.textTitle}>
      {mail === null ? (
        <p class="quiet">{texts.textNone}</p>
      ) : (
        <>
          <p>
            {texts.to} {mail.name} &lt;{mail.to}&gt;
          </p>
          <p>
            {texts.subject} <strong>{mail.subject}</strong>
          </p>
          <pre tabIndex={0}>{mail.text}</pre>
          <div class="row">
            <button type="button" disabled={busy.value !== ''} onClick={() => void sendToMe(mail.key)}>
              {texts.toMe}
            </button>
            <span role="status" class="quiet">
              {saidOfOne.value}
            </span>
          </div>
        </>
      )}
    </section>
  );
}

document.title = texts.title;
render(<Page />, document.getElementById('page') as HTMLElement);
void load();
