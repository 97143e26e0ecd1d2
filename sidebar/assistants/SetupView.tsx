/** The set-up assistant: what a new workbook needs, then one confirmed step that ends with a check. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fill } from '../../src/messages/catalogue';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { Tick } from '../shared/ui/Tick';
import { busy, during, error, notice } from '../shared/ui/work';
import { texts } from './state';

const opened = signal<ResultOf<Methods['setup.open']> | null>(null);
const preset = signal('');
const values = signal<Readonly<Record<string, string>>>({});
const startsOn = signal('');
const closesOn = signal('');
const withSeats = signal(true);
const withMe = signal(true);

async function load(): Promise<void> {
  const answer = await call('setup.open', {});
  opened.value = answer;
  values.value = Object.fromEntries(answer.settings.map(({ id, value }) => [id, value]));
  startsOn.value = answer.term.startsOn;
  closesOn.value = answer.term.closesOn;
}

/** A preset fills in its own numbers; what one types afterwards wins. */
function choosePreset(id: string): void {
  preset.value = id;
  const chosen = opened.value?.presets.find((one) => one.id === id);
  if (chosen) values.value = { ...values.value, ...chosen.settings };
}

async function apply(): Promise<void> {
  const problems: string[] = [];
  await during(texts.saving, async () => {
    const asked = new Set<string>(opened.value?.settings.map(({ id }) => id));
    const settings = Object.fromEntries(Object.entries(values.value).filter(([id]) => asked.has(id)));
    const result = await call('setup.apply', {
      preset: preset.value,
      settings,
      startsOn: startsOn.value,
      closesOn: closesOn.value,
      withSeats: withSeats.value,
      withMe: withMe.value,
    });
    problems.push(
      ...result.trouble,
      ...result.settings.malformed.map(({ key }) => fill(texts.settings.malformed, { key })),
    );
    await load();
    const done = fill(texts.setup.done, {
      made: result.made,
      repaired: result.repaired,
      saved: result.settings.saved.length,
      seats: result.seats,
      findings: result.findings,
      errors: result.bySeverity['錯誤'] ?? 0,
      warnings: result.bySeverity['警告'] ?? 0,
      hints: result.bySeverity['提示'] ?? 0,
    });
    notice.value = `${done}${texts.setup.next}`;
  });
  if (problems.length > 0) error.value = problems.join(' ');
}

export function SetupView() {
  useEffect(() => void during(texts.loading, load), []);
  const answer = opened.value;
  if (answer === null) return null;
  const chosen = answer.presets.find(({ id }) => id === preset.value);
  return (
    <>
      <p class="quiet">{texts.setup.intro}</p>
      <fieldset>
        <legend>{texts.setup.preset}</legend>
        {[{ id: '', caption: texts.setup.presetNone }, ...answer.presets].map(({ id, caption }) => (
          <label key={id} class="row">
            <input type="radio" name="preset" checked={preset.value === id} onChange={() => choosePreset(id)} />
            {caption}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{texts.setup.school}</legend>
        {answer.settings.map(({ id, key, explanation }) => (
          <div key={id} class="setting">
            <label for={`setup-${id}`}>{key}</label>
            <input
              id={`setup-${id}`}
              type="text"
              maxLength={500}
              aria-describedby={`setup-hint-${id}`}
              value={values.value[id] ?? ''}
              onInput={(event) => (values.value = { ...values.value, [id]: event.currentTarget.value })}
            />
            <p id={`setup-hint-${id}`} class="quiet">
              {explanation}
            </p>
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{texts.setup.term}</legend>
        {answer.term.isThere ? (
          <p class="quiet">{texts.setup.termThere}</p>
        ) : (
          <div class="row">
            <Day label={texts.setup.startsOn} value={startsOn} min={answer.term.start} max={answer.term.end} />
            <Day label={texts.setup.closesOn} value={closesOn} min={answer.term.start} max={answer.term.end} />
          </div>
        )}
      </fieldset>
      <fieldset>
        <legend>{texts.setup.seats}</legend>
        {answer.seats > 0 ? (
          <p class="quiet">{fill(texts.setup.seatsThere, { count: answer.seats })}</p>
        ) : (
          chosen && <Tick text={fill(texts.setup.withSeats, { count: chosen.seats })} value={withSeats} />
        )}
        {answer.staff > 0 ? (
          <p class="quiet">{fill(texts.setup.staffThere, { count: answer.staff })}</p>
        ) : (
          answer.me !== '' && <Tick text={fill(texts.setup.withMe, { email: answer.me })} value={withMe} />
        )}
      </fieldset>
      <button type="button" class="primary" disabled={busy.value !== ''} onClick={() => void apply()}>
        {texts.setup.apply}
      </button>
    </>
  );
}

interface Field<T> {
  value: T;
}

function Day({ label, value, min, max }: { label: string; value: Field<string>; min: string; max: string }) {
  return (
    <label>
      {label}
      <br />
      <input
        type="date"
        min={min}
        max={max}
        value={value.value}
        onInput={(event) => (value.value = event.currentTarget.value)}
      />
    </label>
  );
}
