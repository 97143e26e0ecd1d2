/** Above a page that is a step of the set-up: the six steps as they stand, what is missing in this one, and the next. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SetupStep, SetupStepId } from '../../../src/assistants/setupSteps';
import { fill } from '../../../src/messages/catalogue';
import { setupTexts as en } from '../../../src/messages/en/setup';
import { setupTexts as zh } from '../../../src/messages/zh/setup';
import { IN_SETUP } from '../../../src/school/setupArgument';
import { call } from '../server';
import { boot, textsOf } from './boot';
import { isBusy, during } from './work';
import './setup.css';

export const setupTexts = textsOf(zh, en);

/** What the page was opened for: the list's kind, or nothing more; null where it is no step of the set-up. */
export const setupArgument: string | null = (boot.argument ?? '').startsWith(IN_SETUP)
  ? (boot.argument ?? '').slice(IN_SETUP.length)
  : null;

const steps = signal<readonly SetupStep[]>([]);

async function readSteps(): Promise<void> {
  steps.value = await call('setup.steps', {});
}

/** The first step behind this one that is not done, else the first one at all; null when all is done. */
function nextOf(step: SetupStepId): SetupStep | null {
  const at = steps.value.findIndex((one) => one.step === step);
  const open = (one: SetupStep) => !one.isDone && one.step !== step;
  return steps.value.slice(at + 1).find(open) ?? steps.value.find(open) ?? null;
}

/** After a step's work was written whole: on to the next, within the work that wrote it. Stays where all is done. */
export async function goOnFrom(step: SetupStepId): Promise<void> {
  await readSteps();
  const next = nextOf(step);
  if (next !== null) await openStep(next);
}

/** The next step's page takes this one's place. */
async function openStep({ page, argument }: SetupStep): Promise<void> {
  await call('openPage', { page, argument });
  closeDialog();
}

/** The check, then the class list beside the sheet; the dialog has done its work and goes. */
async function finish(): Promise<void> {
  await call('work.check', { scope: 'workbook' });
  await call('openPage', { page: 'checklist', argument: '' });
  closeDialog();
}

/** Google's pages can close their dialog; elsewhere it stays. */
function closeDialog(): void {
  const { google } = globalThis as { google?: { script?: { host?: { close?: () => void } } } };
  google?.script?.host?.close?.();
}

export function SetupBar({ step }: { readonly step: SetupStepId }) {
  // Beside the page's own first reading; without an answer there is no bar, and the page works as ever.
  useEffect(() => void readSteps().catch(() => undefined), []);
  const all = steps.value;
  const own = all.find((one) => one.step === step);
  if (own === undefined) return null;
  const next = nextOf(step);
  const name = fill(setupTexts.place, { no: all.indexOf(own) + 1, all: all.length, name: setupTexts.steps[step] });
  const canFinish = all.every((one) => one.isDone || one.step === 'uploads');
  return (
    <section class="setup" aria-label={setupTexts.title}>
      <ol class="chips">
        {all.map((one) => (
          <li key={one.step} aria-current={one.step === step ? 'step' : undefined} class={one.isDone ? 'done' : ''}>
            {one.isDone ? `✓ ${setupTexts.steps[one.step]}` : setupTexts.steps[one.step]}
          </li>
        ))}
      </ol>
      <p>
        <strong>{name}</strong>
      </p>
      <p class="quiet">{setupTexts.hints[step]}</p>
      <SetupState step={own} />
      <p class="row">
        {next !== null && (
          <button
            type="button"
            class={own.isDone ? 'primary' : 'link'}
            disabled={isBusy.value}
            onClick={() => void during(setupTexts.loading, () => openStep(next))}
          >
            {own.isDone ? fill(setupTexts.next, { name: setupTexts.steps[next.step] }) : setupTexts.skip}
          </button>
        )}
        {canFinish && (
          <button
            type="button"
            class={next === null ? 'primary' : ''}
            disabled={isBusy.value}
            onClick={() => void during(setupTexts.checking, finish)}
          >
            {setupTexts.finish}
          </button>
        )}
      </p>
    </section>
  );
}

/** What a step has and what it still lacks. */
export function SetupState({ step: { step, isDone, count, lacks } }: { readonly step: SetupStep }) {
  const list = lacks.map(({ what, count: many }) => fill(setupTexts.lacks[what], { count: many })).join('、');
  return (
    <span class="quiet">
      {isDone ? fill(setupTexts.counts[step], { count }) : lacks.length === 0 ? setupTexts.notYet : ''}
      {list !== '' && `${isDone ? '；' : ''}${fill(setupTexts.lacking, { list })}`}
    </span>
  );
}
