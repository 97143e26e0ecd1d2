/** The row of column letters; a click selects the column, its right edge drags the width. */
import type { CellRange, SheetView } from '../../protocol/views';
import { letters } from '../../values/a1';
import { ROW_HEADER_WIDTH } from './Row';
import type { Axes } from './selection';
import { COL_HEADER_HEIGHT } from './viewport';

interface Props {
  readonly sheet: SheetView;
  readonly axes: Axes;
  readonly first: number;
  readonly last: number;
  readonly selected: CellRange;
  readonly selectAll: string;
}

export function ColumnHeaders({ sheet, axes, first, last, selected, selectAll }: Props) {
  const header = (col: number) => {
    const width = axes.cols.size(col - 1);
    const isSelected = col >= selected.col && col < selected.col + selected.cols;
    return width === 0 ? null : (
      <div
        key={col}
        role="columnheader"
        aria-colindex={col}
        data-header="col"
        data-index={col}
        className={isSelected ? 'header selected' : 'header'}
        style={{ left: ROW_HEADER_WIDTH + axes.cols.start(col - 1), width, height: COL_HEADER_HEIGHT }}
      >
        {letters(col)}
        <span className="resize" data-resize="cols" data-index={col} />
      </div>
    );
  };
  const numbers = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  return (
    <div role="row" className="row headers" style={{ top: 0, height: COL_HEADER_HEIGHT }}>
      <div className="left" style={{ width: ROW_HEADER_WIDTH + axes.cols.start(sheet.frozenCols) }}>
        <div
          role="columnheader"
          data-header="all"
          aria-label={selectAll}
          className="header"
          style={{ width: ROW_HEADER_WIDTH, height: COL_HEADER_HEIGHT }}
        />
        {numbers(1, sheet.frozenCols).map(header)}
      </div>
      {numbers(Math.max(first, sheet.frozenCols + 1), last).map(header)}
    </div>
  );
}
