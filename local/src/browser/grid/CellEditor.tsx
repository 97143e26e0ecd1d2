/** The one text field of the grid: it always has the keyboard, so that an input method can begin a word on any cell. */
import { useEffect, useLayoutEffect, useRef } from 'preact/compat';
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import { cellName } from '../../values/cellNames';
import { askNote } from './askNote';
import { copyCells, cutCells, pasteText } from './clipboard';
import type { OpenMenu } from './openMenu';
import { pressed } from './keyboard';
import type { Box } from './viewport';

interface Props {
  readonly box: Box;
  readonly focusGrid: { current: () => void };
  readonly openMenu: (menu: OpenMenu) => void;
  readonly pageRows: number;
}

export function CellEditor({ box, focusGrid, openMenu, pageRows }: Props) {
  const workspace = useWorkspace();
  const { draft, setDraft, selection, active, sheet } = workspace;
  const texts = useTexts();
  const valuesOnly = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { row, col } = selection.anchor;
  const typing = draft?.where === 'cell';

  useEffect(() => {
    focusGrid.current = () => field.current?.focus({ preventScroll: true });
    focusGrid.current();
  }, [focusGrid]);
  useLayoutEffect(() => {
    if (typing && field.current) field.current.style.height = `${Math.max(box.height, field.current.scrollHeight)}px`;
  }, [typing, draft?.text, box.height]);

  const startTyping = (text = active?.view?.edit ?? active?.view?.text ?? '') =>
    setDraft({ row, col, text, where: 'cell' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    // The paste event itself does not tell that Shift was held.
    if (event.key.toLowerCase() === 'v') valuesOnly.current = event.shiftKey;
    if (typing) {
      if (event.key === 'Enter' && !event.altKey) workspace.commit(event.shiftKey ? 'up' : 'down');
      else if (event.key === 'Enter') setDraft({ ...draft, text: `${draft.text}\n` });
      else if (event.key === 'Tab') workspace.commit(event.shiftKey ? 'left' : 'right');
      else if (event.key === 'Escape') setDraft(null);
      else return;
      event.preventDefault();
      return;
    }
    const openOptions = () => active?.rule?.kind === 'list' && openMenu({ kind: 'options', row, col });
    const handled = pressed(event, {
      workspace,
      pageRows,
      startTyping: () => startTyping(),
      openOptions,
      editNote: () => void askNote(workspace, texts),
    });
    if (handled) event.preventDefault();
    else if (event.key === 'Escape') openMenu(null);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (typing) return;
    event.preventDefault();
    void pasteText(workspace, event.clipboardData?.getData('text/plain') ?? '', valuesOnly.current);
    valuesOnly.current = false;
  };
  const onCopy = (event: ClipboardEvent, cut: boolean) => {
    if (typing) return;
    event.preventDefault();
    void (cut ? cutCells : copyCells)(workspace, event.clipboardData);
  };

  return (
    <textarea
      ref={field}
      className={typing ? 'editor typing' : 'editor'}
      aria-label={texts.fill('cellEditor', { cell: cellName(row, col) })}
      aria-activedescendant={`cell-${cellName(row, col)}`}
      style={{
        left: typing || box.inSight ? Math.max(0, box.left) : 0,
        top: typing || box.inSight ? Math.max(0, box.top) : 0,
        minWidth: box.width,
        height: box.height,
      }}
      value={typing ? draft.text : ''}
      rows={1}
      spellcheck={false}
      onChange={(event) => {
        if (!sheet) return;
        setDraft({ row, col, text: event.currentTarget.value, where: 'cell' });
        openMenu(null);
      }}
      onKeyDown={onKeyDown}
      onCopy={(event) => onCopy(event, false)}
      onCut={(event) => onCopy(event, true)}
      onPaste={onPaste}
      onBlur={() => typing && workspace.commit()}
    />
  );
}
