/** Day, kinds and search: what of the plan is looked at. A kind that is off is not sent either. */
import { fill } from '../../src/messages/catalogue';
import { busy } from '../shared/ui/work';
import { hiddenKinds, load, query, texts, toggle, type Model } from './state';

export function Filters({ model }: { model: Model }) {
  return (
    <section class="filters">
      <div class="row">
        <label>
          {texts.day}{' '}
          <input
            type="date"
            value={model.day}
            onChange={(event) => event.currentTarget.value !== '' && void load(event.currentTarget.value)}
          />
        </label>
        <label class="grow">
          <span class="hidden">{texts.search}</span>
          <input
            type="search"
            placeholder={texts.search}
            value={query.value}
            onInput={(event) => (query.value = event.currentTarget.value)}
          />
        </label>
        <button type="button" disabled={busy.value !== ''} onClick={() => void load()}>
          {texts.reload}
        </button>
      </div>
      {model.kinds.length > 0 && (
        <fieldset class="row">
          <legend class="hidden">{texts.kinds}</legend>
          {model.kinds.map(({ kind, count }) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={!hiddenKinds.value.has(kind)}
                onChange={(event) =>
                  (hiddenKinds.value = toggle(hiddenKinds.value, kind, !event.currentTarget.checked))
                }
              />{' '}
              {fill(texts.kindCount, { kind, count })}
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}
