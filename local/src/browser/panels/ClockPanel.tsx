/** The host's clock: set it to see what a date brings. */
import { useState } from 'preact/compat';
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import { ClockText } from './ClockText';

export function ClockPanel() {
  const { store, tell } = useWorkspace();
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
        <ClockText />
      </p>
      <p>{texts.clockHelp}</p>
      <label>
        {texts.clockPrompt}
        <input type="datetime-local" value={time} onChange={(event) => setTime(event.currentTarget.value)} />
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
