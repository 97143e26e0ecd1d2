/** 今天要找誰: whom a tutor talks to today, what waits for teachers, and everybody else folded. */
import { render } from 'preact';
import { fill } from '../../src/messages/catalogue';
import { Frame } from '../shared/ui/Frame';
import { error, isBusy } from '../shared/ui/work';
import { Everybody } from './Everybody';
import { MailPreview } from './MailPreview';
import { StudentItem } from './StudentItem';
import { TeacherLines } from './TeacherLines';
import {
  checklist,
  checkClass,
  classes,
  copyList,
  load,
  mail,
  mayRecord,
  mayRemindTutor,
  needing,
  openMyWork,
  own,
  previewMail,
  print,
  readyList,
  texts,
  today,
  webApp,
} from './state';
import './page.css';

function Page() {
  const list = checklist.value;
  return (
    <Frame title={texts.title} errorTitle={texts.errorTitle} isTitleHidden>
      <Head />
      {!isBusy.value && list === null && error.value === '' && <p>{texts.noClass}</p>}
      {list !== null && mail.value === null && <Groups />}
      {mail.value !== null && <MailPreview mail={mail.value} />}
    </Frame>
  );
}

/** Way back, class, refresh; then the class in one sentence. */
function Head() {
  const list = checklist.value;
  const count = needing.value.length;
  const uploads = today.value?.uploads ?? null;
  return (
    <header>
      <div class="row head">
        {webApp === '' ? (
          <button class="link" disabled={isBusy.value} onClick={() => void openMyWork()}>
            ← {texts.home}
          </button>
        ) : (
          <a href={`${webApp}?page=start`} target="_blank" rel="noopener">
            ← {texts.home}
          </a>
        )}
        {classes.value.length > 1 && (
          <select
            aria-label={texts.chooseClass}
            value={list?.className ?? ''}
            onChange={(event) => void load(event.currentTarget.value)}
            disabled={isBusy.value}
          >
            {classes.value.map((name) => (
              <option key={name} value={name}>
                {own.value.includes(name) ? fill(texts.ownClass, { name }) : name}
              </option>
            ))}
          </select>
        )}
        <button onClick={() => void load()} disabled={isBusy.value}>
          {texts.refresh}
        </button>
      </div>
      {list !== null && (
        <h2 class="sum">
          {[
            fill(texts.sum, { className: list.className, count: list.students.length }),
            count === 0 ? texts.sumNobody : fill(texts.sumCare, { count }),
            ...(uploads === null ? [] : [fill(texts.sumUntil, { day: uploads.endsOn, days: uploads.daysLeft })]),
          ].join('・')}
        </h2>
      )}
      {today.value?.hasNoUploads === true && <p role="status">{texts.notImported}</p>}
    </header>
  );
}

function Groups() {
  const list = checklist.value;
  if (list === null) return null;
  if (list.students.length === 0) return <p>{texts.noStudents}</p>;
  return (
    <>
      {needing.value.length > 0 && (
        <ul class="students" aria-label={texts.careGroup}>
          {needing.value.map((student) => (
            <StudentItem key={student.studentNo} student={student} care={today.value?.care[student.studentNo] ?? []} />
          ))}
        </ul>
      )}
      <TeacherLines />
      <Everybody />
      <div class="row">
        {mayRecord.value && (
          <button class="primary" disabled={isBusy.value} onClick={() => void checkClass()}>
            {texts.checkClass}
          </button>
        )}
        <button disabled={isBusy.value} onClick={() => void copyList()}>
          {texts.copyList}
        </button>
        {webApp === '' && (
          <button onClick={() => void print()} disabled={isBusy.value}>
            {texts.print}
          </button>
        )}
        {mayRemindTutor.value && (
          <button onClick={() => void previewMail()} disabled={isBusy.value}>
            {texts.tellTutor}
          </button>
        )}
      </div>
      {today.value !== null && today.value.checkedOn !== '' && (
        <p class="quiet">{fill(texts.checkedOn, { day: today.value.checkedOn })}</p>
      )}
      {readyList.value !== '' && (
        <label>
          {texts.copyByHand}
          <textarea rows={8} readOnly value={readyList.value} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  );
}

document.title = texts.title;
render(<Page />, document.getElementById('page') as HTMLElement);
void load();
