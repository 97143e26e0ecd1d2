/** A teacher's waiting certifications across classes, by deadline, and who stands in. */
import type { WaitingCertification } from '../../src/desk/teacherDesk';
import { fill } from '../../src/messages/catalogue';
import { teacher, texts } from './state';

export function TeacherView() {
  const desk = teacher.value;
  if (desk === null) return null;
  const { waiting, returned, deputies } = desk;
  return (
    <>
      <p>{fill(texts.teacher.count, { count: waiting.length, returned })}</p>
      <p class="quiet">{texts.teacher.note}</p>
      {waiting.length === 0 && <p>{texts.teacher.none}</p>}
      <ul class="plain" aria-label={texts.teacher.title}>
        {waiting.map((item) => (
          <li key={item.row}>
            <strong>
              <bdi>{item.title || '—'}</bdi>
            </strong>
            <br />
            {item.className} <bdi>{item.name}</bdi>・{item.course}
            <br />
            <span class={item.daysLeft !== null && item.daysLeft < 0 ? 'bad' : 'quiet'}>{deadline(item)}</span>
            <span class="quiet">
              {'\u3000'}
              {fill(texts.teacher.uploadedAt, { at: item.uploadedAt })}
              {item.inSteadOf !== '' && `　${fill(texts.teacher.inSteadOf, { name: item.inSteadOf })}`}
            </span>
          </li>
        ))}
      </ul>
      <h2>{texts.teacher.deputies}</h2>
      {deputies.length === 0 ? (
        <p class="quiet">{texts.teacher.noDeputy}</p>
      ) : (
        <ol>
          {deputies.map(({ name, scope, until }) => (
            <li key={name + scope}>
              {name}{' '}
              <span class="quiet">
                {scope !== '' && `　${scope}`}
                {until !== '' && `　${fill(texts.teacher.until, { day: until })}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function deadline({ dueOn, daysLeft }: WaitingCertification): string {
  if (daysLeft === null) return texts.teacher.noDue;
  if (daysLeft === 0) return texts.teacher.dueToday;
  const text = daysLeft < 0 ? texts.teacher.past : texts.teacher.due;
  return fill(text, { day: dueOn, days: Math.abs(daysLeft) });
}
