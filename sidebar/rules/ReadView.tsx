/** Left the text with what was read marked, right the facts: each can be corrected or left out before it is written. */
import { useEffect } from 'preact/hooks';
import { fill } from '../../src/messages/catalogue';
import { blankRulesTexts } from '../../src/messages/zh/blankRules';
import { blankRules } from '../../src/regulation/blankRules';
import { PRESETS, type Preset } from '../../src/regulation/presets';
import type { Place, Reading } from '../../src/regulation/reading/reading';
import { rocText } from '../../src/school/day';
import { saveFile } from '../shared/saveFile';
import { call } from '../shared/server';
import { busy, during, untilIdle } from '../shared/ui/work';
import { Check, Duties, Seats, Settings, Versions } from './Facts';
import * as state from './reading';
import { setupTexts } from '../shared/ui/SetupBar';
import { isStep, texts, view } from './state';

const t = texts.read;

export function ReadView() {
  useEffect(() => void during(texts.loading, state.loadPresent), []);
  const found = state.reading.value;
  return (
    <>
      {found === null ? <Paste /> : <Found found={found} />}
      <div class="row">
        {state.present.value?.canUndo && (
          <button type="button" disabled={busy.value !== ''} onClick={() => void state.undo()}>
            {t.undo}
          </button>
        )}
        <button type="button" class="link" disabled={busy.value !== ''} onClick={() => (view.value = 'compare')}>
          {t.compare}
        </button>
      </div>
    </>
  );
}

function Paste() {
  return (
    <>
      <p>{t.intro}</p>
      <label for="given">{t.label}</label>
      <textarea
        id="given"
        value={state.given.value}
        onInput={(event) => (state.given.value = event.currentTarget.value)}
        // In the set-up what is pasted is read at once.
        onPaste={() => isStep && setTimeout(() => void untilIdle().then(state.read))}
      />
      <div class="row">
        <label>
          {t.file}{' '}
          <input
            type="file"
            accept=".docx,.odt,.txt"
            // The same file may be chosen once more.
            onClick={(event) => (event.currentTarget.value = '')}
            onChange={(event) => void state.take(event.currentTarget.files?.[0])}
          />
        </label>
        <button type="button" class="primary" disabled={busy.value !== ''} onClick={() => void state.read()}>
          {t.go}
        </button>
        {isStep && (
          <button
            type="button"
            class="link"
            disabled={busy.value !== ''}
            onClick={() => void during(texts.loading, () => call('openPage', { page: 'setup', argument: '' }))}
          >
            {setupTexts.byHand}
          </button>
        )}
      </div>
      <BlankForms />
    </>
  );
}

/** For a school without a text; by its kind, with its name where the workbook knows it. */
function BlankForms() {
  const save = (preset: Preset) => {
    const name = state.present.value?.settings.find(({ id }) => id === 'schoolName')?.value ?? '';
    // With a mark, so that editors of Windows take it for UTF-8.
    const text = `\ufeff${blankRules(preset, name)}`.replace(/\n/g, '\r\n');
    saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), blankRulesTexts.fileName);
  };
  return (
    <details>
      <summary>{t.form}</summary>
      <p class="quiet">{t.formIntro}</p>
      <div class="row">
        {PRESETS.map((preset) => (
          <button key={preset.id} type="button" onClick={() => save(preset)}>
            {preset.caption}
          </button>
        ))}
      </div>
    </details>
  );
}

function Found({ found }: { readonly found: Reading }) {
  return (
    <>
      <div class="row">
        <button type="button" class="link" onClick={() => (state.reading.value = null)}>
          {t.again}
        </button>
      </div>
      {(found.notes.length > 0 || found.unread.length > 0) && (
        <section aria-label={fill(t.notes, { count: found.notes.length })}>
          <h2>{fill(t.notes, { count: found.notes.length })}</h2>
          <ul>
            {found.notes.map(({ no, text }) => (
              <li key={`${no}${text}`}>
                {no !== '' && <strong>{no}　</strong>}
                {text}
              </li>
            ))}
            {found.unread.length > 0 && <li>{fill(t.unread, { list: found.unread.join('、') })}</li>}
          </ul>
        </section>
      )}
      <div class="sides">
        <section>
          <h2>{t.marked}</h2>
          <div class="given" tabIndex={0} role="region" aria-label={t.marked}>
            <Marked text={state.given.value} places={placesOf(found)} />
          </div>
        </section>
        <section>
          <h2>{t.found}</h2>
          <Amendment />
          <Settings />
          <Seats />
          <Duties />
          <Versions />
          {found.clauses.length > 0 && (
            <div class="row">
              <Check ids={['text']} label={`${t.take} ${fill(t.text, { count: found.clauses.length })}`} />
              {fill(t.text, { count: found.clauses.length })}
              <label>
                {t.versionOn}{' '}
                <input
                  type="date"
                  value={state.versionOn.value}
                  onInput={(event) => (state.versionOn.value = event.currentTarget.value)}
                />
              </label>
            </div>
          )}
          {state.replacesSameDay.value && <p class="bad">{t.sameDay}</p>}
          <div class="row">
            <button
              type="button"
              class="primary"
              disabled={busy.value !== '' || state.isWritten.value}
              onClick={() => void state.write()}
            >
              {t.write}
            </button>
            {state.isWritten.value && !isStep && (
              <button
                type="button"
                onClick={() => void during(texts.loading, () => call('openPage', { page: 'import' }))}
              >
                {t.next}
              </button>
            )}
          </div>
        </section>
      </div>
    </>
  );
}

function placesOf(found: Reading): Place[] {
  const quotas = Object.values(found.quotas).flatMap((one) => (one ? [one] : []));
  const single = [found.school, found.total, found.meetingsPerSemester].flatMap((one) => (one ? [one] : []));
  return [...single, ...quotas, ...found.seats, ...found.versions, ...found.trainings, ...found.duties];
}

/** Overlapping places are one mark. */
function Marked({ text, places }: { readonly text: string; readonly places: readonly Place[] }) {
  const parts: preact.ComponentChild[] = [];
  let at = 0;
  for (const { from, to } of [...places].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= at) continue;
    const start = Math.max(at, from);
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, to)}</mark>);
    at = to;
  }
  return <>{[...parts, text.slice(at)]}</>;
}

function Amendment() {
  const change = state.amendment.value;
  if (change === null || !change.hasOld) return null;
  const say = (list: readonly string[]) => (list.length === 0 ? '—' : list.join('、'));
  const changed = say(change.changed.map(({ no }) => no));
  return (
    <div role="note" aria-label={t.amendment}>
      <h3>{fill(t.amends, { day: rocText(state.versionOn.value) || t.blank })}</h3>
      <p>{fill(t.change, { added: say(change.added), changed, gone: say(change.gone) })}</p>
      {change.changed.length > 0 && (
        <details>
          <summary>{t.wording}</summary>
          {change.changed.map(({ no, was, now }) => (
            <div key={no}>
              <strong>{no}</strong>
              <p>
                <del>{was}</del>
              </p>
              <p>
                <ins>{now}</ins>
              </p>
            </div>
          ))}
        </details>
      )}
      {change.settings.map(({ key, was, value }) => (
        <p key={key}>{fill(t.settingChange, { key, was: was || t.blank, value })}</p>
      ))}
      {change.newSeats.length > 0 && <p>{fill(t.newSeats, { titles: change.newSeats.join('、') })}</p>}
      {change.goneSeats.length > 0 && (
        <p>
          {fill(t.goneSeats, {
            titles: change.goneSeats.map(({ title, name }) => (name === '' ? title : `${title}（${name}）`)).join('、'),
          })}
        </p>
      )}
      <p class="quiet">{t.oldStays}</p>
    </div>
  );
}
