/** The page that takes one student out of the workbook: rehearsed first, asked twice. */
import { render } from 'preact';
import { fill } from '../../src/messages/catalogue';
import { Frame } from '../shared/ui/Frame';
import { HeadRow } from '../shared/ui/HeadRow';
import { busy } from '../shared/ui/work';
import * as state from './state';
import './page.css';

const { texts } = state;

function Page() {
  const found = state.report.value;
  return (
    <Frame title={texts.title} errorTitle={texts.errorTitle} isTitleHidden>
      <p>{texts.intro}</p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (state.mayRehearse.value) void state.rehearse();
        }}
      >
        <label>
          {texts.studentNo}
          <input
            type="text"
            value={state.studentNo.value}
            disabled={busy.value !== ''}
            maxLength={30}
            onInput={(event) => state.enter(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={!state.mayRehearse.value}>
          {texts.rehearse}
        </button>
      </form>
      {found !== null && found.tabs.length === 0 && <p>{texts.nothing}</p>}
      {found !== null && found.tabs.length > 0 && (
        <>
          <Found tabs={found.tabs} />
          <Forget />
        </>
      )}
      <section>
        <h2>{texts.beyondTitle}</h2>
        <ul>
          {texts.beyond.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </Frame>
  );
}

function Found({ tabs }: { readonly tabs: NonNullable<typeof state.report.value>['tabs'] }) {
  return (
    <>
      <p>{fill(texts.found, { rows: state.sumOf('rows'), cells: state.sumOf('cells') })}</p>
      <table>
        <HeadRow heads={[texts.tab, texts.rows, texts.cells, texts.mentions]} />
        <tbody>
          {tabs.map(({ tab, rows, cells, mentions }) => (
            <tr key={tab}>
              <th scope="row">{tab}</th>
              <td>{rows}</td>
              <td>{cells}</td>
              <td>{mentions.join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Forget() {
  if (state.asks.value)
    return (
      <p role="group" aria-label={texts.sure} class="asks">
        {texts.sure}{' '}
        <button type="button" class="primary" disabled={!state.mayForget.value} onClick={() => void state.forget()}>
          {texts.yes}
        </button>{' '}
        <button type="button" onClick={() => (state.asks.value = false)}>
          {texts.no}
        </button>
      </p>
    );
  return (
    <div class="row">
      <label>
        {texts.again}
        <input
          type="text"
          value={state.again.value}
          maxLength={30}
          onInput={(event) => (state.again.value = event.currentTarget.value)}
        />
      </label>
      <button type="button" disabled={!state.mayForget.value} onClick={() => (state.asks.value = true)}>
        {texts.forget}
      </button>
    </div>
  );
}

document.title = texts.title;
render(<Page />, document.getElementById('page') as HTMLElement);
