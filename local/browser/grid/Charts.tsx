/** The sheet's charts, drawn over the cells where they are anchored; their numbers follow the cells. */
import { useEffect, useState } from 'react';
import { useWorkspace } from '../app/workspace';
import type { ChartView, SheetView } from '../../server/protocol';
import { ChartDrawing } from './ChartDrawing';
import { ROW_HEADER_WIDTH } from './Row';
import type { Axes } from './selection';

/** Charts are read again this long after the last change of cells, not at each. */
const QUIET_MILLISECONDS = 250;

export function Charts({ sheet, axes }: { sheet: SheetView; axes: Axes }) {
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
  return charts.map((chart) => (
    <figure
      key={chart.id}
      className="chart"
      style={{
        left: ROW_HEADER_WIDTH + axes.cols.start(chart.anchor.col - 1) + chart.anchor.offsetX,
        top: axes.rows.start(chart.anchor.row - 1) + chart.anchor.offsetY,
      }}
    >
      <ChartDrawing chart={chart} />
    </figure>
  ));
}
