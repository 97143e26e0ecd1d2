/** What waits for a person: uncertain and failed mails, people nobody can reach, faulty templates, the schedule. */
import type { ComponentChildren } from 'preact';
import { fill } from '../../src/messages/catalogue';
import type { OpenRow } from '../../src/reminders/dialogModel';
import { busy } from '../shared/ui/work';
import { confirmedDomains, confirmMailing, load, send, settle, texts, type Model } from './state';

export function Attention({ model }: { model: Model }) {
  return (
    <section class="attention">
      {model.blocked !== '' && <p class="bad">{model.blocked}</p>}
      {model.mayConfirm && <Button label={texts.confirmMailing} act={confirmMailing} />}
      {model.templateProblems.length > 0 && (
        <Part title={texts.problemsTitle} isOpen>
          {model.templateProblems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Part>
      )}
      {model.uncertain.length > 0 && (
        <Part title={fill(texts.uncertainTitle, { count: model.uncertain.length })} isOpen>
          <p class="quiet">{texts.uncertainHint}</p>
          {model.uncertain.map((row) => (
            <Row key={row.key} row={row}>
              <Button label={texts.arrived} act={() => settle(row.key, '已寄出')} />
              <Button label={texts.notArrived} act={() => settle(row.key, '失敗')} />
            </Row>
          ))}
        </Part>
      )}
      {model.failed.length > 0 && (
        <Part title={fill(texts.failedTitle, { count: model.failed.length })} isOpen>
          {model.failed.map((row) => (
            <Row key={row.key} row={row}>
              <Button label={texts.retry} act={() => send([row.key])} />
            </Row>
          ))}
        </Part>
      )}
      {model.outside.length > 0 && <Outside model={model} />}
      <Unreachable model={model} />
      <p class="quiet">{model.schedule}</p>
    </section>
  );
}

function Outside({ model }: { model: Model }) {
  return (
    <Part title={texts.outsideTitle}>
      <p class="quiet">{texts.outsideHint}</p>
      {model.outside.map(({ domain, count }) => (
        <label key={domain}>
          <input
            type="checkbox"
            checked={confirmedDomains.value.includes(domain)}
            onChange={(event) => {
              const others = confirmedDomains.value.filter((one) => one !== domain);
              confirmedDomains.value = event.currentTarget.checked ? [...others, domain] : others;
              void load();
            }}
          />{' '}
          {fill(texts.outsideConfirm, { domain, count })}
        </label>
      ))}
    </Part>
  );
}

function Unreachable({ model }: { model: Model }) {
  const groups = model.unreachable.filter(({ fault }) => fault !== 'outside');
  if (groups.length === 0) return null;
  const reasons: Record<string, string> = texts;
  return (
    <Part title={texts.unreachableTitle}>
      {groups.map(({ fault, names, count }) => (
        <p key={fault}>
          {fill(texts.unreachable, { reason: reasons[fault] ?? fault, count, names: names.join('、') })}
        </p>
      ))}
    </Part>
  );
}

function Part({ title, isOpen, children }: { title: string; isOpen?: boolean; children: ComponentChildren }) {
  return (
    <details open={isOpen === true}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Row({ row, children }: { row: OpenRow; children: ComponentChildren }) {
  return (
    <div class="row">
      <span class="grow">
        {row.recipient}　{row.subject}
        <br />
        <span class="quiet">{row.message}</span>
      </span>{' '}
      {children}
    </div>
  );
}

function Button({ label, act }: { label: string; act: () => Promise<void> }) {
  return (
    <button type="button" disabled={busy.value !== ''} onClick={() => void act()}>
      {label}
    </button>
  );
}
