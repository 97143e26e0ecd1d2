/** 我的工作: at most seven lines for today, the rest folded; set-up steps for an empty workbook, dates for a guest. */
import type { MyWork } from '../../src/mywork/myWork';
import type { WorkLine } from '../../src/mywork/workLine';
import { fill } from '../../src/messages/catalogue';
import { rocText } from '../../src/school/day';
import { boot } from '../shared/ui/boot';
import { SetupState, setupTexts } from '../shared/ui/SetupBar';
import { isBusy } from '../shared/ui/work';
import {
  act,
  isInWorkbook,
  nextSemester,
  open,
  openPage,
  runCheck,
  texts as deskTexts,
  work,
  workTexts as texts,
} from './state';
import { FirstHour } from './FirstHour';
import { PageList } from './PageList';

export function WorkView() {
  const mine = work.value;
  if (mine === null) return null;
  if (mine.state === 'guest') return <Guest windows={mine.open} />;
  return (
    <>
      <div class="row spread top">
        <p class="quiet">
          {fill(texts.who, { name: mine.name, access: mine.access, period: mine.period }).trim()}
          <br />
          {asOf(mine)}
        </p>
        <button type="button" disabled={isBusy.value} onClick={() => void open('start')}>
          {deskTexts.refresh}
        </button>
      </div>
      <FirstHour steps={mine.firstHour ?? []} />
      {mine.state === 'empty' && <Steps steps={mine.steps} />}
      {mine.state === 'work' && (
        <>
          {mine.steps.length > 0 && (
            <details open>
              <summary>{fill(setupTexts.rest, { count: mine.steps.filter(({ isDone }) => !isDone).length })}</summary>
              <Steps steps={mine.steps} />
            </details>
          )}
          <Lines mine={mine} />
        </>
      )}
      <PageList season={mine.season} state={mine.state} views={mine.views} />
    </>
  );
}

function asOf({ importedAt, checkedOn }: MyWork): string {
  if (checkedOn === '') return texts.never;
  const parts = [
    ...(importedAt === '' ? [] : [fill(texts.imported, { day: rocText(importedAt.slice(0, 10)) })]),
    fill(texts.checked, { day: rocText(checkedOn) }),
  ];
  return fill(texts.asOf, { parts: parts.join('、') });
}

function Lines({ mine }: { mine: MyWork }) {
  return (
    <>
      <Banner mine={mine} />
      {mine.isPartial && <p class="quiet">{texts.partial}</p>}
      {mine.lines.length === 0 && <p>{texts.nothing}</p>}
      <ul class="plain lines" aria-label={texts.title}>
        {mine.lines.map((line, i) => (
          <Line key={i} line={line} isFirst={i === 0} />
        ))}
      </ul>
      {mine.later.length > 0 && (
        <details>
          <summary>{fill(texts.later, { count: mine.later.length })}</summary>
          <ul class="plain lines">
            {mine.later.map((line, i) => (
              <Line key={i} line={line} isFirst={false} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** One blue button a view: the most pressing line's. */
function Line({ line, isFirst }: { line: WorkLine; isFirst: boolean }) {
  const { text, button } = wordsOf(line);
  const due = dueText(line);
  const isOnWeb = !isInWorkbook && line.action.kind === 'page';
  const caption = button === '' || line.action.kind === 'none' ? '' : button;
  return (
    <li class="row spread">
      <span class="matter">
        <span class={line.isPressing ? 'pressing' : ''}>{text}</span>
        {due !== '' && (
          <>
            <br />
            <span class={line.daysLeft !== null && line.daysLeft < 0 ? 'bad small' : 'quiet'}>{due}</span>
          </>
        )}
      </span>
      {caption !== '' && isOnWeb && line.matter === 'care' && (
        <a
          class={`button ${isFirst ? 'primary' : ''}`}
          href={`${boot.webApp}?page=checklist`}
          target="_blank"
          rel="noopener"
        >
          {caption}
        </a>
      )}
      {caption !== '' && !isOnWeb && (
        <button
          type="button"
          class={isFirst ? 'primary' : ''}
          disabled={isBusy.value}
          onClick={() => void (line.action.kind === 'run' ? runCheck() : act(line.action))}
        >
          {caption}
        </button>
      )}
    </li>
  );
}

function wordsOf({ matter, count, names }: WorkLine) {
  const { text, button } = texts.matters[matter === 'runCheck' && count === null ? 'runCheckNow' : matter];
  const words = fill(text, { count: count ?? '', names: names.join('、') });
  return { text: words.replace('（）', '').replace(' ()', ''), button };
}

function dueText({ dueOn, daysLeft, since }: WorkLine): string {
  if (daysLeft === null) return since === '' ? '' : fill(texts.since, { day: rocText(since) });
  if (daysLeft === 0) return texts.dueToday;
  return fill(daysLeft < 0 ? texts.past : texts.due, { day: rocText(dueOn), days: Math.abs(daysLeft) });
}

/** When every window of the semester is over. */
function Banner({ mine: { season, access } }: { mine: MyWork }) {
  if (season.over === '') return null;
  if (access !== '管理' || !isInWorkbook) return <p class="banner">{texts.banner.onlyRegistrar}</p>;
  const { text, button } = texts.banner[season.over];
  const go = season.over === 'nextSemester' ? nextSemester : () => openPage('rollover');
  return (
    <p class="banner">
      {text}{' '}
      <button type="button" disabled={isBusy.value} onClick={() => void go()}>
        {button}
      </button>
    </p>
  );
}

/** The six steps: open ones can be begun, the first of them in blue; done ones say what is there and what is missing. */
function Steps({ steps }: Pick<MyWork, 'steps'>) {
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <>
      <p>{setupTexts.intro}</p>
      <ol class="steps" aria-label={setupTexts.title}>
        {steps.map((one) => (
          <li key={one.step}>
            <span class="row spread">
              <span>{setupTexts.steps[one.step]}</span> {one.isDone && <span class="good">✓ {setupTexts.done}</span>}
              {one === next && isInWorkbook && (
                <button
                  type="button"
                  class="primary"
                  disabled={isBusy.value}
                  onClick={() => void act({ kind: 'page', page: one.page, argument: one.argument })}
                >
                  {setupTexts.open}
                </button>
              )}
            </span>
            {(one.isDone || one === next) && <SetupState step={one} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function Guest({ windows }: { windows: MyWork['open'] }) {
  return (
    <>
      <p>{texts.guest}</p>
      <h2>{texts.guestOpen}</h2>
      {windows.length === 0 && <p class="quiet">{texts.guestNone}</p>}
      <ul class="plain">
        {windows.map(({ title, startsOn, endsOn }) => (
          <li key={title + endsOn}>
            {title}
            <br />
            <span class="quiet">{fill(texts.span, { start: rocText(startsOn), end: rocText(endsOn) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
