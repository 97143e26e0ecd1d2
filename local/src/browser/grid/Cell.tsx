/** One cell of the grid: its text and look, its box, its menu button and its note. */
import { memo, type CSSProperties } from 'preact/compat';
import type { SeenCell } from '../connection/cellCache';
import type { CellStyle } from '../../protocol/views';
import { cellName } from '../../values/cellNames';

export interface CellProps {
  readonly row: number;
  readonly col: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly cell: SeenCell | undefined;
  readonly selected: boolean;
  readonly active: boolean;
  readonly corner: boolean;
  readonly filter: 'none' | 'idle' | 'active';
  readonly labels: {
    readonly options: string;
    readonly filter: string;
    readonly fillHandle: string;
    readonly note: string;
  };
}

function styleOf(look: CellStyle | undefined): CSSProperties {
  if (!look) return {};
  const lines = [look.underline && 'underline', look.strikethrough && 'line-through'].filter(Boolean).join(' ');
  return {
    backgroundColor: look.background,
    color: look.fontColor,
    fontWeight: look.bold ? 700 : undefined,
    fontStyle: look.italic ? 'italic' : undefined,
    textDecoration: lines || undefined,
    fontSize: look.fontSize ? `${look.fontSize}pt` : undefined,
    fontFamily: look.fontFamily ? `"${look.fontFamily}", "Noto Sans TC", sans-serif` : undefined,
    textAlign: look.horizontalAlignment,
    alignItems:
      look.verticalAlignment && { top: 'flex-start', middle: 'center', bottom: 'flex-end' }[look.verticalAlignment],
    ...bordersOf(look),
  };
}

const WIDTHS = { SOLID_MEDIUM: 2, SOLID_THICK: 3, DOUBLE: 3, DOTTED: 1, DASHED: 1, SOLID: 1 };

function bordersOf(look: CellStyle): CSSProperties {
  const line = (border: CellStyle['borderTop']) => {
    if (!border) return undefined;
    const style = { DOTTED: 'dotted', DASHED: 'dashed', DOUBLE: 'double' }[border.style as string] ?? 'solid';
    return `${WIDTHS[border.style]}px ${style} ${border.color}`;
  };
  const borders: CSSProperties = {};
  if (look.borderTop) borders.borderTop = line(look.borderTop);
  if (look.borderLeft) borders.borderLeft = line(look.borderLeft);
  if (look.borderRight) borders.borderRight = line(look.borderRight);
  if (look.borderBottom) borders.borderBottom = line(look.borderBottom);
  return borders;
}

function classOf({ cell, selected, active }: CellProps): string {
  const view = cell?.view;
  const classes = ['cell', view?.kind ?? 'text'];
  if (view?.text) classes.push('filled');
  if (cell?.look?.wrap === 'WRAP') classes.push('wrapped');
  if (view?.invalid) classes.push('invalid');
  if (selected) classes.push('selected');
  if (active) classes.push('active');
  if (cell?.rule?.kind === 'checkbox') classes.push('boxed');
  return classes.join(' ');
}

export const Cell = memo(function Cell(props: CellProps) {
  const { row, col, left, width, height, cell, labels } = props;
  const name = cellName(row, col);
  const text = cell?.view?.text ?? '';
  const checkbox = cell?.rule?.kind === 'checkbox';
  return (
    <div
      role="gridcell"
      id={`cell-${name}`}
      aria-colindex={col}
      aria-selected={props.selected}
      aria-label={text === '' ? name : `${name} ${text}`}
      data-row={row}
      data-col={col}
      className={classOf(props)}
      style={{ left, width, height, ...styleOf(cell?.look) }}
    >
      {checkbox ? (
        <span role="checkbox" aria-label={name} aria-checked={cell?.view?.checked === true} className="tick" />
      ) : (
        <span className="text">{text}</span>
      )}
      {cell?.rule?.kind === 'list' && (
        <span
          role="button"
          className="opener"
          data-open="options"
          aria-label={labels.options.replace('{cell}', name)}
        />
      )}
      {props.filter !== 'none' && (
        <span
          role="button"
          className={`filter ${props.filter}`}
          data-open="filter"
          aria-label={labels.filter.replace('{column}', name.replace(/\d+$/, ''))}
        />
      )}
      {cell?.view?.note !== undefined && (
        <span className="note" title={cell.view.note} aria-label={`${labels.note} ${cell.view.note}`} />
      )}
      {props.corner && <span className="handle" data-open="fill" aria-label={labels.fillHandle} />}
    </div>
  );
});
