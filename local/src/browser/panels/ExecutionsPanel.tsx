/** What ran: by whom, why, how long, at what cost in service calls and cells, and what it logged. */
import { useEffect } from 'preact/compat';
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import type { RunView } from '../../protocol/views';
import { shownTime, useList } from './useList';

export function ExecutionsPanel() {
  const { state, store } = useWorkspace();
  const texts = useTexts();
  const earlier = useList('runs', null);
  useEffect(() => {
    if (earlier) store.change((before) => ({ ...before, runs: merged(before.runs, earlier) }));
  }, [earlier, store]);
  if (state.runs.length === 0) return <p className="nothing">{texts.noRuns}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>{texts.runFunction}</th>
          <th>{texts.runCause}</th>
          <th>{texts.runUser}</th>
          <th>{texts.runStart}</th>
          <th>{texts.runTook}</th>
          <th>{texts.runState}</th>
          <th>{texts.runCalls}</th>
          <th>{texts.runCells}</th>
        </tr>
      </thead>
      <tbody>
        {state.runs.flatMap((run) => [<Line key={run.id} run={run} />, <Details key={`${run.id}-log`} run={run} />])}
      </tbody>
    </table>
  );
}

function Line({ run }: { run: RunView }) {
  const { store, state } = useWorkspace();
  const texts = useTexts();
  const states = { running: texts.stateRunning, done: texts.stateDone, failed: texts.stateFailed };
  return (
    <tr className={run.state}>
      <td>{run.functionName}</td>
      <td>{run.cause}</td>
      <td>{run.user}</td>
      <td>{shownTime(run.startedAt, state.clock.zone)}</td>
      <td>{run.milliseconds === null ? '' : `${(run.milliseconds / 1000).toFixed(2)} s`}</td>
      <td>
        {states[run.state]}
        {run.state === 'running' && (
          <button onClick={() => void store.ask('stopRun', { id: run.id })}>{texts.stop}</button>
        )}
      </td>
      <td>{run.serviceCalls}</td>
      <td>{`${run.cellsRead}／${run.cellsWritten}`}</td>
    </tr>
  );
}

function Details({ run }: { run: RunView }) {
  const texts = useTexts();
  if (!run.error && run.log.length === 0) return null;
  return (
    <tr className="details">
      <td colSpan={8}>
        {run.error && <p className="failure">{run.error}</p>}
        {run.log.length > 0 && (
          <details>
            <summary>{texts.runLog}</summary>
            <pre>{run.log.join('\n')}</pre>
          </details>
        )}
      </td>
    </tr>
  );
}

/** Runs that were pushed meanwhile are newer than the asked list. */
function merged(pushed: readonly RunView[], asked: readonly RunView[]): RunView[] {
  const known = new Set(pushed.map(({ id }) => id));
  return [...pushed, ...asked.filter(({ id }) => !known.has(id))].sort((a, b) => b.startedAt - a.startedAt);
}
