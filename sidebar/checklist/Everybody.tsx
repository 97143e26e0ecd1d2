/** 其他: the students whom nobody need talk to, folded; searched or filtered, the whole class. */
import { effect, signal } from '@preact/signals';
import type { ChecklistMark } from '../../src/checklist/classChecklist';
import { fill } from '../../src/messages/catalogue';
import { StudentItem } from './StudentItem';
import { isSearching, mark, search, shownStudents, texts, today } from './state';

const MARKS: readonly ChecklistMark[] = ['none', 'waiting', 'returned', 'near', 'over', 'unselected', 'unconfirmed'];

const wasSearched = signal(false);
effect(() => {
  if (isSearching.value) wasSearched.value = true;
});

export function Everybody() {
  const shown = shownStudents.value;
  const offered = MARKS.filter((one) => one !== 'unselected' || today.value?.isSelecting === true);
  return (
    // Once searched it stays open: the box that was emptied is inside.
    <details open={wasSearched.value || undefined}>
      <summary>{fill(isSearching.value ? texts.found : texts.others, { count: shown.length })}</summary>
      <div class="row chooser">
        <input
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={search.value}
          onInput={(event) => (search.value = event.currentTarget.value)}
        />
        <select
          aria-label={texts.filter}
          value={mark.value}
          onChange={(event) => (mark.value = event.currentTarget.value as ChecklistMark | '')}
        >
          <option value="">{texts.all}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {texts[one]}
            </option>
          ))}
        </select>
      </div>
      <ul class="students" aria-label={texts.everybody}>
        {shown.map((student) => (
          <StudentItem key={student.studentNo} student={student} care={today.value?.care[student.studentNo] ?? []} />
        ))}
      </ul>
    </details>
  );
}
