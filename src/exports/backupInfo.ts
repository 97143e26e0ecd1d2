/** The first sheet of a backup: whose it is, of when, and which sheet holds which tab. Pure. */
import { exportTexts as texts } from '../messages/zh/exports';
import type { PlainCell, PlainLine } from './plainCells';

export const FORMAT_VERSION = 1;

export interface BackupInfo {
  readonly schoolName: string;
  readonly schoolCode: string;
  readonly schoolYear: number;
  readonly semester: number;
  /** School time. */
  readonly takenAt: string;
  readonly takenBy: string;
}

export interface BackupTab {
  readonly tab: string;
  readonly sheet: string;
  readonly rows: number;
}

export function infoSheet(info: BackupInfo, tabs: readonly BackupTab[]): PlainLine[] {
  const { info: heads } = texts;
  return [
    [heads.item, heads.value, ''],
    [heads.formatVersion, FORMAT_VERSION, ''],
    [heads.schoolName, info.schoolName, ''],
    [heads.schoolCode, info.schoolCode, ''],
    [heads.schoolYear, info.schoolYear, ''],
    [heads.semester, info.semester, ''],
    [heads.takenAt, [info.takenAt], ''],
    [heads.takenBy, info.takenBy, ''],
    ['', '', ''],
    [heads.tab, heads.rows, heads.sheetName],
    ...tabs.map(({ tab, rows, sheet }): PlainLine => [tab, rows, sheet]),
  ];
}

/** null when the sheet is none of a backup; `version` is beyond FORMAT_VERSION for one of a later program. */
export function readInfoSheet(
  lines: readonly PlainLine[],
): { readonly info: BackupInfo; readonly tabs: BackupTab[]; readonly version: number } | null {
  const { info: heads } = texts;
  const value = (head: string): PlainCell => lines.find((line) => textOf(line[0]) === head)?.[1] ?? '';
  const version = Number(value(heads.formatVersion));
  const start = lines.findIndex((line) => textOf(line[0]) === heads.tab && textOf(line[2]) === heads.sheetName);
  if (!Number.isInteger(version) || version < 1 || start < 0) return null;
  return {
    version,
    info: {
      schoolName: textOf(value(heads.schoolName)),
      schoolCode: textOf(value(heads.schoolCode)),
      schoolYear: Number(value(heads.schoolYear)),
      semester: Number(value(heads.semester)),
      takenAt: momentOf(value(heads.takenAt)),
      takenBy: textOf(value(heads.takenBy)),
    },
    tabs: lines
      .slice(start + 1)
      .filter((line) => textOf(line[0]) !== '' && textOf(line[2]) !== '')
      .map((line) => ({ tab: textOf(line[0]), rows: Number(line[1]) || 0, sheet: textOf(line[2]) })),
  };
}

function textOf(cell: PlainCell | undefined): string {
  return cell === undefined || typeof cell === 'object' ? '' : String(cell).trim();
}

function momentOf(cell: PlainCell): string {
  return typeof cell === 'object' ? cell[0] : String(cell);
}

const MOST_NAME = 31;

/** Names that Excel takes for sheets: no forbidden characters, at most 31, none twice whatever the case. */
export function sheetNames(wanted: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    const plain = name
      .replace(/[\\/?*[\]:\u0000-\u001f]/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '')
      .replace(/^history$/i, 'history ·');
    const base = plain === '' ? texts.unnamed : plain;
    let free = cut(base, MOST_NAME);
    for (let n = 2; used.has(free.toLowerCase()); n++) free = `${cut(base, MOST_NAME - `~${n}`.length)}~${n}`;
    used.add(free.toLowerCase());
    return free;
  });
}

/** Cut to `most` UTF-16 units, never through a character. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.trim();
}
