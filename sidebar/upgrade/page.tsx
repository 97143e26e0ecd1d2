/** The page that brings a workbook of an earlier version up to date, and takes that back. */
import { render } from 'preact';
import { fill } from '../../src/messages/catalogue';
import { Frame } from '../shared/ui/Frame';
import { isBusy } from '../shared/ui/work';
import * as state from './state';
import './page.css';

const { texts } = state;

function Page() {
  return (
    <Frame title={texts.title} errorTitle={texts.errorTitle} isTitleHidden>
      {state.plan.value !== null && <Editions plan={state.plan.value} />}
    </Frame>
  );
}

interface Planned {
  readonly plan: NonNullable<typeof state.plan.value>;
}

function Editions({ plan }: Planned) {
  const { from, to, steps, canUndo } = plan;
  return (
    <>
      {from > to && <p>{fill(texts.newer, { from, to })}</p>}
      {from === to && <p>{fill(texts.upToDate, { to })}</p>}
      {steps.length > 0 && <Steps plan={plan} />}
      {state.trouble.value.map((line) => (
        <p key={line} class="bad">
          {line}
        </p>
      ))}
      <p class="row">
        {state.wantsCheck.value && (
          <button type="button" class="primary" disabled={isBusy.value} onClick={() => void state.check()}>
            {texts.check}
          </button>
        )}
        {canUndo && from <= to && (
          <button type="button" disabled={isBusy.value} onClick={() => void state.undo()}>
            {texts.undo}
          </button>
        )}
      </p>
    </>
  );
}

function Steps({ plan }: Planned) {
  const { from, to, steps, newTabs, newColumns } = plan;
  return (
    <>
      <p>{fill(texts.older, { from, to })}</p>
      <ul>
        {newTabs.length > 0 && <li>{fill(texts.addTabs, { tabs: newTabs.join('、') })}</li>}
        {newColumns.map(({ tab, headers }) => (
          <li key={tab}>{fill(texts.addColumns, { tab, headers: headers.join('、') })}</li>
        ))}
        {steps.map((step) => (
          <li key={step}>{texts.steps[step]}</li>
        ))}
      </ul>
      <p>{texts.keeps}</p>
      <p>
        <button type="button" class="primary" disabled={isBusy.value} onClick={() => void state.run()}>
          {texts.run}
        </button>
      </p>
    </>
  );
}

document.title = texts.title;
void state.open();
render(<Page />, document.getElementById('page') as HTMLElement);
