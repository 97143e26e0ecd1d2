/** 檢核結果 by office, class or code: which there are, and the lines of each. Pure; used by server and page. */
import type { PlainCell, PlainLine } from './plainCells';

export const GROUPINGS = ['office', 'className', 'code'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FindingGroup {
  /** The cell's text; '' for findings without one. */
  readonly id: string;
  readonly lines: readonly PlainLine[];
}

/** `lines` with the header row first, `header` the column to go by; groups in the order of their texts, the one without a text last. */
export function findingGroups(lines: readonly PlainLine[], header: string): FindingGroup[] {
  const at = (lines[0] ?? []).findIndex((cell) => cell === header);
  if (at < 0) return [];
  const groups = new Map<string, PlainLine[]>();
  for (const line of lines.slice(1)) {
    const id = textOf(line[at]);
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([id, group]) => ({ id, lines: group }));
}

function textOf(cell: PlainCell | undefined): string {
  return cell === undefined || typeof cell === 'object' ? '' : String(cell).trim();
}
