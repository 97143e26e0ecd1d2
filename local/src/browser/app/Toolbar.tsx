/** The quick buttons above the grid. */
import { useTexts } from './texts';
import { useWorkspace } from './workspace';

export function Toolbar() {
  const { store, selected, active, edit, sheet } = useWorkspace();
  const texts = useTexts();
  const look = active?.look ?? {};
  const toggle = (name: 'bold' | 'italic' | 'underline' | 'strikethrough', mark: string, label: string) => (
    <button
      className={`tool ${name}`}
      aria-label={label}
      title={label}
      aria-pressed={look[name] === true}
      onClick={() => void edit({ kind: 'style', at: selected, style: { [name]: !look[name] } })}
    >
      {mark}
    </button>
  );
  const align = (side: 'left' | 'center' | 'right', mark: string, label: string) => (
    <button
      className="tool"
      aria-label={label}
      title={label}
      aria-pressed={look.horizontalAlignment === side}
      onClick={() => void edit({ kind: 'style', at: selected, style: { horizontalAlignment: side } })}
    >
      {mark}
    </button>
  );
  const color = (name: 'fontColor' | 'background', label: string, fallback: string) => (
    <label className="tool colour" title={label}>
      <span aria-hidden="true">{name === 'fontColor' ? 'A' : '▦'}</span>
      <input
        type="color"
        aria-label={label}
        value={look[name] ?? fallback}
        onChange={(event) => void edit({ kind: 'style', at: selected, style: { [name]: event.currentTarget.value } })}
      />
    </label>
  );
  return (
    <div role="toolbar" className="toolbar">
      <button
        className="tool"
        aria-label={texts.undo}
        title={`${texts.undo} Ctrl+Z`}
        onClick={() => void store.ask('undo', {})}
      >
        ↶
      </button>
      <button
        className="tool"
        aria-label={texts.redo}
        title={`${texts.redo} Ctrl+Y`}
        onClick={() => void store.ask('redo', {})}
      >
        ↷
      </button>
      <span className="gap" />
      {toggle('bold', 'B', texts.bold)}
      {toggle('italic', 'I', texts.italic)}
      {toggle('underline', 'U', texts.underline)}
      {toggle('strikethrough', 'S', texts.strike)}
      {color('fontColor', texts.textColor, '#000000')}
      {color('background', texts.fillColor, '#ffffff')}
      <span className="gap" />
      {align('left', '⇤', texts.alignLeft)}
      {align('center', '↔', texts.alignCenter)}
      {align('right', '⇥', texts.alignRight)}
      <span className="gap" />
      <button
        className="tool"
        aria-label={sheet?.filter ? texts.removeFilter : texts.makeFilter}
        title={sheet?.filter ? texts.removeFilter : texts.makeFilter}
        aria-pressed={!!sheet?.filter}
        onClick={() =>
          void edit({
            kind: 'filter',
            sheetId: selected.sheetId,
            range: sheet?.filter
              ? null
              : { row: Math.max(1, sheet?.frozenRows ?? 0), col: 1, rows: sheet?.rows ?? 1, cols: sheet?.cols ?? 1 },
          })
        }
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M1 2h12L8.5 7.5V12l-3-1.5v-3z" fill="currentColor" />
        </svg>
      </button>
    </div>
  );
}
