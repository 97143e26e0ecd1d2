/** A filter column's choices: sort, and which texts are shown. */
import { useEffect, useRef, useState } from 'preact/compat';
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import { letters } from '../../values/a1';
import type { Spot } from './selection';
import type { Box } from './viewport';

/** More lines than anybody ticks one by one; the search narrows the rest. */
const MAX_LINES = 500;

interface Props {
  readonly spot: Spot;
  readonly box: Box;
  readonly close: () => void;
}

export function FilterMenu({ spot, box, close }: Props) {
  const { store, sheet, edit } = useWorkspace();
  const texts = useTexts();
  const [shown, setShown] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [search, setSearch] = useState('');
  const sheetId = sheet?.id ?? 0;
  const filter = sheet?.filter;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    void store
      .ask('filterTexts', { sheetId, col: spot.col })
      .then((reply) => setShown(new Map(reply.texts.map(({ text, shown: isShown }) => [text, isShown]))))
      // A broken line is told once, by the connection.
      .catch(() => undefined);
  }, [store, sheetId, spot.col]);
  if (!filter) return null;

  const body = { sheetId, ...filter.range, row: filter.range.row + 1, rows: filter.range.rows - 1 };
  const sort = (ascending: boolean) => {
    close();
    void edit({ kind: 'sort', at: body, col: spot.col, ascending });
  };
  const apply = () => {
    close();
    // Before the list is there nothing can have been chosen.
    if (shown.size === 0) return;
    const hiddenTexts = [...shown].filter(([, isShown]) => !isShown).map(([text]) => text);
    void edit({ kind: 'criterion', sheetId, col: spot.col, criterion: hiddenTexts.length ? { hiddenTexts } : null });
  };
  const found = [...shown.keys()].filter((text) => text.includes(search));
  const setAll = (isShown: boolean) =>
    setShown(new Map([...shown].map(([text, was]) => [text, found.includes(text) ? isShown : was])));
  const column = letters(spot.col);
  return (
    <div
      role="dialog"
      aria-label={texts.fill('filterColumn', { column })}
      className="popup filterMenu"
      style={{ left: Math.max(0, box.left + box.width - 240), top: box.top + box.height }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <button onClick={() => sort(true)}>{texts.fill('sortUp', { column })}</button>
      <button onClick={() => sort(false)}>{texts.fill('sortDown', { column })}</button>
      <input
        ref={field}
        aria-label={texts.filterSearch}
        placeholder={texts.filterSearch}
        value={search}
        onChange={(e) => setSearch(e.currentTarget.value)}
      />
      <div className="line">
        <button className="link" onClick={() => setAll(true)}>
          {texts.filterAll}
        </button>
        <button className="link" onClick={() => setAll(false)}>
          {texts.filterNone}
        </button>
      </div>
      <div className="choices">
        {found.slice(0, MAX_LINES).map((text) => (
          <label key={text}>
            <input
              type="checkbox"
              checked={shown.get(text)}
              onChange={(e) => setShown(new Map(shown).set(text, e.currentTarget.checked))}
            />
            {text === '' ? texts.filterBlank : text}
          </label>
        ))}
      </div>
      <div className="line end">
        <button onClick={close}>{texts.cancel}</button>
        <button className="primary" onClick={apply}>
          {texts.ok}
        </button>
      </div>
    </div>
  );
}
