/** Left the text with what was read marked, right the facts: each can be corrected or left out before it is written. */
import { useEffect } from 'preact/hooks';
import { fill } from '../../src/messages/catalogue';
import type { Place, Reading, Seat } from '../../src/regulation/reading/reading';
import { rocText } from '../../src/school/day';
import { call } from '../shared/server';
import { busy, during } from '../shared/ui/work';
import * as state from './reading';
import { texts, view } from './state';

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
        <button type="button" class="link" onClick={() => (view.value = 'compare')}>
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
      />
      <div class="row">
        <label>
          {t.file}{' '}
          <input
            type="file"
            accept=".docx,.odt,.txt"
            onChange={(event) => void state.take(event.currentTarget.files?.[0])}
          />
        </label>
        <button type="button" class="primary" disabled={busy.value !== ''} onClick={() => void state.read()}>
          {t.go}
        </button>
      </div>
    </>
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
          <Duties found={found} />
          <Part id="versions" title={fill(t.versions, { count: state.versionsOf(found).length })}>
            {state.versionsOf(found).map(({ date, meeting, act }) => (
              <div key={date}>{`${rocText(date)} ${meeting}${act}`}</div>
            ))}
          </Part>
          <Part id="text" title={fill(t.text, { count: found.clauses.length })} />
          <div class="row">
            <button
              type="button"
              class="primary"
              disabled={busy.value !== '' || state.isWritten.value}
              onClick={() => void state.write()}
            >
              {t.write}
            </button>
            {state.isWritten.value && (
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
  return (
    <div role="note">
      <p>{fill(t.change, { added: say(change.added), changed: say(change.changed), gone: say(change.gone) })}</p>
      {change.newSeats.length > 0 && <p>{fill(t.newSeats, { titles: change.newSeats.join('、') })}</p>}
      {change.goneSeats.length > 0 && <p>{fill(t.goneSeats, { titles: change.goneSeats.join('、') })}</p>}
    </div>
  );
}

function Settings() {
  const lines = (state.present.value?.settings ?? []).filter(({ id }) => id in state.values.value);
  if (lines.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          {[t.take, t.settings, t.present, t.value].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, key, value }) => (
          <tr key={id}>
            <td>
              <Check id={id} label={`${t.take} ${key}`} />
            </td>
            <td>{key}</td>
            <td>{value === state.values.value[id] ? t.same : value || t.blank}</td>
            <td>
              <input
                type="text"
                aria-label={`${key} ${t.value}`}
                value={state.values.value[id]}
                maxLength={2000}
                onInput={(event) => (state.values.value = { ...state.values.value, [id]: event.currentTarget.value })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Seats() {
  const list = state.seats.value;
  if (list.length === 0) return null;
  return (
    <Part id="seats" title={fill(t.seats, { count: state.expanded(list).length })}>
      {list.map((seat, i) => (
        <div key={`${seat.title}${seat.division}`} class="row">
          {seat.title}
          <input
            class="count"
            type="number"
            min={1}
            max={30}
            aria-label={fill(t.seatCount, { title: seat.title })}
            value={seat.count ?? ''}
            onChange={(event) => state.changeSeat(i, { count: Math.max(1, Number(event.currentTarget.value) || 1) })}
          />
          <select
            aria-label={fill(t.seatRole, { title: seat.title })}
            value={seat.role}
            onChange={(event) => state.changeSeat(i, { role: event.currentTarget.value as Seat['role'] })}
          >
            {['召集人', '執行秘書', '委員'].map((role) => (
              <option key={role} value={role}>
                {role}
              </option>
            ))}
          </select>
        </div>
      ))}
    </Part>
  );
}

function Duties({ found }: { readonly found: Reading }) {
  const duties = state.dutiesOf(found);
  if (duties.length === 0) return null;
  return (
    <details>
      <summary>{fill(t.duties, { count: duties.length })}</summary>
      {duties.map(({ duty, division, office, basis }, i) => (
        <div key={i}>
          <Check id={`duty${i}`} label={`${t.take} ${duty} ${office}`} />{' '}
          {`${duty}　${division}　${office}（${basis}）`}
        </div>
      ))}
    </details>
  );
}

function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children?: preact.ComponentChildren;
}) {
  return (
    <div>
      <Check id={id} label={`${t.take} ${title}`} /> {title}
      {children && (
        <details>
          <summary>{title}</summary>
          {children}
        </details>
      )}
    </div>
  );
}

function Check({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={state.chosen.value.has(id)}
      onChange={(event) => state.choose(id, event.currentTarget.checked)}
    />
  );
}
