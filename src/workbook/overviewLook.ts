/** How 總覽 looks: title, tiles, tables with their heads, every second line shaded, a light scale. Pure. */
import type { Block, ColourRule, TabLook } from '../google/ports';
import { COLOURS } from './colours';

export const WIDTH = 13;
/** The line that says how the daily schedule fares; the schedule writes it, the check leaves it alone. */
export const HEARTBEAT_ROW = 3;
const TILE_ROW = 5;
const NOTE_ROW = 6;
/** Title to the head of the class table: the head stays in sight. */
const FROZEN_ROWS = NOTE_ROW + 1;

export interface TablePlace {
  readonly kind: 'classes' | 'divisions' | 'severities' | 'states' | 'offices' | 'teachers';
  /** Sheet row of the head. */
  readonly row: number;
  /** Lines below it. */
  readonly rows: number;
  readonly columns: number;
}

export function overviewLook(tables: readonly TablePlace[]): TabLook {
  const line = (row: number, columns = WIDTH): Block => ({ row, column: 1, rows: 1, columns });
  const evenLines = tables.flatMap(({ row, rows, columns }) =>
    Array.from({ length: Math.floor(rows / 2) }, (_, i) => line(row + 2 * (i + 1), columns)),
  );
  const classes = tables.find(({ kind }) => kind === 'classes');
  return {
    isFresh: true,
    frozenRows: FROZEN_ROWS,
    frozenColumns: 1,
    widths: [
      { column: 1, pixels: 150 },
      ...Array.from({ length: WIDTH - 1 }, (_, i) => ({ column: i + 2, pixels: 66 })),
    ],
    looks: [
      { blocks: [line(1)], look: { isBold: true, size: 16 } },
      { blocks: [line(2), line(HEARTBEAT_ROW), line(NOTE_ROW)], look: { ink: COLOURS.quiet, size: 9 } },
      { blocks: [line(TILE_ROW - 1)], look: { ink: COLOURS.quiet, align: 'left', ground: COLOURS.band } },
      { blocks: [line(TILE_ROW)], look: { isBold: true, size: 18, align: 'left', ground: COLOURS.band } },
      { blocks: evenLines, look: { ground: COLOURS.band } },
      {
        blocks: tables.map(({ row, columns }) => line(row, columns)),
        look: { isBold: true, ground: COLOURS.head, isWrapped: true },
      },
      ...(classes === undefined
        ? []
        : [{ blocks: [line(classes.row + classes.rows)], look: { isBold: true, ground: COLOURS.head } }]),
    ],
    colours: tables.flatMap(coloursOf),
    filterColumns: 0,
  };
}

/** 需要關心, 待認證, 通過, 退回 of the class table, its sum left out; states and severities by their word. */
function coloursOf({ kind, row, rows }: TablePlace): ColourRule[] {
  const column = (at: number, count: number): Block => ({ row: row + 1, column: at, rows: count, columns: 1 });
  const scale = (at: number, ground: string): ColourRule => ({ kind: 'scale', block: column(at, rows - 1), ground });
  const words = (texts: Readonly<Record<string, string>>): ColourRule[] =>
    Object.entries(texts).map(([text, ground]) => ({
      kind: 'formula',
      block: { ...column(1, rows), columns: 2 },
      formula: `=$A${row + 1}="${text}"`,
      ground,
    }));
  if (kind === 'classes')
    return rows < 2 ? [] : [scale(3, '#fde293'), scale(7, '#dadce0'), scale(8, '#ceead6'), scale(9, '#fde293')];
  if (kind === 'severities') return words({ 錯誤: COLOURS.red, 警告: COLOURS.amber, 提示: COLOURS.grey });
  if (kind === 'states') return words(STATE_COLOURS);
  return [];
}

export const STATE_COLOURS = {
  未符合: COLOURS.red,
  有風險: COLOURS.amber,
  進行中: COLOURS.grey,
  符合: COLOURS.green,
  不適用: '#ffffff',
} as const;
