/** An office's submissions, receipts, disputes and open matters. */
import type { LotLine } from '../../src/desk/officeDesk';
import { fill } from '../../src/messages/catalogue';
import { isBusy } from '../shared/ui/work';
import { chooseOffice, office, showFinding, showRow, texts } from './state';

export function OfficeView() {
  const answer = office.value;
  if (answer === null) return null;
  const { desk, offices } = answer;
  return (
    <>
      <label class="row">
        {texts.office.office}
        <select
          value={desk.office}
          disabled={isBusy.value}
          onChange={(event) => void chooseOffice(event.currentTarget.value)}
        >
          {offices.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <h2>{texts.office.lots}</h2>
      {desk.lots.length === 0 && <p class="quiet">{texts.office.noLots}</p>}
      <ul class="plain">
        {desk.lots.map((lot) => (
          <li key={lot.row}>
            <strong>{lot.lot}</strong>　{[lot.period, lot.division, lot.batch].filter(Boolean).join(' ')}
            <br />
            <span class={lot.daysLeft !== null && lot.daysLeft < 0 ? 'bad' : 'quiet'}>{stateOf(lot)}</span>
            {'\u3000'}
            <ShowRow tab="submissions" row={lot.row} says={[lot.lot, lot.division]} />
          </li>
        ))}
      </ul>
      <h2>{texts.office.disputes}</h2>
      <p class="quiet">{fill(texts.office.receipts, desk.receipts)}</p>
      {desk.disputes.length === 0 && <p class="quiet">{texts.office.noDisputes}</p>}
      <ul class="plain">
        {desk.disputes.map((line) => (
          <li key={line.row}>
            <strong>
              <bdi>{line.name || line.studentNo}</bdi>
            </strong>
            {'\u3000'}
            {line.lot}
            <br />
            <bdi>{line.text}</bdi>
            <br />
            <span class={line.daysLeft < 0 ? 'bad' : 'quiet'}>
              {fill(line.daysLeft < 0 ? texts.office.overdue : texts.office.limit, {
                day: line.limit,
                days: Math.abs(line.daysLeft),
              })}
            </span>
            {'\u3000'}
            <ShowRow tab="receipts" row={line.row} says={[line.studentNo, line.lot]} />
          </li>
        ))}
      </ul>
      <h2>{fill(texts.office.matters, { count: desk.matterCount })}</h2>
      {desk.matters.length === 0 && <p class="quiet">{texts.office.noMatters}</p>}
      {[...new Set(desk.matters.map(({ tab }) => tab))].map((tab) => (
        <Matters key={tab} tab={tab} />
      ))}
      {desk.matterCount > desk.matters.length && (
        <p class="quiet">{fill(texts.office.more, { count: desk.matterCount - desk.matters.length })}</p>
      )}
    </>
  );
}

/** Matters of one tab, by person, each with the way to its row. */
function Matters({ tab }: { tab: string }) {
  const own = (office.value?.desk.matters ?? []).filter((one) => one.tab === tab);
  return (
    <details open={own.length <= 5}>
      <summary>{fill(texts.office.ofTab, { tab, count: own.length })}</summary>
      <ul class="plain">
        {own.map(({ key, severity, basis, whom, explanation, advice }) => (
          <li key={key}>
            {whom !== '' && (
              <>
                <strong>
                  <bdi>{whom}</bdi>
                </strong>
                <br />
              </>
            )}
            <bdi>{explanation}</bdi>
            <p class="quiet">{advice}</p>
            <span class={severity === '錯誤' ? 'bad small' : 'quiet'}>
              {fill(texts.office.basis, { severity, basis })}
            </span>{' '}
            <button type="button" class="link" disabled={isBusy.value} onClick={() => void showFinding(key)}>
              {texts.office.show}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function ShowRow(props: { tab: 'submissions' | 'receipts'; row: number; says: readonly string[] }) {
  return (
    <button
      type="button"
      class="link"
      disabled={isBusy.value}
      onClick={() => void showRow(props.tab, props.row, props.says)}
    >
      {texts.office.show}
    </button>
  );
}

function stateOf({ submittedOn, dueOn, daysLeft }: LotLine): string {
  if (submittedOn !== '') return fill(texts.office.done, { day: submittedOn });
  if (daysLeft === null) return texts.office.noDue;
  if (daysLeft === 0) return texts.office.today;
  return fill(daysLeft < 0 ? texts.office.late : texts.office.open, { day: dueOn, days: Math.abs(daysLeft) });
}
