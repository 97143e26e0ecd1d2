/** Which rows a complete list takes out of its periods, and which it must not touch. Pure. */
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import type { ImportRequest } from './contract';
import type { ImportKind, ImportRecord } from './importKind';
import type { OldRow } from './matchRows';

/**
 * Rows of the file's own periods that the file does not have. A row that a rejected line may have been about stays;
 * where a rejected line does not even tell that much, all stay.
 * @param anchors what rejected lines have in the kind's anchor column
 */
export function rowsToRemove(
  kind: ImportKind,
  { isReplacing }: Pick<ImportRequest, 'isReplacing'>,
  unmatched: readonly OldRow[],
  accepted: readonly ImportRecord[],
  anchors: readonly string[],
): { readonly rows: readonly OldRow[]; readonly cautions: readonly string[] } {
  if (!isReplacing || kind.period.length === 0) return { rows: [], cautions: [] };
  if (anchors.includes('')) return { rows: [], cautions: [texts.replaceHeld] };
  const periodOf = (row: OldRow | ImportRecord) => JSON.stringify(kind.period.map((key) => row[key] ?? ''));
  const periods = new Set(accepted.map(periodOf));
  const spared = new Set(anchors);
  const inPeriod = unmatched.filter((row) => periods.has(periodOf(row)));
  const rows = inPeriod.filter((row) => !spared.has(String(row[kind.anchor] as string)));
  const left = inPeriod.length - rows.length;
  return { rows, cautions: left > 0 ? [fill(texts.replaceSpared, { count: left })] : [] };
}
