/** Searches of DriveApp: `title contains 'x' and mimeType = 'text/csv'`. */
import type { DriveItem } from '../library/contract';

const TERM =
  /^(title|name|fullText|mimeType|trashed|starred)\s*(=|!=|contains)\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(true|false))$/i;

/** @throws Error "Invalid argument: q" for what the host does not understand */
export function matches(item: DriveItem, query: string): boolean {
  return query.split(/\s+and\s+/i).every((term) => holds(item, term.trim()));
}

function holds(item: DriveItem, term: string): boolean {
  const match = TERM.exec(term);
  if (!match) throw new Error('Invalid argument: q');
  const [, field = '', operator, single, double, flag] = match;
  const wanted = (single ?? double ?? flag ?? '').replace(/\\(.)/g, '$1');
  const actual =
    field === 'mimeType' ? item.mimeType : field === 'trashed' || field === 'starred' ? String(item[field]) : item.name;
  if (operator === 'contains') return actual.toLowerCase().includes(wanted.toLowerCase());
  return (actual === wanted) === (operator === '=');
}
