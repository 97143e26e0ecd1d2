/** The class checklist in the sidebar: a class at once, students by seat, details on click. */
import { render } from 'preact';
import type { ChecklistMark } from '../../src/checklist/classChecklist';
import { fill } from '../../src/messages/catalogue';
import { Frame } from '../shared/ui/Frame';
import { error, isBusy } from '../shared/ui/work';
import { MailPreview } from './MailPreview';
import { StudentItem } from './StudentItem';
import {
  checklist,
  classes,
  load,
  mail,
  mark,
  mayRemindTutor,
  openStart,
  own,
  previewMail,
  print,
  search,
  shownStudents,
  texts,
  webApp,
} from './state';
import './page.css';

const MARKS: readonly ChecklistMark[] = ['none', 'waiting', 'returned', 'near', 'over', 'unselected', 'unconfirmed'];

function Page() {
  const list = checklist.value;
  return (
    <Frame title={texts.title} errorTitle={texts.errorTitle} isTitleHidden>
      <nav>
        {webApp === '' ? (
          <button class="link" disabled={isBusy.value} onClick={() => void openStart()}>
            {texts.home}
          </button>
        ) : (
          <a href={`${webApp}?page=start`} target="_blank" rel="noopener">
            {texts.home}
          </a>
        )}
      </nav>
      <Chooser />
      {!isBusy.value && list === null && error.value === '' && <p>{texts.noClass}</p>}
      {list !== null && mail.value === null && (
        <>
          <p class="quiet">
            {[
              list.period,
              list.tutor,
              fill(texts.shown, { count: list.students.length, shown: shownStudents.value.length }),
            ]
              .filter((part) => part !== '')
              .join('・')}
          </p>
          {list.students.length === 0 && <p>{texts.noStudents}</p>}
          <ul class="students" aria-label={`${list.className} ${texts.title}`}>
            {shownStudents.value.map((student) => (
              <StudentItem key={student.studentNo} student={student} />
            ))}
          </ul>
          {mayRemindTutor.value && (
            <button onClick={() => void previewMail()} disabled={isBusy.value}>
              {texts.tellTutor}
            </button>
          )}
          {webApp === '' && (
            <button onClick={() => void print()} disabled={isBusy.value}>
              {texts.print}
            </button>
          )}
        </>
      )}
      {mail.value !== null && <MailPreview mail={mail.value} />}
    </Frame>
  );
}

function Chooser() {
  return (
    <div class="chooser">
      <label>
        {texts.chooseClass}
        <select
          value={checklist.value?.className ?? ''}
          onChange={(event) => void load(event.currentTarget.value)}
          disabled={isBusy.value}
        >
          {classes.value.map((name) => (
            <option key={name} value={name}>
              {name}
              {own.value.includes(name) ? texts.ownClass : ''}
            </option>
          ))}
        </select>
      </label>
      <button onClick={() => void load()} disabled={isBusy.value}>
        {texts.refresh}
      </button>
      <label>
        {texts.filter}
        <select value={mark.value} onChange={(event) => (mark.value = event.currentTarget.value as ChecklistMark | '')}>
          <option value="">{texts.all}</option>
          {MARKS.map((one) => (
            <option key={one} value={one}>
              {texts[one]}
            </option>
          ))}
        </select>
      </label>
      <input
        type="search"
        aria-label={texts.search}
        placeholder={texts.search}
        value={search.value}
        onInput={(event) => (search.value = event.currentTarget.value)}
      />
    </div>
  );
}

document.title = texts.title;
render(<Page />, document.getElementById('page') as HTMLElement);
void load('');
