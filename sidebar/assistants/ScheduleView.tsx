/** The schedule assistant: a proposal one may change, judged by the very checks of 作業期程, then written at once. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fill } from '../../src/messages/catalogue';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { HeadRow } from '../shared/ui/HeadRow';
import { goOnFrom, SetupBar, setupArgument } from '../shared/ui/SetupBar';
import { busy, during, error, notice, untilIdle } from '../shared/ui/work';
import { texts } from './state';

type Opened = ResultOf<Methods['schedule.open']>;
type Line = Opened['lines'][number] & { readonly isIn: boolean };

const schoolYear = signal(0);
const semester = signal<1 | 2>(1);
const startsOn = signal('');
const closesOn = signal('');
const lines = signal<readonly Line[]>([]);
const warnings = signal<Opened['warnings']>([]);
const isAsking = signal(false);
const periodNow = () => [schoolYear.value, semester.value, startsOn.value, closesOn.value].join('|');
/** Of which the lines are. */
const periodOfLines = signal('');
const t = texts.schedule;

async function load(isFirst: boolean): Promise<void> {
  const asked = isFirst
    ? {}
    : {
        schoolYear: schoolYear.value,
        semester: semester.value,
        startsOn: startsOn.value,
        closesOn: closesOn.value,
      };
  take(await call('schedule.open', asked));
}

function take(answer: Opened): void {
  schoolYear.value = answer.schoolYear;
  semester.value = answer.semester === 2 ? 2 : 1;
  // What was typed while the first answer was on its way stays.
  startsOn.value = answer.startsOn || startsOn.value;
  closesOn.value = answer.closesOn || closesOn.value;
  lines.value = answer.lines.map((line) => ({ ...line, isIn: true }));
  warnings.value = answer.warnings;
  periodOfLines.value = periodNow();
  isAsking.value = false;
}

function propose(): void {
  if (startsOn.value === '' || closesOn.value <= startsOn.value) error.value = t.needDays;
  else void untilIdle().then(() => during(texts.loading, () => load(false)));
}

function plain({ isIn: _in, isThere: _there, ...line }: Line) {
  return line;
}

/** After a change the checks speak again. */
function change(at: number, patch: Partial<Line>): void {
  lines.value = lines.value.map((line, i) => (i === at ? { ...line, ...patch } : line));
  isAsking.value = false;
  void untilIdle().then(() => during(texts.loading, judge));
}

async function judge(): Promise<void> {
  warnings.value = await call('schedule.judge', {
    schoolYear: schoolYear.value,
    semester: semester.value,
    closesOn: closesOn.value,
    lines: lines.value.map(plain),
  });
}

async function write(): Promise<void> {
  isAsking.value = false;
  await during(texts.saving, async () => {
    const chosen = lines.value.filter(({ isIn }) => isIn).map(plain);
    const counts = await call('schedule.write', {
      schoolYear: schoolYear.value,
      semester: semester.value,
      startsOn: startsOn.value,
      closesOn: closesOn.value,
      lines: chosen,
    });
    await load(false);
    if (setupArgument !== null) await goOnFrom('schedule');
    notice.value = fill(t.done, { ...counts });
  });
}

export function ScheduleView() {
  useEffect(() => void during(texts.loading, () => load(true)), []);
  const count = lines.value.filter(({ isIn }) => isIn).length;
  const known = lines.value.filter(({ isIn, isThere }) => isIn && isThere).length;
  const isStale = periodOfLines.value !== periodNow();
  return (
    <>
      {setupArgument !== null && <SetupBar step="schedule" />}
      <p class="quiet">{t.intro}</p>
      <div class="row">
        <label>
          {t.year}
          <br />
          <input
            type="number"
            min={90}
            max={150}
            value={schoolYear.value || ''}
            onInput={(event) => (schoolYear.value = Number(event.currentTarget.value))}
          />
        </label>
        <label>
          {t.semester}
          <br />
          <select
            value={String(semester.value)}
            onChange={(event) => (semester.value = event.currentTarget.value === '2' ? 2 : 1)}
          >
            <option value="1">1</option>
            <option value="2">2</option>
          </select>
        </label>
        <label>
          {t.startsOn}
          <br />
          <input type="date" value={startsOn.value} onInput={(event) => (startsOn.value = event.currentTarget.value)} />
        </label>
        <label>
          {t.closesOn}
          <br />
          <input type="date" value={closesOn.value} onInput={(event) => (closesOn.value = event.currentTarget.value)} />
        </label>
        <button type="button" onClick={propose}>
          {t.propose}
        </button>
      </div>
      {lines.value.length > 0 && (
        <>
          {isStale ? <p class="bad">{t.isStale}</p> : <Warnings />}
          <div class="scroll" tabIndex={0} role="region" aria-label={t.title}>
            <table>
              <HeadRow heads={[t.include, t.item, t.scope, t.from, t.to, t.selfCheck]} />
              <tbody>
                {lines.value.map((line, i) => (
                  <Row key={`${line.item}${line.grades}${line.semester}`} line={line} at={i} />
                ))}
              </tbody>
            </table>
          </div>
          {isAsking.value ? (
            <div role="group" aria-label={t.confirm} class="ask">
              <p>{fill(t.ask, { count, known })}</p>
              <div class="row">
                <button
                  type="button"
                  class="primary"
                  disabled={busy.value !== '' || isStale}
                  onClick={() => void write()}
                >
                  {t.confirm}
                </button>
                <button type="button" onClick={() => (isAsking.value = false)}>
                  {t.cancel}
                </button>
              </div>
            </div>
          ) : (
            <button
              type="button"
              class="primary"
              disabled={busy.value !== '' || isStale || count === 0}
              onClick={() => (isAsking.value = true)}
            >
              {fill(t.write, { count })}
            </button>
          )}
        </>
      )}
    </>
  );
}

/** 公告依據 is for later, so its absence is no warning here. */
function Warnings() {
  const told = warnings.value.filter(({ code, line }) => code !== 'R4.1-source' && lines.value[line]?.isIn);
  return (
    <div role="status" aria-live="polite">
      {told.length === 0 ? (
        <p class="good">{t.noWarnings}</p>
      ) : (
        <>
          <strong class="bad">{fill(t.warnings, { count: told.length })}</strong>
          <ul>
            {told.map(({ code, line, text }) => (
              <li key={`${code}${line}`}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Row({ line, at }: { line: Line; at: number }) {
  const name = `${line.item} ${line.grades}`;
  const day = (key: 'startsOn' | 'endsOn' | 'selfCheckStartsOn' | 'selfCheckEndsOn', label: string) => (
    <input
      type="date"
      aria-label={`${name} ${label}`}
      value={line[key]}
      onChange={(event) => change(at, { [key]: event.currentTarget.value })}
    />
  );
  return (
    <tr>
      <td>
        <label class="row">
          <input
            type="checkbox"
            aria-label={`${t.include} ${name}`}
            checked={line.isIn}
            onChange={(event) => change(at, { isIn: event.currentTarget.checked })}
          />
          <span class="quiet">{line.isThere ? t.isThere : t.isNew}</span>
        </label>
      </td>
      <td>{line.item}</td>
      <td>{[line.semester === 0 ? t.yearly : '', line.grades, line.division].filter(Boolean).join(' ')}</td>
      <td>{day('startsOn', t.from)}</td>
      <td>{day('endsOn', t.to)}</td>
      <td>
        {day('selfCheckStartsOn', `${t.selfCheck} ${t.from}`)} {day('selfCheckEndsOn', `${t.selfCheck} ${t.to}`)}
      </td>
    </tr>
  );
}
