/** The page that prints: choose a report and its scope, look at it, then print, save or mail it. */
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { fill } from '../../src/messages/catalogue';
import { Frame } from '../shared/ui/Frame';
import { busy } from '../shared/ui/work';
import { previewDocument } from './previewDocument';
import { Invitation } from './Invitation';
import { plan as invitation } from './inviting';
import { OneOf } from './OneOf';
import { Scope } from './Scope';
import {
  boxes,
  canMake,
  change,
  chosen,
  division,
  downloadCsv,
  downloadDocx,
  downloadPdf,
  isAsking,
  kind,
  load,
  mailToMe,
  make,
  opened,
  pages,
  period,
  perPage,
  preview,
  recordPosted,
  report,
  students,
  texts,
} from './state';
import './page.css';

function Page() {
  return (
    <Frame title={texts.title} errorTitle={texts.errorTitle} isTitleHidden>
      {opened.value !== null && (
        <div class="columns">
          <Choices />
          <Preview />
        </div>
      )}
    </Frame>
  );
}

function Choices() {
  const { periods = [], divisions = [], reports = [] } = opened.value ?? {};
  return (
    <section class="choices" aria-label={texts.title}>
      <label>
        {texts.report}
        <select
          value={report.value}
          onChange={(event) => change(() => (report.value = event.currentTarget.value as typeof report.value))}
        >
          {reports.map(({ name }) => (
            <option value={name}>{texts.reports[name]}</option>
          ))}
        </select>
      </label>
      <label>
        {texts.period}
        <select
          value={`${period.value.schoolYear}-${period.value.semester}`}
          onChange={(event) => {
            const [schoolYear = 0, semester = 1] = event.currentTarget.value.split('-').map(Number);
            change(() => (period.value = { schoolYear, semester: semester === 2 ? 2 : 1 }));
          }}
        >
          {periods.map((one) => (
            <option value={`${one.schoolYear}-${one.semester}`}>{one.caption}</option>
          ))}
        </select>
      </label>
      {divisions.length > 1 && (
        <label>
          {texts.division}
          <select
            value={division.value}
            onChange={(event) => change(() => (division.value = event.currentTarget.value as typeof division.value))}
          >
            <option value="">{texts.allDivisions}</option>
            {divisions.map((one) => (
              <option value={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
      {kind.value?.isSingle ? <OneOf /> : kind.value?.hasChoices && <Scope />}
      {report.value === 'slips' && <SlipOptions />}
      {pages.value !== null && (
        <p class="quiet" aria-live="polite">
          {fill(texts.pages, { count: pages.value })}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class={preview.value === null && !isAskingMore() ? 'primary' : ''}
          disabled={!canMake.value}
          onClick={() => void make()}
        >
          {texts.preview}
        </button>
        <button type="button" disabled={!canMake.value} onClick={() => void downloadPdf()}>
          {texts.pdf}
        </button>
        <button type="button" disabled={!canMake.value} onClick={() => void downloadDocx()}>
          {texts.word}
        </button>
        {kind.value?.hasRows && (
          <button type="button" disabled={!canMake.value} onClick={() => void downloadCsv()}>
            {texts.csv}
          </button>
        )}
        <button type="button" disabled={!canMake.value} onClick={() => void mailToMe()}>
          {texts.mail}
        </button>
      </div>
      {report.value === 'leaverLetters' && <Posting />}
      {report.value === 'invitation' && opened.value?.maySend === true && <Invitation />}
    </section>
  );
}

/** One blue button a view: what is asked for last has it. */
function isAskingMore(): boolean {
  return isAsking.value || (report.value === 'invitation' && (invitation.value?.recipients.length ?? 0) > 0);
}

function SlipOptions() {
  return (
    <>
      <label>
        {texts.students}
        <input
          type="text"
          value={students.value}
          maxLength={2000}
          onInput={(event) => (students.value = event.currentTarget.value)}
        />
      </label>
      <label>
        {texts.perPage}
        <select value={perPage.value} onChange={(event) => (perPage.value = event.currentTarget.value === '1' ? 1 : 2)}>
          <option value="2">2</option>
          <option value="1">1</option>
        </select>
      </label>
    </>
  );
}

/** Recording is asked for in words before it is done. */
function Posting() {
  const count = chosen.value.size;
  if (!isAsking.value)
    return (
      <button type="button" disabled={busy.value !== '' || count === 0} onClick={() => (isAsking.value = true)}>
        {texts.recordPosted}
      </button>
    );
  return (
    <div role="group" aria-label={texts.recordPosted} class="ask">
      <p>{fill(texts.recordPostedAsk, { count })}</p>
      <button type="button" class="primary" onClick={() => void recordPosted()}>
        {texts.confirm}
      </button>
      <button type="button" onClick={() => (isAsking.value = false)}>
        {texts.cancel}
      </button>
    </div>
  );
}

function Preview() {
  const frame = useRef<HTMLIFrameElement>(null);
  if (preview.value === null) return <p class="preview quiet">{texts.previewNone}</p>;
  return (
    <section class="preview">
      <div class="row end">
        <button
          type="button"
          class={isAskingMore() ? '' : 'primary'}
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {texts.print}
        </button>
      </div>
      {boxes.value.length > 0 && (
        <p role="status">{fill(texts.boxes, { characters: boxes.value.slice(0, 20).join('、') })}</p>
      )}
      <iframe ref={frame} title={texts.previewTitle} srcdoc={previewDocument(preview.value.html)} />
    </section>
  );
}

document.title = texts.title;
render(<Page />, document.getElementById('page') as HTMLElement);
void load();
