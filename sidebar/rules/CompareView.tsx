/** The school's own text clause by clause: how each stands, why, and where one acts. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fill } from '../../src/messages/catalogue';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { rocText } from '../../src/school/day';
import { HeadRow } from '../shared/ui/HeadRow';
import { call } from '../shared/server';
import { busy, during, notice } from '../shared/ui/work';
import { reportName, texts, view } from './state';

type Opened = ResultOf<Methods['rules.open']>;
type Line = Opened['lines'][number];

const opened = signal<Opened | null>(null);
const onlyUnmet = signal(false);
const t = texts.compare;

async function load(): Promise<void> {
  opened.value = null;
  opened.value = await call('rules.open', {});
}

async function openReport(report: string): Promise<void> {
  await during(texts.loading, () => call('openPage', { page: 'reports', argument: report }));
}

async function showTab(tab: string): Promise<void> {
  await during(texts.loading, async () => {
    await call('rules.showTab', { tab });
    notice.value = fill(t.opened, { tab });
  });
}

export function CompareView() {
  useEffect(() => void during(texts.loading, load), []);
  const shown = opened.value;
  if (shown === null) return null;
  const lines = shown.lines.filter(({ state }) => !onlyUnmet.value || state === '未符合');
  const count = (state: string) => shown.lines.filter((line) => line.state === state).length;
  return (
    <>
      {shown.hasText ? (
        <p>{fill(t.version, { school: shown.school, version: rocText(shown.versionOn), asOf: rocText(shown.asOf) })}</p>
      ) : (
        <p>
          {t.noText}{' '}
          <button type="button" class="link noprint" onClick={() => (view.value = 'read')}>
            {t.read}
          </button>
        </p>
      )}
      <p class="quiet">
        {fill(t.counts, {
          met: count('符合'),
          unmet: count('未符合'),
          risk: count('有風險'),
          running: count('進行中'),
          idle: count('不適用'),
        })}
      </p>
      <div class="row noprint">
        <label>
          <input
            type="checkbox"
            checked={onlyUnmet.value}
            onChange={(event) => (onlyUnmet.value = event.currentTarget.checked)}
          />{' '}
          {t.filter}
        </label>
        <button type="button" onClick={() => window.print()}>
          {t.print}
        </button>
        <button type="button" class="link" onClick={() => void openReport('meeting')}>
          {t.annex}
        </button>
        {shown.hasText && (
          <button type="button" class="link" disabled={busy.value !== ''} onClick={() => (view.value = 'read')}>
            {t.read}
          </button>
        )}
      </div>
      {lines.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <table>
          <HeadRow heads={[t.clause, t.text, t.state, t.facts, t.way]} />
          <tbody>
            {lines.map((line, i) => (
              <Clause key={i} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Clause({ line }: { readonly line: Line }) {
  const tabs = [...new Set(line.facts.flatMap((fact) => fact.tabs))];
  const offices = new Map(line.facts.flatMap((fact) => fact.offices.map((one) => [one.office, one.person] as const)));
  const reports = [...new Set(line.facts.map(({ report }) => report).filter((report) => report !== ''))];
  return (
    <tr>
      <td class="clause">{line.no}</td>
      <td class="text">{line.text}</td>
      <td class={`state ${line.state === '未符合' ? 'bad' : line.state === '符合' ? 'good' : ''}`}>
        {line.state || '—'}
      </td>
      <td>
        {line.facts.map((fact) => (
          <div key={fact.requirement}>
            {line.facts.length > 1 && `${fact.state}　`}
            {fact.facts}
          </div>
        ))}
      </td>
      <td>
        {[...offices].map(([office, person]) => (person === '' ? office : `${office}　${person}`)).join('、')}
        {tabs.map((tab) => (
          <div key={tab} class="noprint">
            <button type="button" class="link" aria-label={fill(t.open, { tab })} onClick={() => void showTab(tab)}>
              {fill(t.tab, { tab })}
            </button>
          </div>
        ))}
        {reports.map((report) => {
          const name = reportName(report);
          return (
            <div key={report} class="noprint">
              <button
                type="button"
                class="link"
                aria-label={fill(t.openReport, { report: name })}
                onClick={() => void openReport(report)}
              >
                {name}
              </button>
            </div>
          );
        })}
      </td>
    </tr>
  );
}
