/** One student of the checklist: figures as bars with text, and every upload on click. */
import type { ChecklistStudent, KindCount } from '../../src/checklist/classChecklist';
import { fill } from '../../src/messages/catalogue';
import { isBusy } from '../shared/ui/work';
import { note, openNo, previewMessage, showRow, texts } from './state';

export function StudentItem({ student }: { student: ChecklistStudent }) {
  const isOpen = openNo.value === student.studentNo;
  return (
    <li>
      <button class="student" aria-expanded={isOpen} onClick={() => (openNo.value = isOpen ? '' : student.studentNo)}>
        <span class="seat">{fill(texts.seat, { seat: String(student.seatNo ?? '—').padStart(2, '0') })}</span>
        <span class="name">
          <bdi>{student.name}</bdi>
          {student.status !== '在學' && student.status !== '' ? `（${student.status}）` : ''}
        </span>
        <span class="marks">{student.marks.map((mark) => texts[mark]).join('・')}</span>
      </button>
      {student.counts.map((count) => (
        <Count key={count.kind} count={count} />
      ))}
      {isOpen && (
        <>
          <Uploads student={student} />
          <Notes student={student} />
        </>
      )}
    </li>
  );
}

function Count({ count }: { count: KindCount }) {
  const limit = count.limit ?? texts.noLimit;
  const share = count.limit === null ? 0 : Math.min(100, (count.counted / Math.max(1, count.limit)) * 100);
  const isOver = count.limit !== null && count.counted > count.limit;
  const { waiting, returned, passed, selected } = count;
  return (
    <div class="count">
      <span>
        {fill(texts.uploaded, { kind: count.kind, counted: count.counted, limit })}
        {count.declined ? `（${texts.declined}）` : ''}
      </span>
      <span class="bar" aria-hidden="true">
        <span class={isOver ? 'over' : ''} style={{ width: `${share}%` }} />
      </span>
      <span class="quiet">
        {fill(texts.states, {
          waiting,
          returned,
          passed,
          selected,
          selectionLimit: count.selectionLimit ?? texts.noLimit,
        })}
      </span>
    </div>
  );
}

function Uploads({ student }: { student: ChecklistStudent }) {
  if (student.uploads.length === 0) return <p class="quiet">{texts.noUploads}</p>;
  return (
    <ol class="uploads" aria-label={texts.details}>
      {student.uploads.map((upload) => (
        <li key={upload.row}>
          <bdi>{upload.title || '—'}</bdi>
          <span class="quiet">
            　{upload.kind}・{upload.course}・{upload.uploadedAt}・{upload.certification}
            {upload.isSelected ? `・${texts.selected}` : ''}
          </span>
          {upload.check !== '' && <p class="bad">{upload.check}</p>}
          <button
            class="link"
            disabled={isBusy.value}
            onClick={() => void showRow(upload.row, student.studentNo, upload.title)}
          >
            {texts.showRow}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What the tutor notes, and whom one may write to. */
function Notes({ student }: { student: ChecklistStudent }) {
  return (
    <div class="notes">
      <label>
        {texts.declinesLabel}
        <select
          value={student.declines}
          disabled={isBusy.value}
          onChange={(event) => void note(student, { declines: event.currentTarget.value as typeof student.declines })}
        >
          <option value="">{texts.willing}</option>
          <option value="課程學習成果">課程學習成果</option>
          <option value="多元表現">多元表現</option>
          <option value="皆無">{texts.both}</option>
        </select>
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={student.slipOn !== ''}
          disabled={isBusy.value}
          onChange={(event) => void note(student, { isIn: event.currentTarget.checked })}
        />
        {texts.slip}
        {student.slipOn !== '' && fill(texts.slipOn, { day: student.slipOn })}
      </label>
      <button class="link" disabled={isBusy.value} onClick={() => void previewMessage(student.studentNo, 'student')}>
        {texts.tellStudent}
      </button>
      {student.marks.includes('waiting') && (
        <button class="link" disabled={isBusy.value} onClick={() => void previewMessage(student.studentNo, 'teacher')}>
          {texts.tellTeacher}
        </button>
      )}
    </div>
  );
}
