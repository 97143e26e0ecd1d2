/** The part inside an xlsx that holds what Excel has no place for: ids, zone, owner, protections by person, charts of scripts. */
import { strFromU8, strToU8 } from 'fflate';
import type { CellRule, ConditionalFormat, Chart, Filter, Json, Protection, WorkbookMeta } from '../model/contract';
import type { PaletteBlock } from '../model/changes';

export interface CustomPart {
  readonly format: 1;
  readonly meta: Omit<WorkbookMeta, 'name' | 'activeSheetId'>;
  /** The first journal whose changes are not in this file. */
  readonly journal: number;
  readonly sheets: readonly {
    /** As in the file; `title` is the sheet's own name where Excel refuses that. */
    readonly name: string;
    readonly title?: string;
    readonly id: number;
    readonly maxRows: number;
    readonly maxColumns: number;
    readonly protections: readonly Protection[];
    readonly charts: readonly Chart[];
    readonly filter: Filter | null;
    readonly conditionalFormats: readonly ConditionalFormat[];
    /** Rules that Excel cannot express. */
    readonly rules: readonly PaletteBlock<CellRule | null>[];
    readonly extras: { readonly [key: string]: Json };
  }[];
}

const PATH = 'customXml/item1.xml';
const NAMESPACE = 'urn:portfolio-workbook:host';
/** How the workbook points to it: id, kind and target. */
export const CUSTOM_RELATION = ['rIdHost', 'customXml', `../${PATH}`] as const;

/** Base64 keeps whatever characters texts have out of the XML. */
export function customParts(part: CustomPart): Record<string, Uint8Array> {
  const body = Buffer.from(JSON.stringify(part)).toString('base64');
  return { [PATH]: strToU8(`<?xml version="1.0" encoding="UTF-8"?><host xmlns="${NAMESPACE}">${body}</host>`) };
}

/** null when the file has none, or one that cannot be read. */
export function customPartIn(files: Record<string, Uint8Array>): CustomPart | null {
  const body = files[PATH] && new RegExp(`<host xmlns="${NAMESPACE}">([^<]*)<`).exec(strFromU8(files[PATH]))?.[1];
  if (!body) return null;
  try {
    const part = JSON.parse(Buffer.from(body, 'base64').toString('utf8')) as CustomPart;
    return part.format === 1 && Array.isArray(part.sheets) && part.sheets.every(hasSize) ? part : null;
  } catch {
    return null;
  }
}

function hasSize({ maxRows, maxColumns }: CustomPart['sheets'][number]): boolean {
  return [maxRows, maxColumns].every((length) => Number.isInteger(length) && length > 0);
}
