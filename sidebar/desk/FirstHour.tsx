/** The first hour in the demo school: five tasks, ticked as they are done. */
import type { FirstHourStep, FirstHourTask } from '../../src/firstHour/firstHour';
import { fill } from '../../src/messages/catalogue';
import { isBusy } from '../shared/ui/work';
import { act, isInWorkbook, runCheck, workTexts } from './state';

const texts = workTexts.firstHour;
const PAGE_OF: Readonly<Record<FirstHourTask, string>> = {
  import: 'import',
  mend: '',
  classList: 'checklist',
  reminder: 'reminders',
  paper: 'reports',
};

export function FirstHour({ steps }: { readonly steps: readonly FirstHourStep[] }) {
  if (steps.length === 0) return null;
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <div class="banner">
      {done === steps.length && <p>{texts.allDone}</p>}
      <details open={done < steps.length}>
        <summary>{fill(texts.title, { done, all: steps.length })}</summary>
        <ol class="steps">
          {steps.map((step) => (
            <li key={step.task}>
              <Step step={step} />
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

function Step({ step: { task, isDone } }: { readonly step: FirstHourStep }) {
  const { text, button } = texts.tasks[task];
  const page = PAGE_OF[task];
  const go = () => void (page === '' ? runCheck() : act({ kind: 'page', page, argument: '' }));
  return (
    <span class="row spread">
      <span class="matter">{text}</span> {isDone && <span class="good">{workTexts.stepDone}</span>}
      {!isDone && isInWorkbook && (
        <button type="button" disabled={isBusy.value} onClick={go}>
          {button}
        </button>
      )}
    </span>
  );
}
