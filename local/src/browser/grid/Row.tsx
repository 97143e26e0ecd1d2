/** One row of the grid: its number, its frozen cells (which stay when the sheet scrolls sideways) and the visible others. */
import { memo } from 'preact/compat';
import type { CellRange, SheetView } from '../../protocol/views';
import type { CellCache } from '../connection/cellCache';
import { contains } from '../../values/cellNames';
import { Cell, type CellProps } from './Cell';
import type { Axes, Selection } from './selection';

export const ROW_HEADER_WIDTH = 46;

export interface RowProps {
  readonly row: number;
  readonly top: number;
  readonly sheet: SheetView;
  readonly axes: Axes;
  readonly cache: CellCache;
  /** Changes when cells came in, so that memoised rows draw again. */
  readonly version: number;
  readonly firstCol: number;
  readonly lastCol: number;
  /** The selection, only where it touches this row. */
  readonly selected: CellRange | null;
  readonly anchor: Selection['anchor'] | null;
  readonly labels: CellProps['labels'];
}

export const Row = memo(function Row(props: RowProps) {
  const { row, top, sheet, axes } = props;
  const height = axes.rows.size(row - 1);
  const frozenWidth = axes.cols.start(sheet.frozenCols);
  const frozen: number[] = [];
  for (let col = 1; col <= sheet.frozenCols; col++) frozen.push(col);
  const others: number[] = [];
  for (let col = Math.max(props.firstCol, sheet.frozenCols + 1); col <= props.lastCol; col++) others.push(col);
  return (
    <div role="row" aria-rowindex={row} className="row" style={{ top, height }}>
      <div className={frozen.length ? 'left frozen' : 'left'} style={{ width: ROW_HEADER_WIDTH + frozenWidth }}>
        <div
          role="rowheader"
          data-header="row"
          data-index={row}
          className={props.selected ? 'header selected' : 'header'}
          style={{ width: ROW_HEADER_WIDTH, height }}
        >
          {row}
          <span className="resize" data-resize="rows" data-index={row} />
        </div>
        {frozen.map((col) => cellAt(props, col, height))}
      </div>
      {others.map((col) => cellAt(props, col, height))}
    </div>
  );
});

function cellAt(props: RowProps, col: number, height: number) {
  const { row, sheet, axes, cache, selected, anchor } = props;
  const merge = sheet.merges.find((range) => contains(range, row, col));
  if (merge && (merge.row !== row || merge.col !== col)) return null;
  const width = axes.cols.size(col - 1);
  if (width === 0) return null;
  const lastRow = merge ? merge.row + merge.rows - 1 : row;
  const lastCol = merge ? merge.col + merge.cols - 1 : col;
  const isCorner =
    selected !== null && selected.row + selected.rows - 1 === lastRow && selected.col + selected.cols - 1 === lastCol;
  return (
    <Cell
      key={col}
      row={row}
      col={col}
      left={ROW_HEADER_WIDTH + axes.cols.start(col - 1)}
      width={merge ? axes.cols.start(lastCol) - axes.cols.start(col - 1) : width}
      height={merge ? axes.rows.start(lastRow) - axes.rows.start(row - 1) : height}
      cell={cache.get(row, col)}
      selected={selected !== null && col >= selected.col && col < selected.col + selected.cols}
      active={anchor !== null && anchor.row === row && anchor.col === col}
      corner={isCorner}
      filter={filterOf(sheet, row, col)}
      labels={props.labels}
    />
  );
}

function filterOf(sheet: SheetView, row: number, col: number): CellProps['filter'] {
  const filter = sheet.filter;
  if (!filter || filter.range.row !== row || !contains(filter.range, row, col)) return 'none';
  return filter.active.includes(col) ? 'active' : 'idle';
}
