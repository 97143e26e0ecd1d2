/** The import that may be undone: told when the dialog opens, and after each import. */
import type { ImportKindId } from '../../src/imports/importKinds';
import { fill } from '../../src/messages/catalogue';
import { busy } from '../shared/ui/work';
import { Ask } from './Ask';
import { asked, file, opened, texts, undo } from './state';

export function LastImportView() {
  const last = opened.value?.last ?? null;
  if (last === null || file.value !== null) return null;
  const told = fill(last.state === 'cut' ? texts.lastCut : texts.last, {
    at: last.at.replace('T', ' ').slice(0, 16),
    by: last.by,
    kind: texts.kinds[last.kind as ImportKindId] ?? last.kind,
    tab: last.tabName,
    added: last.added,
    changed: last.changed,
    removed: last.removed,
  });
  const isForced = asked.value === 'undoForced';
  return (
    <section class="box">
      <p class={last.state === 'cut' ? 'bad' : 'quiet'}>{told}</p>
      {asked.value === 'undo' || isForced ? (
        <Ask
          question={fill(texts.undoAsk, { tab: last.tabName })}
          yes={isForced ? texts.undoForced : texts.yes}
          no={texts.no}
          onYes={() => void undo()}
          onNo={() => (asked.value = '')}
        />
      ) : (
        <button type="button" disabled={busy.value !== ''} onClick={() => (asked.value = 'undo')}>
          {texts.undo}
        </button>
      )}
    </section>
  );
}
