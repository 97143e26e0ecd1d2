/** The classes, teachers, offices or students that a report is narrowed to. */
import { useSignal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import { busy } from '../shared/ui/work';
import { choices, chosen, texts, toggle } from './state';

export function Scope() {
  const query = useSignal('');
  const all = choices.value;
  if (all.length === 0) return <p class="quiet">{texts.choicesNone}</p>;
  const shown = all.filter(({ caption }) => caption.toLowerCase().includes(query.value.trim().toLowerCase()));
  const some = chosen.value.size;
  const legend =
    some === all.length
      ? fill(texts.choicesAll, { count: all.length })
      : fill(texts.choicesSome, { some, count: all.length });
  const choose = (isIn: boolean) => {
    const next = new Set(chosen.value);
    for (const { id } of shown) {
      if (isIn) next.add(id);
      else next.delete(id);
    }
    chosen.value = next;
  };
  return (
    <fieldset disabled={busy.value !== ''}>
      <legend>
        {texts.choices}　<span aria-live="polite">{legend}</span>
      </legend>
      {all.length > 8 && (
        <input
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={query.value}
          onInput={(event) => (query.value = event.currentTarget.value)}
        />
      )}
      <div class="row">
        <button type="button" onClick={() => choose(true)}>
          {texts.all}
        </button>
        <button type="button" onClick={() => choose(false)}>
          {texts.clear}
        </button>
      </div>
      <ul class="scope">
        {shown.map(({ id, caption }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.value.has(id)}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              <bdi>{caption}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
