/** The semester at a glance: meeting, schedule timeline, clauses not met, what waits where. */
import type { ResolutionLine, TimelineLine } from '../../src/desk/secretaryDesk';
import { fill } from '../../src/messages/catalogue';
import { rocText } from '../../src/school/day';
import { isBusy } from '../shared/ui/work';
import { isInWorkbook, openPage, secretary, showRow, texts, updateCommendations } from './state';

export function SecretaryView() {
  const desk = secretary.value;
  if (desk === null) return null;
  const { counts } = desk;
  return (
    <>
      <p class="quiet">{desk.periodText}</p>
      {desk.meeting !== null && (
        <>
          <h2>{texts.secretary.meeting}</h2>
          <p>
            <strong>{desk.meeting.state}</strong>　{desk.meeting.facts}
          </p>
        </>
      )}
      {isInWorkbook && (
        <div class="row">
          <button type="button" disabled={isBusy.value} onClick={() => void openPage('reports', 'meeting')}>
            {texts.secretary.report}
          </button>
          <button type="button" disabled={isBusy.value} onClick={() => void updateCommendations()}>
            {texts.secretary.commend}
          </button>
        </div>
      )}
      {desk.resolutions.length > 0 && <Resolutions lines={desk.resolutions} />}
      <h2>{texts.secretary.timeline}</h2>
      {desk.timeline.length === 0 && <p class="quiet">{texts.secretary.noTimeline}</p>}
      <ul class="plain" aria-label={texts.secretary.timeline}>
        {desk.timeline.map((line, i) => (
          <li key={i}>
            <strong>{line.item}</strong>
            {'\u3000'}
            <span class="quiet">{[line.scope, line.office].filter(Boolean).join('・')}</span>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${line.percent}%` }} />
            </span>
            <span class="quiet">{phaseText(line)}</span>
          </li>
        ))}
      </ul>
      <h2>{texts.secretary.compliance}</h2>
      {desk.checkedOn !== '' && <p class="quiet">{fill(texts.secretary.asOf, { day: rocText(desk.checkedOn) })}</p>}
      <p class="quiet">
        {fill(texts.secretary.counts, {
          unmet: counts['未符合'] ?? 0,
          risk: counts['有風險'] ?? 0,
          open: counts['進行中'] ?? 0,
          met: counts['符合'] ?? 0,
          none: counts['不適用'] ?? 0,
        })}
      </p>
      {desk.open.length === 0 && <p>{texts.secretary.allMet}</p>}
      <ul class="plain" aria-label={texts.secretary.compliance}>
        {desk.open.map((line) => (
          <li key={line.id}>
            <span class={line.state === '未符合' ? 'bad' : 'quiet'}>
              {line.state}〔{line.clause}〕
            </span>
            <br />
            {line.demand}
            <br />
            {line.facts}
            <p class="quiet">{line.office}</p>
          </li>
        ))}
      </ul>
      <h2>{texts.secretary.offices}</h2>
      <ul class="plain">
        {desk.offices.map(({ office, errors, all }) => (
          <li key={office} class="row spread">
            <span>{office}</span>
            <span>{fill(texts.secretary.officeLine, { all, errors })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Resolutions({ lines }: { lines: readonly ResolutionLine[] }) {
  return (
    <>
      <h2>{fill(texts.secretary.resolutions, { count: lines.length })}</h2>
      <ul class="plain">
        {lines.map(({ row, heldOn, matter, resolution, assignee, progress, dueOn, daysLeft }) => (
          <li key={row}>
            <strong>
              <bdi>{matter}</bdi>
            </strong>
            <p class="clamp">
              <bdi>{resolution}</bdi>
            </p>
            <p class="quiet">
              {fill(texts.secretary.resolvedOn, {
                day: heldOn,
                assignee: assignee || texts.secretary.noAssignee,
                progress,
              })}
            </p>
            <span class={daysLeft !== null && daysLeft < 0 ? 'bad small' : 'quiet'}>
              {dueText({ dueOn, daysLeft })}
            </span>{' '}
            {isInWorkbook && (
              <button
                type="button"
                class="link"
                disabled={isBusy.value}
                onClick={() => void showRow('meetings', row, [resolution])}
              >
                {texts.office.show}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function dueText({ dueOn, daysLeft }: Pick<ResolutionLine, 'dueOn' | 'daysLeft'>): string {
  if (daysLeft === null) return texts.secretary.noDue;
  const words = daysLeft < 0 ? texts.secretary.late : texts.secretary.due;
  return fill(words, { day: dueOn, days: Math.abs(daysLeft) });
}

function phaseText({ phase, startsOn, endsOn, days }: TimelineLine): string {
  const text = { coming: texts.secretary.coming, open: texts.secretary.open, over: texts.secretary.over }[phase];
  return fill(text, { start: startsOn, end: endsOn, days });
}
