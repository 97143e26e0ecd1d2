/** What people call the fields of a list. */
import { fill } from '../../src/messages/catalogue';
import type { ImportKind } from '../../src/imports/importKind';
import { IMPORT_KINDS, type ImportKindId } from '../../src/imports/importKinds';
import { texts } from './state';

export function fieldName(kind: ImportKindId, key: string): string {
  return IMPORT_KINDS[kind].fields.find((field) => field.key === key)?.header ?? key;
}

/** 「學號」 或 「班級」＋「座號」、「擔任職務」: what is needed and each way to meet it. */
export function needsText(kind: ImportKindId, needs: ImportKind['needs']): string {
  const way = (keys: readonly string[]) => keys.map((key) => `「${fieldName(kind, key)}」`).join(fill(texts.with));
  return needs.map((ways) => ways.map(way).join(texts.or)).join('、');
}
