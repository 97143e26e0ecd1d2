/** The recipients: tick to send, press the name to read the mail. Long lists are drawn in parts. */
import { useSignal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import type { ListedMail } from '../../src/reminders/dialogModel';
import { rocText } from '../../src/school/day';
import { busy } from '../shared/ui/work';
import { deselected, load, openKey, openMail, selected, shown, texts, toggle, type Model } from './state';

const PART = 200;

export function MailList({ model }: { model: Model }) {
  const limit = useSignal(PART);
  const mails = shown.value;
  if (model.mails.length === 0)
    return (
      <div class="list">
        <p>{texts.empty}</p>
        {model.next === null ? (
          <p class="quiet">{texts.emptyNone}</p>
        ) : (
          <button type="button" class="link" disabled={busy.value !== ''} onClick={() => void load(model.next?.day)}>
            {fill(texts.emptyNext, { day: rocText(model.next.day), count: model.next.count })}
          </button>
        )}
        {model.overdue > 0 && <p class="bad">{fill(texts.emptyOverdue, { count: model.overdue })}</p>}
        {model.failed.length + model.uncertain.length > 0 && (
          <p class="bad">{fill(texts.emptyOpen, { count: model.failed.length + model.uncertain.length })}</p>
        )}
      </div>
    );
  const areAllIn = mails.every((mail) => !deselected.value.has(mail.key));
  const setAll = () => {
    const next = new Set(deselected.value);
    for (const { key } of mails) {
      if (areAllIn) next.add(key);
      else next.delete(key);
    }
    deselected.value = next;
  };
  return (
    <section class="list" aria-label={texts.listTitle}>
      <p class="quiet">{fill(texts.listCount, { selected: selected.value.length, total: model.mails.length })}</p>
      {mails.length === 0 ? (
        <p class="quiet">{texts.emptyFiltered}</p>
      ) : (
        <button type="button" onClick={setAll}>
          {fill(areAllIn ? texts.deselectShown : texts.selectShown, { count: mails.length })}
        </button>
      )}
      <ul
        onScroll={({ currentTarget: list }) => {
          if (list.scrollTop + list.clientHeight > list.scrollHeight - 200) limit.value += PART;
        }}
      >
        {mails.slice(0, limit.value).map((mail) => (
          <Recipient key={mail.key} mail={mail} />
        ))}
      </ul>
    </section>
  );
}

function Recipient({ mail }: { mail: ListedMail }) {
  const isOpen = openKey.value === mail.key;
  return (
    <li class={isOpen ? 'open' : ''}>
      <input
        type="checkbox"
        aria-label={fill(texts.sendTo, { name: mail.name, to: mail.to })}
        checked={!deselected.value.has(mail.key)}
        onChange={(event) => (deselected.value = toggle(deselected.value, mail.key, !event.currentTarget.checked))}
      />
      <button type="button" class="plain" aria-pressed={isOpen} onClick={() => openMail(mail.key)}>
        <strong>{mail.name}</strong> <span class={mail.isOutside ? 'outside' : 'quiet'}>{mail.to}</span>
        <br />
        <span class="quiet">{mail.kinds.join('、')}</span>
      </button>
    </li>
  );
}
