/** The name box (go to a cell) and the formula bar (what is really in the active cell). */
import { useRef, useState } from 'preact/compat';
import { parseRange, rangeName } from '../../values/cellNames';
import { inside, over } from '../grid/selection';
import { useTexts } from './texts';
import { useWorkspace } from './workspace';

export function FormulaBar() {
  const workspace = useWorkspace();
  const { draft, setDraft, selection, active, commit, focusGrid } = workspace;
  const texts = useTexts();
  const bar = useRef<HTMLInputElement>(null);
  const { row, col } = selection.anchor;
  const shown = draft ? draft.text : (active?.view?.edit ?? active?.view?.text ?? '');
  return (
    <div className="formulaBar">
      <NameBox />
      <span className="fx" aria-hidden="true">
        ƒx
      </span>
      <input
        ref={bar}
        aria-label={texts.formulaBar}
        spellcheck={false}
        value={shown}
        onFocus={() => !draft && setDraft({ row, col, text: shown, where: 'bar' })}
        onChange={(event) => setDraft({ row, col, text: event.currentTarget.value, where: 'bar' })}
        onBlur={() =>
          draft?.where === 'bar' &&
          (draft.text === (active?.view?.edit ?? active?.view?.text ?? '') ? setDraft(null) : commit())
        }
        onKeyDown={(event) => {
          if (event.isComposing) return;
          // Else the key would go on into the field that gets the focus.
          if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
          if (event.key === 'Enter') commit('down');
          if (event.key === 'Escape') {
            setDraft(null);
            focusGrid.current();
          }
        }}
      />
    </div>
  );
}

function NameBox() {
  const { selected, sheet, select, tell, focusGrid } = useWorkspace();
  const texts = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const text = typed ?? rangeName(selected);
    const range = parseRange(text);
    setTyped(null);
    if (!range || !sheet || range.row > sheet.rows || range.col > sheet.cols) {
      void tell(texts.nameBox, texts.fill('noSuchCell', { text }));
      return;
    }
    select(inside(over(range), sheet));
    focusGrid.current();
  };
  return (
    <input
      className="nameBox"
      aria-label={texts.nameBox}
      value={typed ?? rangeName(selected)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
        if (event.key === 'Enter') go();
        if (event.key === 'Escape') {
          setTyped(null);
          focusGrid.current();
        }
      }}
    />
  );
}
