/** The host's clock: set it to see what a date brings. */
import { useState } from 'react';
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import { shownTime } from './useList';

export function ClockPanel() {
  const { state, store, tell } = useWorkspace();
  const texts = useTexts();
  const [time, setTime] = useState('');
  const set = (iso: string | null) =>
    store
      .ask('setClock', { iso })
      .then((clock) => store.change((before) => ({ ...before, clock })))
      .catch((error: Error) => tell(texts.clock, error.message));
  return (
    <form
      className="clockPanel"
      onSubmit={(event) => {
        event.preventDefault();
        if (time) void set(time);
      }}
    >
      <p>
        {shownTime(state.clock.now, state.clock.zone)}
        {state.clock.set && texts.clockSet}
      </p>
      <p>{texts.clockHelp}</p>
      <label>
        {texts.clockPrompt}
        <input type="datetime-local" value={time} onChange={(event) => setTime(event.target.value)} />
      </label>
      <div className="line">
        <button type="submit" className="primary">
          {texts.setClock}
        </button>
        <button type="button" onClick={() => void set(null)}>
          {texts.resetClock}
        </button>
      </div>
    </form>
  );
}
