/** Which rows a complete list takes out of its periods, and which it must not touch. Pure. */
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import { toHalfWidth } from '../school/cell';
import type { ImportRequest } from './contract';
import type { ImportKind, ImportRecord } from './importKind';
import type { OldRow } from './matchRows';

/**
 * Rows of the file's own periods that the file does not have. A row that a rejected line may have been about stays;
 * where a rejected line names nobody of the tab or of the file, all stay: it may be about any.
 * @param rowsOfTab all rows of the tab
 * @param anchors what rejected lines have in the kind's anchor column
 */
export function rowsToRemove(
  kind: ImportKind,
  { isReplacing }: Pick<ImportRequest, 'isReplacing'>,
  rowsOfTab: readonly OldRow[],
  unmatched: readonly OldRow[],
  accepted: readonly ImportRecord[],
  anchors: readonly string[],
): { readonly rows: readonly OldRow[]; readonly cautions: readonly string[] } {
  if (!isReplacing || kind.period.length === 0) return { rows: [], cautions: [] };
  const known = new Set([...rowsOfTab, ...accepted].map((row) => plain(String(row[kind.anchor] ?? ''))));
  const spared = new Set(anchors.map(plain));
  if ([...spared].some((anchor) => anchor === '' || !known.has(anchor)))
    return { rows: [], cautions: [texts.replaceHeld] };
  const periodOf = (row: OldRow | ImportRecord) => JSON.stringify(kind.period.map((key) => row[key] ?? ''));
  const periods = new Set(accepted.map(periodOf));
  const inPeriod = unmatched.filter((row) => periods.has(periodOf(row)));
  const rows = inPeriod.filter((row) => !spared.has(plain(String(row[kind.anchor]))));
  const left = inPeriod.length - rows.length;
  return { rows, cautions: left > 0 ? [fill(texts.replaceSpared, { count: left })] : [] };
}

/** As programs write one number: 115001, '115001, 115,001, 0115001, 115001.0. */
function plain(text: string): string {
  return toHalfWidth(text)
    .trim()
    .replace(/^'|,(?=\d{3})|\.0+$/g, '')
    .replace(/^0+(?=\d)/, '')
    .toLowerCase();
}
