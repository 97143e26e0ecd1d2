/** The sheet's charts, drawn over the cells where they are anchored; their numbers follow the cells. */
import { useEffect, useState } from 'preact/compat';
import { useWorkspace } from '../app/workspace';
import type { ChartView, SheetView } from '../../protocol/views';
import { ChartDrawing } from './ChartDrawing';
import { ROW_HEADER_WIDTH } from './Row';
import type { Axes } from './selection';
import { COL_HEADER_HEIGHT, type Scrolled } from './viewport';

/** Charts are read again this long after the last change of cells, not at each. */
const QUIET_MILLISECONDS = 250;

interface Props {
  readonly sheet: SheetView;
  readonly axes: Axes;
  readonly scrolled: Scrolled;
}

export function Charts({ sheet, axes, scrolled }: Props) {
  const { store } = useWorkspace();
  const [charts, setCharts] = useState<readonly ChartView[]>([]);
  const version = store.changeVersion;
  useEffect(() => {
    let current = true;
    const ask = () =>
      store
        .ask('charts', { sheetId: sheet.id })
        .then((found) => current && setCharts(found))
        .catch(() => undefined);
    const timer = sheet.chartCount ? setTimeout(() => void ask(), QUIET_MILLISECONDS) : undefined;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [store, sheet.id, sheet.chartCount, version]);
  if (!sheet.chartCount) return null;
  const frozenWidth = axes.cols.start(sheet.frozenCols);
  const frozenHeight = axes.rows.start(sheet.frozenRows);
  const left = ROW_HEADER_WIDTH + frozenWidth;
  const top = COL_HEADER_HEIGHT + frozenHeight;
  // They lie over the scrolled cells only, never over headers and frozen cells.
  const area = { left, top, width: Math.max(0, scrolled.width - left), height: Math.max(0, scrolled.height - top) };
  const drawn = charts.map((chart) => (
    <figure
      key={chart.id}
      className="chart"
      style={{
        left: axes.cols.start(chart.anchor.col - 1) + chart.anchor.offsetX - frozenWidth - scrolled.left,
        top: axes.rows.start(chart.anchor.row - 1) + chart.anchor.offsetY - frozenHeight - scrolled.top,
      }}
    >
      <ChartDrawing chart={chart} />
    </figure>
  ));
  return (
    <div className="charts" style={area}>
      {drawn}
    </div>
  );
}
