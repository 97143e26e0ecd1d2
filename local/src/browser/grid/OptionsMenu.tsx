/** A cell's drop-down: choose with the pointer or the keys. */
import { useEffect, useRef, useState } from 'preact/compat';
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import { cellName } from '../../values/cellNames';
import type { Spot } from './selection';
import type { Box } from './viewport';

interface Props {
  readonly spot: Spot;
  readonly box: Box;
  readonly close: () => void;
}

export function OptionsMenu({ spot, box, close }: Props) {
  const { store, sheet, edit, focusGrid } = useWorkspace();
  const texts = useTexts();
  const seen = sheet && store.cells(sheet.id).get(spot.row, spot.col);
  const options = seen?.rule?.options ?? [];
  const [chosen, setChosen] = useState(Math.max(0, options.indexOf(seen?.view?.text ?? '')));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.focus(), []);
  useEffect(() => list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }), [chosen]);

  const take = (option: string | undefined) => {
    close();
    focusGrid.current();
    if (sheet && option !== undefined)
      void edit({ kind: 'type', at: { sheetId: sheet.id, ...spot, rows: 1, cols: 1 }, texts: [[option]] });
  };
  return (
    <ul
      ref={list}
      role="listbox"
      tabIndex={-1}
      className="popup options"
      aria-label={texts.fill('options', { cell: cellName(spot.row, spot.col) })}
      aria-activedescendant={`option-${chosen}`}
      style={{ left: box.left, top: box.top + box.height, minWidth: box.width }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') setChosen(Math.min(options.length - 1, chosen + 1));
        else if (event.key === 'ArrowUp') setChosen(Math.max(0, chosen - 1));
        else if (event.key === 'Enter' || event.key === 'Tab') take(options[chosen]);
        else if (event.key === 'Escape') take(undefined);
        else return;
        event.preventDefault();
      }}
    >
      {options.map((option, index) => (
        <li
          key={option}
          id={`option-${index}`}
          role="option"
          aria-selected={index === chosen}
          onMouseEnter={() => setChosen(index)}
          onClick={() => take(option)}
        >
          {option}
        </li>
      ))}
    </ul>
  );
}
