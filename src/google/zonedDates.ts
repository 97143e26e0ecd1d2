/**
 * Dates of a spreadsheet that stands in another zone than the school: Google gives the instant at which that day begins
 * *there*. They are read as the day and time that people see, and written so, whatever zone the file is in.
 */
import { SCHOOL_ZONE, type Cell, type Cells } from '../school/cell';

/** How far a zone is ahead of UTC at an instant, in ms. */
export type OffsetAt = (instant: number) => number;

const TAIPEI_MS = 8 * 3_600_000;
const HOUR_MS = 3_600_000;
/** Clocks change at a quarter of an hour of UTC; at the half, off Lord Howe. */
const QUARTER_MS = HOUR_MS / 4;
const MONTH_MS = 31 * 24 * HOUR_MS;

export interface ZonedDates {
  /** As the sheet gives them → as the school's days and times. */
  read(cells: Cells): Cells;
  /** A cell as the sheet is to be given it. */
  written(cell: Cell): Cell;
}

/** @param offsetAt of the spreadsheet's zone; asked for seldom, since each time costs a call */
export function zonedDates(zone: string, offsetAt: OffsetAt): ZonedDates {
  if (zone === SCHOOL_ZONE) return { read: (cells) => cells, written: (cell) => cell };
  const offset = sparing(offsetAt);
  const seen = (date: Date) => new Date(date.getTime() + offset(date.getTime()) - TAIPEI_MS);
  const kept = (date: Date) => {
    const wall = date.getTime() + TAIPEI_MS;
    const near = wall - offset(wall);
    return new Date(wall - offset(near));
  };
  return {
    read: (cells) => cells.map((line) => line.map((cell) => (cell instanceof Date ? seen(cell) : cell))),
    written: (cell) => (cell instanceof Date ? kept(cell) : cell),
  };
}

/** Zones change at most twice a year: where a month begins and ends alike, so is all of it; else it is asked by the quarter. */
function sparing(offsetAt: OffsetAt): OffsetAt {
  const known = new Map<number, number>();
  const at = (instant: number): number => {
    const found = known.get(instant) ?? offsetAt(instant);
    known.set(instant, found);
    return found;
  };
  return (instant) => {
    const month = Math.floor(instant / MONTH_MS) * MONTH_MS;
    const [first, last] = [at(month), at(month + MONTH_MS)];
    return first === last ? first : at(Math.floor(instant / QUARTER_MS) * QUARTER_MS);
  };
}
