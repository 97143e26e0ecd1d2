/** The reminders dialog: what would go to whom today, in its real words, before anything goes. */
import { render } from 'preact';
import { Attention } from './Attention';
import { Filters } from './Filters';
import { MailList } from './MailList';
import { SendBar } from './SendBar';
import { busy, error, load, model, notice, opened, texts } from './state';
import './page.css';

function Page() {
  return (
    <main>
      <h1 class="hidden">{texts.title}</h1>
      <div role="status" aria-live="polite" class="status">
        {busy.value !== '' && <p class="busy">{busy.value}</p>}
        {busy.value === '' && notice.value !== '' && <p class="good">{notice.value}</p>}
      </div>
      {error.value !== '' && (
        <p role="alert" class="bad">
          <strong>{texts.errorTitle}</strong>　{error.value}
        </p>
      )}
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
    </main>
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
            {texts.to}
            {mail.name} &lt;{mail.to}&gt;
          </p>
          <p>
            {texts.subject}
            <strong>{mail.subject}</strong>
          </p>
          <pre tabIndex={0}>{mail.text}</pre>
        </>
      )}
    </section>
  );
}

document.title = texts.title;
document.documentElement.lang = texts.language;
render(<Page />, document.getElementById('page') as HTMLElement);
void load();
