/** What stands around the cells in a sheet's XML: columns, the view, filter, protection, merges. */
import type { SheetProperties } from '../model/contract';
import { colourIn } from './looksRead';
import { LAST_COLUMN } from './sheetCells';
import { elements, isOn } from './xml';
import { TooLargePackage, type SplitSheet } from './xlsxPackage';

/** Neighbours of one width and look. */
export interface FileColumns {
  readonly from: number;
  readonly to: number;
  /** Pixels; null where nobody set one. */
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly xf: number;
}

export interface AroundCells extends Pick<
  SheetProperties,
  'tabColor' | 'frozenRows' | 'frozenColumns' | 'rightToLeft' | 'hiddenGridlines' | 'protections'
> {
  readonly columns: readonly FileColumns[];
  /** Points. */
  readonly usualHeight: number;
  /** Ranges as they are written: what of them is on the sheet is known when its cells were read. */
  readonly merges: readonly string[];
  readonly filters: readonly string[];
}

const USUAL_HEIGHT = 15;

/** @throws TooLargePackage for columns told of over and over */
export function readAroundCells({ before, after }: SplitSheet): AroundCells {
  const [view] = elements(before, 'sheetView');
  const [pane] = elements(view?.inner ?? '', 'pane');
  const isFrozen = pane?.attribute('state').startsWith('frozen') === true;
  const frozen = (split: string) => (isFrozen ? Math.max(0, Math.trunc(Number(pane.attribute(split)) || 0)) : 0);
  const isProtected = elements(after, 'sheetProtection').some((one) => isOn(one.attribute('sheet')));
  return {
    columns: columnsOf(before),
    usualHeight: Number(elements(before, 'sheetFormatPr')[0]?.attribute('defaultRowHeight')) || USUAL_HEIGHT,
    tabColor: colourIn(elements(before, 'sheetPr')[0], 'tabColor') ?? null,
    frozenRows: frozen('ySplit'),
    frozenColumns: frozen('xSplit'),
    rightToLeft: isOn(view?.attribute('rightToLeft') ?? ''),
    hiddenGridlines: ['0', 'false'].includes(view?.attribute('showGridLines') ?? ''),
    merges: elements(after, 'mergeCell').map(({ attribute }) => attribute('ref')),
    filters: elements(after, 'autoFilter').map(({ attribute }) => attribute('ref')),
    protections: isProtected
      ? [{ id: '1', kind: 'SHEET', description: '', warningOnly: false, editors: [], domainEdit: false }]
      : [],
  };
}

/** Columns end where Excel's do. */
function columnsOf(before: string): FileColumns[] {
  let told = 0;
  return elements(elements(before, 'cols')[0]?.inner ?? '', 'col').flatMap(({ attribute }) => {
    const from = Math.max(1, Number(attribute('min')) || 1);
    const to = Math.min(LAST_COLUMN, Number(attribute('max')) || from);
    if (from > to) return [];
    if ((told += to - from + 1) > 16 * LAST_COLUMN) throw new TooLargePackage();
    const [width, isHidden] = [Number(attribute('width')), isOn(attribute('hidden'))];
    const isSet = width > 0 || (attribute('width') !== '' && !isHidden);
    return [
      { from, to, width: isSet ? Math.round(width * 7 + 5) : null, isHidden, xf: Number(attribute('style')) || 0 },
    ];
  });
}
