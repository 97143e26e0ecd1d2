/** The first line: which workbook, whether it is saved, what runs, what time the host has, and who this window is. */
import { useTexts } from './texts';
import { useWorkspace } from './workspace';
import type { PanelName } from '../panels/Panels';
import { ClockText } from '../panels/ClockText';

const OTHER = '\u0000other';

export function TopBar({ openPanel }: { openPanel: (panel: PanelName) => void }) {
  const { state, store, askText } = useWorkspace();
  const texts = useTexts();
  // The one that has run longest, so that a short one never slips under the pointer on its way to 停止.
  const running = state.runs.findLast((run) => run.state === 'running' && run.user === state.user.email);
  const saved = {
    saved: texts.saved,
    saving: texts.saving,
    failed: texts.fill('saveFailed', { message: state.file.message ?? '' }),
  }[state.file.state];
  const choose = async (email: string) => {
    const chosen = email === OTHER ? await askText(texts.otherPerson, texts.otherPersonPrompt) : email;
    if (chosen) await store.switchUser(chosen.trim());
  };
  const known = state.people.some(({ email }) => email === state.user.email);
  return (
    <div className="topBar">
      <span className="logo" aria-hidden="true">
        ▦
      </span>
      <h1>{state.name || texts.productName}</h1>
      <span className={`saved ${state.file.state}`} role="status">
        {saved}
      </span>
      {running && (
        <span className="running" role="status">
          {texts.fill('running', { name: running.functionName })}
          <button onClick={() => void store.ask('stopRun', { id: running.id })}>{texts.stop}</button>
        </span>
      )}
      <span className="space" />
      <button className="clock" onClick={() => openPanel('clock')}>
        {texts.clock} {state.ready && <ClockText />}
      </button>
      <label className="who">
        {texts.whoAmI}
        <select value={state.user.email} onChange={(event) => void choose(event.currentTarget.value)}>
          {!known && <option value={state.user.email}>{state.user.name || state.user.email}</option>}
          {state.people.map((person) => (
            <option key={person.email} value={person.email}>
              {[person.name, person.detail, person.isOwner && texts.owner, person.email].filter(Boolean).join(' · ')}
            </option>
          ))}
          <option value={OTHER}>{texts.otherPerson}</option>
        </select>
      </label>
    </div>
  );
}
