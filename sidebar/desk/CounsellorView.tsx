/** Which classes and students had no counselling session this semester. */
import { fill } from '../../src/messages/catalogue';
import { counsellor, texts } from './state';

export function CounsellorView() {
  const desk = counsellor.value;
  if (desk === null) return null;
  return (
    <>
      <p class="quiet">{desk.period}</p>
      <p>{fill(texts.counsellor.own, { own: desk.own, count: desk.withoutCount })}</p>
      {desk.classes.length === 0 && <p>{texts.counsellor.noClasses}</p>}
      <ul class="plain" aria-label={texts.counsellor.title}>
        {desk.classes.map((one) => (
          <li key={one.className}>
            <strong>{one.className}</strong>
            {'\u3000'}
            <span class="quiet">
              {fill(texts.counsellor.line, {
                students: one.students,
                group: one.groupSessions,
                individual: one.individualSessions,
              })}
              {one.lastOn !== '' && `　${fill(texts.counsellor.last, { day: one.lastOn })}`}
            </span>{' '}
            {one.without.length === 0 ? (
              <p class="quiet">{texts.counsellor.none}</p>
            ) : (
              <details>
                <summary>{fill(texts.counsellor.without, { count: one.without.length })}</summary>
                <ul>
                  {one.without.map(({ studentNo, seatNo, name }) => (
                    <li key={studentNo}>
                      <bdi>{fill(texts.counsellor.student, { seat: seatNo ?? '—', name })}</bdi>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
