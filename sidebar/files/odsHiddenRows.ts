/** Rows with content that an ods file hides or filters out, by sheet: the library that reads such files drops who is hidden. */
import { attribute, tagsOf, xmlText } from './xmlText';
import type { ZipParts } from './zip';

export function odsHiddenRows(parts: ZipParts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const content = parts.get('content.xml');
  if (content === undefined) return counts;
  let sheet = '';
  let [isHidden, hasText] = [false, false];
  for (const { name, inner, isEnd } of tagsOf(xmlText(content.bytes()))) {
    if (name === 'table' && !isEnd) sheet = attribute(inner, 'name');
    else if (name === 'table-row') {
      if (isEnd && isHidden && hasText) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
      isHidden = !isEnd && ['collapse', 'filter'].includes(attribute(inner, 'visibility'));
      hasText = false;
    } else if (name === 'p') hasText = true;
  }
  return counts;
}
