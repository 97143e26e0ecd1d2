/** The looks that a file's cells name by number, and those of its conditional formats, as the model has them. */
import type { Border, CellStyle } from '../values/cellTypes';
import { BORDERS, BUILT_IN_FORMATS, CHINESE_DATES, DEFAULT_FONT } from './looks';
import { elements, isOn, type Element } from './xml';
import { TooLargePackage } from './xlsxPackage';

export interface Looks {
  /** The look of cells with this number; {} for a number that the file lacks. */
  of(xf: number): CellStyle;
  /** The look of a conditional format. */
  conditional(dxf: number): CellStyle;
}

/** Excel ends at some 65,000 of each. */
const MOST = 2 * 65_536;
/** Office's standard theme, by number. */
const THEME = ['ffffff', '000000', 'e7e6e6', '44546a', '4472c4', 'ed7d31', 'a5a5a5', 'ffc000', '5b9bd5', '70ad47'];

/**
 * @param styles the part xl/styles.xml; '' where the file has none
 * @throws TooLargePackage for more looks than Excel knows
 */
export function readLooks(styles: string): Looks {
  for (const part of ['font', 'fill', 'border', 'numFmt', 'dxf', 'xf'])
    if (elements(styles, part).length > MOST) throw new TooLargePackage();
  const listed = (list: string, one: string) => elements(elements(styles, list)[0]?.inner ?? '', one);
  const formats = new Map(
    listed('numFmts', 'numFmt').map(({ attribute }) => [Number(attribute('numFmtId')), attribute('formatCode')]),
  );
  const [fonts, fills, borders] = [listed('fonts', 'font'), listed('fills', 'fill'), listed('borders', 'border')];
  const [xfs, dxfs] = [listed('cellXfs', 'xf'), listed('dxfs', 'dxf')];
  const at = (list: readonly Element[], number: string) => list[Number(number)];
  return {
    of(number) {
      const xf = xfs[number];
      if (xf === undefined) return {};
      const format = Number(xf.attribute('numFmtId'));
      return lookOf({
        format: formats.get(format) ?? BUILT_IN_FORMATS[format] ?? CHINESE_DATES[format],
        font: at(fonts, xf.attribute('fontId')),
        background: solidColour(at(fills, xf.attribute('fillId'))),
        border: at(borders, xf.attribute('borderId')),
        alignment: elements(xf.inner, 'alignment')[0],
      });
    },
    conditional(number) {
      const inner = dxfs[number]?.inner ?? '';
      const [first] = elements(inner, 'fill');
      return lookOf({
        format: elements(inner, 'numFmt')[0]?.attribute('formatCode'),
        font: elements(inner, 'font')[0],
        // Here the colour of the ground stands in the other place.
        background: colourIn(first, 'bgColor') ?? colourIn(first, 'fgColor'),
        border: elements(inner, 'border')[0],
        alignment: elements(inner, 'alignment')[0],
      });
    },
  };
}

interface Parts {
  readonly format: string | undefined;
  readonly font: Element | undefined;
  readonly background: string | undefined;
  readonly border: Element | undefined;
  readonly alignment: Element | undefined;
}

function lookOf({ format, font, background, border, alignment }: Parts): CellStyle {
  const value = (name: string) => elements(font?.inner ?? '', name)[0]?.attribute('val') ?? '';
  const isSet = (name: string) => {
    const [one] = elements(font?.inner ?? '', name);
    return one !== undefined && !['0', 'false', 'none'].includes(one.attribute('val'));
  };
  const fontColor = colourIn(font, 'color');
  const [horizontal, vertical] = [alignment?.attribute('horizontal'), alignment?.attribute('vertical')];
  const rotation = Number(alignment?.attribute('textRotation') ?? 0);
  const size = Number(value('sz'));
  const all: Record<keyof CellStyle, unknown> = {
    numberFormat: format === 'General' ? undefined : format,
    fontFamily: value('name') === DEFAULT_FONT.name ? undefined : value('name'),
    fontSize: size === DEFAULT_FONT.size ? undefined : size,
    bold: isSet('b'),
    italic: isSet('i'),
    underline: isSet('u'),
    strikethrough: isSet('strike'),
    fontColor: fontColor === '#000000' ? undefined : fontColor,
    background,
    horizontalAlignment: ['left', 'center', 'right'].includes(horizontal ?? '') ? horizontal : undefined,
    verticalAlignment: vertical === 'center' ? 'middle' : vertical === 'top' ? 'top' : undefined,
    wrap: isOn(alignment?.attribute('wrapText') ?? '') ? 'WRAP' : undefined,
    // Above 90 they lean the other way; 255 stands for letters below each other.
    rotation: rotation === VERTICAL ? undefined : rotation > 90 ? 90 - rotation : rotation,
    verticalText: rotation === VERTICAL,
    direction: alignment?.attribute('readingOrder') === '2' ? 'RIGHT_TO_LEFT' : undefined,
    borderTop: sideOf(border, 'top'),
    borderRight: sideOf(border, 'right'),
    borderBottom: sideOf(border, 'bottom'),
    borderLeft: sideOf(border, 'left'),
    script: undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => Boolean(one))) as CellStyle;
}

const VERTICAL = 255;

function solidColour(fill: Element | undefined): string | undefined {
  const [pattern] = elements(fill?.inner ?? '', 'patternFill');
  return pattern?.attribute('patternType') === 'solid' ? colourIn(fill, 'fgColor') : undefined;
}

function sideOf(border: Element | undefined, side: string): Border | undefined {
  const [line] = elements(border?.inner ?? '', side);
  const style = line?.attribute('style') ?? '';
  if (style === '' || style === 'none') return undefined;
  return { style: BORDERS[style] ?? 'SOLID', color: colourIn(line, 'color') ?? '#000000' };
}

/** The colour of that name within an element, as #rrggbb; undefined where none is told, or one that the model has not. */
export function colourIn(parent: Element | undefined, name: string): string | undefined {
  const [colour] = elements(parent?.inner ?? '', name);
  if (colour === undefined) return undefined;
  const rgb = colour.attribute('rgb');
  if (/^[\da-f]{6,8}$/i.test(rgb)) return `#${rgb.slice(-6).toLowerCase()}`;
  const theme = colour.attribute('theme') === '' ? undefined : THEME[Number(colour.attribute('theme'))];
  return theme === undefined ? undefined : `#${theme}`;
}
