/** The roll-over dialog: where this workbook stands, new class names and repeats to confirm, the sums, then one button. */
import { render } from 'preact';
import { fill } from '../../src/messages/catalogue';
import { GRADUATES } from '../../src/rollover/classMoves';
import { STUDENT_DECISIONS, type StudentDecision } from '../../src/rollover/studentMoves';
import { Frame } from '../shared/ui/Frame';
import { HeadRow } from '../shared/ui/HeadRow';
import { busy } from '../shared/ui/work';
import * as state from './state';
import './page.css';

const { texts } = state;
type Preview = NonNullable<typeof state.preview.value>;

function Page() {
  const shown = state.preview.value;
  const isOpen = shown !== null && shown.standing !== 'done' && shown.standing !== 'original';
  return (
    <Frame title={texts.title} errorTitle={texts.errorTitle}>
      <p>{texts.intro}</p>
      {shown !== null && <Standing preview={shown} />}
      {isOpen && shown.standing !== 'interrupted' && (
        <>
          <Classes classes={shown.classes} />
          {shown.repeats.length > 0 && <Repeats repeats={shown.repeats} />}
          <Sums counts={shown.counts} />
          <Obstacles preview={shown} />
        </>
      )}
      {isOpen && <Confirm preview={shown} />}
    </Frame>
  );
}

function Standing({ preview }: { preview: Preview }) {
  const { standing, fromYear: from, toYear: to, doneAt: at } = preview;
  return (
    <section>
      <p class="years">{fill(texts.years, { from, to })}</p>
      <p class={standing === 'original' || standing === 'interrupted' ? 'bad' : ''}>
        {fill(texts.standings[standing], { to, at })}
      </p>
      {preview.needsCheck && (
        <p class="bad">
          {texts.notChecked}{' '}
          <button disabled={busy.value !== ''} onClick={() => void state.checkNow()}>
            {texts.checkNow}
          </button>
        </p>
      )}
      {preview.canUndo && (standing === 'done' || standing === 'interrupted') && <Undo isDone={standing === 'done'} />}
      {standing === 'done' && <Notes />}
    </section>
  );
}

function Undo({ isDone }: { isDone: boolean }) {
  const isBusy = busy.value !== '';
  const ask = isDone ? texts.undoAsk : texts.undoCutAsk;
  if (state.asksUndo.value)
    return (
      <p role="group" aria-label={ask} class="asks">
        {ask}{' '}
        <button disabled={isBusy} onClick={() => void state.undo()}>
          {texts.yes}
        </button>{' '}
        <button onClick={() => (state.asksUndo.value = false)}>{texts.no}</button>
      </p>
    );
  return (
    <p>
      <button disabled={isBusy} onClick={() => (state.asksUndo.value = true)}>
        {texts.undo}
      </button>{' '}
      {isDone && (
        <button disabled={isBusy} onClick={() => void state.discard()}>
          {texts.discard}
        </button>
      )}
    </p>
  );
}

function Classes({ classes }: { classes: Preview['classes'] }) {
  return (
    <section>
      <h2>{texts.classes}</h2>
      <div class="scroll">
        <table>
          <HeadRow heads={[texts.classFrom, texts.classGrade, texts.classStudents, texts.classTo]} />
          <tbody>
            {classes.map((one) => (
              <ClassLine key={one.from} line={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ClassLine({ line }: { line: Preview['classes'][number] }) {
  const asks = line.outcome === 'asks' || line.outcome === 'refused';
  return (
    <tr class={asks ? 'asks' : ''}>
      <th scope="row">{line.from}</th>
      <td class="number">{line.grade ?? '—'}</td>
      <td class="number">{line.students}</td>
      <td>
        <input
          aria-label={fill(texts.nameOf, { name: line.from })}
          value={state.renames.value[line.from] ?? (line.outcome === 'graduates' ? GRADUATES : line.to)}
          placeholder={asks ? texts.asks : ''}
          aria-invalid={asks}
          maxLength={20}
          onInput={(event) => state.rename(line.from, event.currentTarget.value)}
        />
      </td>
    </tr>
  );
}

function Repeats({ repeats }: { repeats: Preview['repeats'] }) {
  return (
    <section>
      <h2>{texts.repeats}</h2>
      <ul class="plain">
        {repeats.map(({ studentNo, name, className, outcome }) => (
          <li key={studentNo}>
            {className}　{name}（{studentNo}）{' '}
            <select
              aria-label={fill(texts.outcomeOf, { name })}
              value={state.students.value[studentNo] ?? outcome}
              onChange={(event) => state.decide(studentNo, event.currentTarget.value as StudentDecision)}
            >
              {STUDENT_DECISIONS.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}

const SUMS = ['promoted', 'repeating', 'graduated', 'leaversKept', 'withoutClass', 'leftBehind'] as const;

function Sums({ counts }: { counts: Preview['counts'] }) {
  return (
    <section class={state.isStale.value ? 'stale' : ''}>
      <h2>{texts.sums}</h2>
      <dl>
        {SUMS.filter((key) => counts[key] > 0).map((key) => (
          <div key={key}>
            <dt>{texts[key]}</dt>
            <dd>{counts[key]}</dd>
          </div>
        ))}
      </dl>
      {counts.tabs.length > 0 && (
        <details>
          <summary>{texts.archived}</summary>
          <table>
            <HeadRow heads={[texts.tab, texts.kept, texts.archived]} />
            <tbody>
              {counts.tabs.map(({ tab, kept, leftBehind }) => (
                <tr key={tab}>
                  <th scope="row">{tab}</th>
                  <td class="number">{kept}</td>
                  <td class="number">{leftBehind}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

function Obstacles({ preview }: { preview: Preview }) {
  return (
    <>
      {preview.obstacles.map(({ kind, what }) => (
        <p key={kind} class="bad">
          {fill(texts.obstacles[kind], { what })}
        </p>
      ))}
    </>
  );
}

function Notes() {
  return (
    <>
      <h2>{texts.notes}</h2>
      <ul>
        {texts.noteList.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

function Confirm({ preview }: { preview: Preview }) {
  return (
    <footer>
      {preview.standing === 'unknown' && (
        <label>
          <input
            type="checkbox"
            checked={state.isCopy.value}
            onChange={(event) => (state.isCopy.value = event.currentTarget.checked)}
          />{' '}
          {texts.isCopy}
        </label>
      )}
      <button disabled={busy.value !== '' || !state.isStale.value} onClick={() => void state.refresh()}>
        {texts.recalculate}
      </button>{' '}
      <button class="primary" disabled={!state.mayCommit.value} onClick={() => void state.commit()}>
        {texts.confirm}
      </button>
    </footer>
  );
}

document.title = texts.title;
render(<Page />, document.getElementById('page') as HTMLElement);
