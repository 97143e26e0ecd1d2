/** The installed triggers, each of which can be run at once. */
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import { shownTime, useList } from './useList';

export function TriggersPanel() {
  const { store, state } = useWorkspace();
  const texts = useTexts();
  const triggers = useList('triggers', state.changes.triggers);
  if (!triggers) return null;
  if (triggers.length === 0) return <p className="nothing">{texts.noTriggers}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>{texts.triggerFunction}</th>
          <th>{texts.triggerKind}</th>
          <th>{texts.triggerOwner}</th>
          <th>{texts.triggerNext}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {triggers.map((trigger) => (
          <tr key={trigger.id}>
            <td>{trigger.functionName}</td>
            <td>{trigger.kind}</td>
            <td>{trigger.owner}</td>
            <td>{trigger.next === null ? '' : shownTime(trigger.next, state.clock.zone)}</td>
            <td>
              <button
                onClick={() => void store.ask('runTrigger', { id: trigger.id }).catch(() => undefined)}
                aria-label={`${texts.runNow} ${trigger.functionName}`}
              >
                {texts.runNow}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
