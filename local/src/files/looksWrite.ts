/** The styles part of a file: each look once, with the numbers by which cells and conditional formats name them. */
import { strToU8 } from 'fflate';
import type { Border, CellStyle } from '../values/cellTypes';
import { BUILT_IN_FORMATS, DEFAULT_FONT, EXCEL_BORDERS } from './looks';
import { encoded, MAIN_NAMESPACE, XML_HEAD } from './xml';

const FIRST_OWN_FORMAT = 164;
const BUILT_IN = new Map(Object.entries(BUILT_IN_FORMATS).map(([id, format]) => [format, Number(id)]));

/** Things of one kind, each once, in the order of their numbers. */
class Listed {
  readonly #numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const one of first) this.number(one);
  }

  number(one: string): number {
    const known = this.#numbers.get(one) ?? this.#numbers.size;
    this.#numbers.set(one, known);
    return known;
  }

  /** The element with all of them. */
  list(name: string): string {
    const all = [...this.#numbers.keys()];
    return all.length === 0 ? '' : `<${name} count="${all.length}">${all.join('')}</${name}>`;
  }
}

export class StyleSheet {
  readonly #formats = new Map<string, number>();
  readonly #fonts = new Listed(fontOf({}, DEFAULT_FONT));
  readonly #fills = new Listed(pattern('none'), pattern('gray125'));
  readonly #borders = new Listed(borderOf({}));
  readonly #xfs = new Listed(xf(0, 0, 0, 0, ''));
  readonly #dxfs = new Listed();

  /** The number of a cell's look; 0 is no look. */
  number(style: CellStyle): number {
    const { background } = style;
    const fill = background === undefined ? pattern('none') : pattern('solid', `<fgColor${rgb(background)}/>`);
    return this.#xfs.number(
      xf(
        this.#format(style.numberFormat),
        this.#fonts.number(fontOf(style, DEFAULT_FONT)),
        this.#fills.number(fill),
        this.#borders.number(borderOf(style)),
        alignmentOf(style),
      ),
    );
  }

  /** The number of a conditional format's look: what it changes of the cell's own. */
  conditional(style: CellStyle): number {
    const font = fontOf(style, null);
    const { background } = style;
    const ground =
      background === undefined ? '' : `<fill>${pattern('solid', `<bgColor${rgb(background)}/>`, '')}</fill>`;
    return this.#dxfs.number(`<dxf>${font === '<font></font>' ? '' : font}${ground}</dxf>`);
  }

  part(): Uint8Array {
    const formats = [...this.#formats].map(
      ([format, id]) => `<numFmt numFmtId="${id}" formatCode="${encoded(format)}"/>`,
    );
    const own = formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`;
    const parts = [
      own,
      this.#fonts.list('fonts'),
      this.#fills.list('fills'),
      this.#borders.list('borders'),
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
      this.#xfs.list('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      this.#dxfs.list('dxfs'),
    ];
    return strToU8(`${XML_HEAD}<styleSheet xmlns="${MAIN_NAMESPACE}">${parts.join('')}</styleSheet>`);
  }

  #format(format: string | undefined): number {
    if (format === undefined || format === '' || format === 'General') return 0;
    const known = BUILT_IN.get(format) ?? this.#formats.get(format) ?? FIRST_OWN_FORMAT + this.#formats.size;
    if (known >= FIRST_OWN_FORMAT) this.#formats.set(format, known);
    return known;
  }
}

function xf(format: number, font: number, fill: number, border: number, alignment: string): string {
  const applied =
    (format > 0 ? ' applyNumberFormat="1"' : '') +
    (font > 0 ? ' applyFont="1"' : '') +
    (fill > 0 ? ' applyFill="1"' : '') +
    (border > 0 ? ' applyBorder="1"' : '') +
    (alignment === '' ? '' : ' applyAlignment="1"');
  const head = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}`;
  return alignment === '' ? `${head}/>` : `${head}>${alignment}</xf>`;
}

/** In the order that Excel asks for. */
function fontOf(style: CellStyle, usual: typeof DEFAULT_FONT | null): string {
  const size = style.fontSize ?? usual?.size;
  const name = style.fontFamily ?? usual?.name;
  const inner =
    (style.bold ? '<b/>' : '') +
    (style.italic ? '<i/>' : '') +
    (style.strikethrough ? '<strike/>' : '') +
    (style.underline ? '<u/>' : '') +
    (size === undefined ? '' : `<sz val="${size}"/>`) +
    (style.fontColor === undefined ? '' : `<color${rgb(style.fontColor)}/>`) +
    (name === undefined ? '' : `<name val="${encoded(name)}"/>`);
  return `<font>${inner}</font>`;
}

function pattern(type: string, colours = '', wrapper: 'fill' | '' = 'fill'): string {
  const one = `<patternFill patternType="${type}"${colours === '' ? '/>' : `>${colours}</patternFill>`}`;
  return wrapper === '' ? one : `<fill>${one}</fill>`;
}

function borderOf({ borderLeft, borderRight, borderTop, borderBottom }: CellStyle): string {
  const side = (name: string, border: Border | undefined) =>
    border === undefined
      ? `<${name}/>`
      : `<${name} style="${EXCEL_BORDERS[border.style]}"><color${rgb(border.color)}/></${name}>`;
  return `<border>${side('left', borderLeft)}${side('right', borderRight)}${side('top', borderTop)}${side('bottom', borderBottom)}<diagonal/></border>`;
}

function alignmentOf(style: CellStyle): string {
  const { horizontalAlignment, verticalAlignment, wrap, rotation = 0, verticalText, direction } = style;
  const turned = verticalText ? 255 : rotation < 0 ? 90 - rotation : rotation;
  const said =
    (horizontalAlignment ? ` horizontal="${horizontalAlignment}"` : '') +
    (verticalAlignment ? ` vertical="${verticalAlignment === 'middle' ? 'center' : verticalAlignment}"` : '') +
    (turned ? ` textRotation="${turned}"` : '') +
    (wrap === 'WRAP' ? ' wrapText="1"' : '') +
    (direction === 'RIGHT_TO_LEFT' ? ' readingOrder="2"' : '');
  return said === '' ? '' : `<alignment${said}/>`;
}

/** The attribute of a colour of the model. */
export const rgb = (colour: string) => ` rgb="FF${colour.slice(1).toUpperCase()}"`;
