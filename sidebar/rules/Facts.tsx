/** The facts that were read: each with what the workbook has now, to be corrected or left out. */
import { fill } from '../../src/messages/catalogue';
import { expanded } from '../../src/regulation/reading/proposal';
import type { Seat } from '../../src/regulation/reading/reading';
import { rocText } from '../../src/school/day';
import { HeadRow } from '../shared/ui/HeadRow';
import * as state from './reading';
import { texts } from './state';

const t = texts.read;

export function Settings() {
  const lines = (state.present.value?.settings ?? []).filter(({ id }) => id in state.values.value);
  if (lines.length === 0) return null;
  return (
    <table>
      <HeadRow heads={[t.take, t.settings, t.present, t.value]} />
      <tbody>
        {lines.map(({ id, key, value }) => (
          <tr key={id}>
            <td>
              <Check ids={[id]} label={`${t.take} ${key}`} />
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

export function Seats() {
  const list = state.seats.value;
  if (list.length === 0) return null;
  return (
    <Part ids={['seats']} title={fill(t.seats, { count: expanded(list).length })}>
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

export function Duties() {
  const list = state.duties.value;
  if (list.length === 0) return null;
  const now = state.present.value?.duties ?? [];
  const presentOf = (duty: string, division: string) =>
    now
      .filter((row) => row.duty === duty && row.division === division)
      .map(({ office }) => office)
      .join('、');
  return (
    <Part ids={list.map((_, i) => `duty${i}`)} title={fill(t.duties, { count: list.length })}>
      <table>
        <HeadRow heads={[t.take, t.duty, t.present, t.value]} />
        <tbody>
          {list.map(({ duty, division, office, basis }, i) => (
            <tr key={i}>
              <td>
                <Check ids={[`duty${i}`]} label={`${t.take} ${duty} ${division} ${office}`} />
              </td>
              <td>{`${basis}　${duty}（${division}）`}</td>
              <td>{presentOf(duty, division) === office ? t.same : presentOf(duty, division) || t.blank}</td>
              <td>
                <input
                  type="text"
                  aria-label={`${duty} ${division} ${t.value} ${i + 1}`}
                  value={office}
                  maxLength={60}
                  onInput={(event) => state.changeOffice(i, event.currentTarget.value)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

export function Versions() {
  const list = state.versions.value;
  if (list.length === 0) return null;
  return (
    <Part ids={list.map((_, i) => `version${i}`)} title={fill(t.versions, { count: list.length })}>
      {list.map(({ date, meeting, act }, i) => {
        const said = `${rocText(date)} ${meeting}${act}`;
        return (
          <div key={i} class="row">
            <Check ids={[`version${i}`]} label={`${t.take} ${said}`} />
            {said}
          </div>
        );
      })}
    </Part>
  );
}

/** A part that is taken or left out as a whole; its lines open beneath. */
function Part({
  ids,
  title,
  children,
}: {
  readonly ids: readonly string[];
  readonly title: string;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <div class="part">
      <Check ids={ids} label={`${t.take} ${title}`} />
      <details>
        <summary>{title}</summary>
        {children}
      </details>
    </div>
  );
}

export function Check({ ids, label }: { readonly ids: readonly string[]; readonly label: string }) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={ids.some((id) => state.chosen.value.has(id))}
      onChange={(event) => state.choose(ids, event.currentTarget.checked)}
    />
  );
}
