/** The grid: only what is in sight is drawn, as real elements with roles, so that eyes, readers and tests see the same. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/compat';
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import { CellEditor } from './CellEditor';
import { CellMenu } from './CellMenu';
import { Charts } from './Charts';
import { ColumnHeaders } from './ColumnHeaders';
import { FilterMenu } from './FilterMenu';
import type { OpenMenu } from './openMenu';
import { OptionsMenu } from './OptionsMenu';
import { Row, ROW_HEADER_WIDTH } from './Row';
import { rangeOf } from './selection';
import { usePointer } from './usePointer';
import { boxOf, COL_HEADER_HEIGHT, scrollTo, shown, visibleRows, type Scrolled } from './viewport';

export function Grid() {
  const { store, state, sheet, axes, selection, focusGrid } = useWorkspace();
  const texts = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState<Scrolled>({ top: 0, left: 0, width: 1200, height: 700 });
  const [menu, setMenu] = useState<OpenMenu>(null);
  const pointer = usePointer(setMenu);
  /** Each sheet is found again where it was left, a new one at its top. */
  const places = useRef(new Map<number, { readonly top: number; readonly left: number }>());
  const shownSheet = useRef<number | null>(null);
  const measure = useCallback(() => {
    const el = scroller.current;
    if (!el) return;
    if (shownSheet.current !== null) places.current.set(shownSheet.current, { top: el.scrollTop, left: el.scrollLeft });
    setScrolled({ top: el.scrollTop, left: el.scrollLeft, width: el.clientWidth, height: el.clientHeight });
  }, []);

  useLayoutEffect(() => {
    shownSheet.current = sheet?.id ?? null;
    if (sheet) scroller.current?.scrollTo(places.current.get(sheet.id) ?? { top: 0, left: 0 });
    measure();
    const observer = new ResizeObserver(measure);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [measure, sheet?.id]);

  // The far corner follows the keys; the sheet follows the far corner.
  const { row: focusRow, col: focusCol } = selection.focus;
  const isWholeRow = focusCol === sheet?.cols && selection.anchor.col === 1;
  const isWholeCol = focusRow === sheet?.rows && selection.anchor.row === 1;
  useEffect(() => {
    const el = scroller.current;
    if (!el || !sheet || pointer.selecting()) return;
    const now = { top: el.scrollTop, left: el.scrollLeft, width: el.clientWidth, height: el.clientHeight };
    const place = scrollTo(
      { row: Math.min(focusRow, sheet.rows), col: Math.min(focusCol, sheet.cols) },
      now,
      sheet,
      axes,
    );
    // Whole rows and columns are chosen without leaving the place.
    el.scrollTo({ top: isWholeCol ? now.top : place.top, left: isWholeRow ? now.left : place.left });
  }, [focusRow, focusCol, sheet?.id]);

  const labels = useMemo(
    () => ({
      options: texts.openOptions,
      filter: texts.filterColumn,
      fillHandle: texts.fillHandle,
      note: texts.hasNote,
    }),
    [texts],
  );
  const window = sheet && shown(scrolled, sheet, axes);
  const cache = sheet && store.cells(sheet.id);
  const rows = sheet && window ? visibleRows(window.firstRow, window.lastRow, axes) : [];
  const poolSize = useRef(0);
  poolSize.current = Math.max(poolSize.current, Math.ceil((rows.length + 8) / 16) * 16);
  useEffect(() => {
    if (!sheet || !window || !cache) return;
    const spans = [{ col: window.firstCol, cols: window.lastCol - window.firstCol + 1 }];
    if (sheet.frozenCols) spans.push({ col: 1, cols: sheet.frozenCols });
    for (const span of spans) {
      for (const row of rows) cache.want({ row, rows: 1, ...span });
      if (sheet.frozenRows) cache.want({ row: 1, rows: sheet.frozenRows, ...span });
    }
    cache.want({ ...selection.anchor, rows: 1, cols: 1 });
  });

  if (!sheet || !window || !cache) return <div className="grid empty" />;
  const range = rangeOf(selection);
  const isUnbroken = rows.length === window.lastRow - window.firstRow + 1;
  const drawRow = (row: number) => {
    const selected = row >= range.row && row < range.row + range.rows;
    return axes.rows.size(row - 1) === 0 ? null : (
      <Row
        // A row that scrolled away lends its elements to one that comes: less work than making new ones.
        key={isUnbroken && row > sheet.frozenRows ? row % poolSize.current : `row-${row}`}
        row={row}
        top={axes.rows.start(row - 1)}
        sheet={sheet}
        axes={axes}
        cache={cache}
        version={store.cellVersion}
        firstCol={window.firstCol}
        lastCol={window.lastCol}
        selected={selected ? range : null}
        anchor={row === selection.anchor.row ? selection.anchor : null}
        labels={labels}
      />
    );
  };
  const frozenRows = Array.from({ length: sheet.frozenRows }, (_, i) => i + 1);
  const frozenHeight = axes.rows.start(sheet.frozenRows);
  return (
    <div className="grid" ref={pointer.host}>
      <div
        ref={scroller}
        className="scroller"
        role="grid"
        aria-label={texts.fill('grid', { sheet: sheet.name })}
        aria-rowcount={sheet.rows}
        aria-colcount={sheet.cols}
        aria-multiselectable="true"
        tabIndex={0}
        onFocus={() => focusGrid.current()}
        onScroll={measure}
        {...pointer.handlers}
      >
        <div
          style={{ width: ROW_HEADER_WIDTH + axes.cols.total + 40, height: COL_HEADER_HEIGHT + axes.rows.total + 40 }}
        >
          <div
            className={frozenHeight ? 'top frozen' : 'top'}
            role="rowgroup"
            style={{ height: COL_HEADER_HEIGHT + frozenHeight }}
          >
            <ColumnHeaders
              sheet={sheet}
              axes={axes}
              first={window.firstCol}
              last={window.lastCol}
              selected={range}
              selectAll={texts.selectAll}
            />
            <div className="rows">{frozenRows.map(drawRow)}</div>
          </div>
          <div className="rows scrolled" role="rowgroup" style={{ marginTop: -frozenHeight }}>
            {rows.map(drawRow)}
          </div>
        </div>
      </div>
      <Charts sheet={sheet} axes={axes} scrolled={scrolled} />
      <CellEditor
        box={boxOf(selection.anchor, scrolled, sheet, axes)}
        focusGrid={focusGrid}
        openMenu={setMenu}
        pageRows={Math.max(1, rows.length - 26)}
      />
      {menu?.kind === 'options' && (
        <OptionsMenu spot={menu} box={boxOf(menu, scrolled, sheet, axes)} close={() => setMenu(null)} />
      )}
      {menu?.kind === 'filter' && (
        <FilterMenu key={menu.col} spot={menu} box={boxOf(menu, scrolled, sheet, axes)} close={() => setMenu(null)} />
      )}
      {menu?.kind === 'cell' && <CellMenu x={menu.x} y={menu.y} header={menu.header} close={() => setMenu(null)} />}
      {state.line !== 'open' && (
        <div className="veil" role="status">
          {state.ready ? texts.broken : texts.connecting}
        </div>
      )}
    </div>
  );
}
