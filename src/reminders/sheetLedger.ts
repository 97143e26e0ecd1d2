/**
 * The 寄信紀錄 tab as the ledger of a run. Each write is one block under the script’s lock: the rows claimed last and
 * the rows that follow. Those cells are read first, so that a tab that was sorted or edited meanwhile is never spoilt.
 */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { reminderTexts } from '../messages/zh/reminders';
import { isBlank, textOf, type Cells } from '../school/cell';
import { readTable, type Table } from '../school/table';
import { TABS } from '../school/tabs';
import { LAYOUT_PROPERTY } from '../workbook/layoutOf';
import { lineOf, widthOf } from '../workbook/writeRows';
import type { LedgerEntry, LedgerPort } from './deliver';
import { stateOf, type LedgerRow } from './ledger';
import { locked } from '../workbook/locked';

const TAB = TABS.mailLog;
const LOCK_WAIT_MS = 60_000;

interface Placed {
  readonly row: number;
  readonly entry: LedgerEntry;
}

/**
 * `table` is the tab as the run read it. `retry`: keys whose failure is no bar to another try. Throws a sentence when
 * the tab lacks a header: then nothing may be sent, because nothing could be recorded.
 */
export function sheetLedger(shell: Shell, table: Table<LedgerRow>, retry: ReadonlySet<string> = new Set()): LedgerPort {
  if (!table.isUsable || table.missingHeaders.length > 0) {
    throw new Error(fill(reminderTexts.ledgerBroken, { missing: table.missingHeaders.join('、') || TAB.name }));
  }
  const isDressed = shell.documentProperties.get(LAYOUT_PROPERTY) !== null;
  let taken = barsIn(table, retry);
  /** Put off or previewed already: that is noted once, however often the day's run is repeated. */
  const noted = new Set(table.rows.map((row) => `${stateOf(row)}|${row.key}`));
  let current = table;
  /** This run's open claims and where they stand; they are the last rows, and `end` is the row that follows. */
  let open = new Map<string, number>();
  let end = table.lastRow + 1;
  /** Claims of a write that failed: they may stand or not. */
  let doubtful = new Map<string, LedgerEntry>();

  const isAsLeft = () => {
    const first = end - open.size;
    const seen = shell.workbook.readBlock(TAB.name, first, 1, open.size + 1, widthOf(current.columnOf));
    return standsThere(seen, [...open.keys()], (current.columnOf['key'] ?? 1) - 1);
  };
  const findAgain = () => {
    current = readTable(TAB, shell.workbook.readTab(TAB.name));
    end = current.lastRow + 1;
    const own = [...open.keys(), ...doubtful.keys()];
    const rows = new Map(current.rows.filter((row) => isOurs(row, doubtful)).map((row) => [row.key, row.row]));
    open = new Map(own.flatMap((key) => (rows.has(key) ? [[key, rows.get(key) ?? 0] as const] : [])));
    // Somebody else's run may have written since, where no lock keeps it away.
    taken = barsIn(current, retry);
  };
  const write = (settled: readonly LedgerEntry[], added: readonly LedgerEntry[]): ReadonlySet<string> => {
    if (doubtful.size > 0 || !isAsLeft()) findAgain();
    const fresh = added.filter(
      (entry) =>
        open.has(entry.key) ||
        (!taken.has(entry.key) && (entry.outcome === '' || !noted.has(`${stateOf(entry)}|${entry.key}`))),
    );
    // A claim whose row somebody deleted is written down anew: what was sent stays on record.
    const placed: Placed[] = [...settled, ...fresh].map((entry) => ({ row: open.get(entry.key) ?? end++, entry }));
    writePlaced(shell, current, isDressed, placed);
    // Whatever of the write was to fail fails here, while it is known what it was.
    shell.workbook.flush();
    const claims = new Set(fresh.filter(({ outcome }) => outcome === '').map(({ key }) => key));
    open = new Map(placed.flatMap(({ row, entry }) => (claims.has(entry.key) ? [[entry.key, row] as const] : [])));
    doubtful = new Map();
    for (const entry of fresh) {
      if (isBar(entry, new Set())) taken.add(entry.key);
      else noted.add(`${stateOf(entry)}|${entry.key}`);
    }
    return new Set(fresh.map((entry) => entry.key));
  };
  return {
    write(settled, added) {
      let keys: ReadonlySet<string> | null = null;
      try {
        locked(shell, LOCK_WAIT_MS, () => (keys = write(settled, added)));
      } catch (problem) {
        // Flushed already: what failed after that (giving the lock back) takes nothing away.
        if (keys !== null) return keys;
        doubtful = new Map([...settled, ...added].map((entry) => [entry.key, entry]));
        throw problem;
      }
      return keys ?? new Set();
    },
  };
}

function barsIn(table: Table<LedgerRow>, retry: ReadonlySet<string>): Set<string> {
  return new Set(table.rows.filter((row) => isBar(row, retry)).map((row) => row.key));
}

/** An open claim of this run, or a row as a write of it that failed would have left it; another run's says another time. */
function isOurs(row: LedgerRow, doubtful: ReadonlyMap<string, LedgerEntry>): boolean {
  const entry = doubtful.get(row.key);
  if (entry === undefined) return row.outcome === '';
  if (entry.outcome !== '' && row.outcome === '') return true;
  // A moment comes back from a cell rounded.
  return row.outcome === entry.outcome && Math.abs(Date.parse(row.at) - Date.parse(entry.at)) <= 1000;
}

/** A row that says: this mail was sent, may have been, failed for good, or was taken out by a person. */
function isBar(row: Pick<LedgerRow, 'outcome' | 'message' | 'key'>, retry: ReadonlySet<string>): boolean {
  const state = stateOf(row);
  return state !== 'preview' && state !== 'deferred' && !(state === 'failed' && retry.has(row.key));
}

/** True when the rows hold these keys, in order, and the one after them is empty. */
function standsThere(seen: Cells, keys: readonly string[], column: number): boolean {
  return (
    keys.every((key, i) => textOf(seen[i]?.[column]) === key) &&
    (seen[keys.length] ?? []).every((cell) => isBlank(cell))
  );
}

/** Rows that follow each other go in one write; usually that is all of them. */
function writePlaced(shell: Shell, table: Table<LedgerRow>, isDressed: boolean, placed: readonly Placed[]): void {
  const width = widthOf(table.columnOf);
  const sorted = [...placed].sort((a, b) => a.row - b.row);
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to]?.row === (sorted[to - 1]?.row ?? 0) + 1) to++;
    const lines = sorted.slice(from, to).map(({ entry }) => lineOf(TAB, table.columnOf, width, { ...entry }));
    shell.workbook.writeBlock(TAB.name, sorted[from]?.row ?? 0, 1, lines, isDressed);
    from = to;
  }
}
