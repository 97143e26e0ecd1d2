/** One student: a line with seat, name, reason and figures; bars, uploads and notes on click. */
import type { Care } from '../../src/school/studentCare';
import type { ChecklistStudent, KindCount } from '../../src/checklist/classChecklist';
import { fill } from '../../src/messages/catalogue';
import { isBusy } from '../shared/ui/work';
import { note, openNo, previewMessage, showRow, texts, today } from './state';

export function StudentItem({ student, care }: { student: ChecklistStudent; care: readonly Care[] }) {
  const isOpen = openNo.value === student.studentNo;
  const seat = String(student.seatNo ?? '—').padStart(2, '0');
  return (
    <li>
      <button class="student" aria-expanded={isOpen} onClick={() => (openNo.value = isOpen ? '' : student.studentNo)}>
        <span class="seat">
          <span class="hidden">{texts.seatWord}</span> {seat}
        </span>
        <span class="name">
          <bdi>{student.name}</bdi>{' '}
          {student.status !== '在學' && student.status !== '' ? fill(texts.status, { status: student.status }) : ''}
        </span>
        <span class={care.length > 0 ? 'reason care' : 'reason'}>
          {care.length > 0 ? reasonsOf(care) : quietOf(student)}
        </span>{' '}
        {student.counts.map((count) => (
          <span key={count.kind} class="figure" title={count.kind}>
            <span class="hidden">{count.kind} </span> {count.counted}/{count.limit ?? '∞'}
          </span>
        ))}
      </button>
      {isOpen && (
        <div class="details">
          {care.map((one, i) => (
            <p key={i} class="bad small">
              {sentenceOf(one)}
            </p>
          ))}
          {student.counts.map((count) => (
            <Count key={count.kind} count={count} />
          ))}
          <Uploads student={student} />
          <Notes student={student} />
        </div>
      )}
    </li>
  );
}

function reasonsOf(care: readonly Care[]): string {
  const missing = care.filter(({ reason }) => reason === 'nothing');
  return care
    .filter((one) => one.reason !== 'nothing' || one === missing[0])
    .map(({ reason, kind, count }) =>
      reason === 'nothing' && missing.length === 1 && kind !== ''
        ? texts.nothingOf[kind]
        : fill(texts.reasons[reason], { count }),
    )
    .join('・');
}

/** What need not be done today stands grey. */
function quietOf({ marks }: ChecklistStudent): string {
  if (marks.includes('waiting')) return texts.waiting;
  if (today.value?.isSelecting === true && marks.includes('unselected')) return texts.unselected;
  return '';
}

function sentenceOf({ reason, kind, count, limit, endsOn, daysLeft }: Care): string {
  const until = daysLeft === null || endsOn === '' || daysLeft < 0 ? '' : fill(texts.until, { days: daysLeft });
  return fill(texts.sentences[reason], { kind, count, limit: limit ?? texts.noLimit, until });
}

function Count({ count }: { count: KindCount }) {
  const limit = count.limit ?? texts.noLimit;
  const share = count.limit === null ? 0 : Math.min(100, (count.counted / Math.max(1, count.limit)) * 100);
  const isOver = count.limit !== null && count.counted > count.limit;
  const { waiting, returned, passed, selected } = count;
  // 多元表現 is not certified: such figures would only be zeros.
  const text = count.kind === '多元表現' ? texts.statesMulti : texts.states;
  const selectionLimit = count.selectionLimit ?? texts.noLimit;
  return (
    <div class="count">
      <span>
        {fill(texts.uploaded, { kind: count.kind, counted: count.counted, limit })}{' '}
        {count.declined ? texts.declinedNote : ''}
      </span>
      <span class="bar" aria-hidden="true">
        <span class={isOver ? 'over' : ''} style={{ width: `${share}%` }} />
      </span>
      <span class="quiet">{fill(text, { waiting, returned, passed, selected, selectionLimit })}</span>
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
          <br />
          <span class="quiet">
            {[
              upload.kind,
              upload.course,
              upload.uploadedAt,
              upload.certification,
              ...(upload.isSelected ? [texts.selected] : []),
            ]
              .filter((part) => part !== '')
              .join('・')}
          </span>
          {upload.check !== '' && <p class="bad">{upload.check}</p>}
          <button
            class="link block"
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
