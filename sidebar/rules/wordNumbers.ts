/** The numbers that Word makes by itself (一、 · (一) · 1.): in the file stands only which list and level a paragraph has. */

interface Level {
  readonly format: string;
  /** `%1、`, `(%2)`, `%1.%2`. */
  readonly text: string;
  readonly start: number;
}

type Lists = ReadonlyMap<string, readonly Level[]>;

const DIGITS = [...'〇一二三四五六七八九'];
const LEGAL = [...'零壹貳參肆伍陸柒捌玖'];

export class WordNumbers {
  private readonly lists: Lists;
  private readonly styles: ReadonlyMap<string, Element>;
  private readonly counts = new Map<string, number[]>();
  /** True once a number was met whose kind is not known here: then the text lacks it. */
  isIncomplete = false;

  /** @param numbering word/numbering.xml, @param styles word/styles.xml; null where the file has none */
  constructor(numbering: Element | null, styles: Element | null) {
    this.lists = numbering === null ? new Map() : listsOf(numbering);
    this.styles = new Map(
      styles === null ? [] : childrenOf(styles, 'style').map((style) => [valueOf(style, 'styleId'), style]),
    );
  }

  /** The number before a paragraph; '' where it has none. */
  before(paragraph: Element): string {
    const place = this.placeOf(childOf(paragraph, 'pPr'));
    if (place === null || place.list === '0') return '';
    const levels = this.lists.get(place.list);
    const level = levels?.[place.level];
    if (levels === undefined || level === undefined) {
      this.isIncomplete = true;
      return '';
    }
    if (level.format === 'bullet' || level.format === 'none') return '';
    const counts = this.counts.get(place.list) ?? [];
    counts.length = Math.min(counts.length, place.level + 1);
    counts[place.level] = (counts[place.level] ?? level.start - 1) + 1;
    this.counts.set(place.list, counts);
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levels[at];
      const written = other && writtenNumber(counts[at] ?? other.start, other.format);
      if (written === undefined) this.isIncomplete = true;
      return written ?? '';
    });
  }

  /** By the paragraph itself, else by its style and what that rests on. */
  private placeOf(properties: Element | undefined, depth = 0): { list: string; level: number } | null {
    if (properties === undefined || depth > 10) return null;
    const own = childOf(properties, 'numPr');
    const style = this.styles.get(valueOf(childOf(properties, 'pStyle') ?? childOf(properties, 'basedOn'), 'val'));
    const inherited = style === undefined ? null : this.ofStyle(style, depth);
    if (own === undefined) return inherited;
    const list = valueOf(childOf(own, 'numId'), 'val') || (inherited?.list ?? '');
    const level = childOf(own, 'ilvl');
    return { list, level: level === undefined ? (inherited?.level ?? 0) : Number(valueOf(level, 'val')) };
  }

  private ofStyle(style: Element, depth: number): { list: string; level: number } | null {
    const own = this.placeOf(childOf(style, 'pPr'), depth + 1);
    if (own !== null) return own;
    const base = this.styles.get(valueOf(childOf(style, 'basedOn'), 'val'));
    return base === undefined || depth > 10 ? null : this.ofStyle(base, depth + 1);
  }
}

function listsOf(numbering: Element): Lists {
  const kinds = new Map(
    childrenOf(numbering, 'abstractNum').map((one) => [
      valueOf(one, 'abstractNumId'),
      childrenOf(one, 'lvl').map((level): Level => ({
        format: valueOf(childOf(level, 'numFmt'), 'val'),
        text: valueOf(childOf(level, 'lvlText'), 'val'),
        start: Number(valueOf(childOf(level, 'start'), 'val') || '1'),
      })),
    ]),
  );
  return new Map(
    childrenOf(numbering, 'num').map((one) => [
      valueOf(one, 'numId'),
      kinds.get(valueOf(childOf(one, 'abstractNumId'), 'val')) ?? [],
    ]),
  );
}

/** Undefined for a kind of number that is not known here. */
function writtenNumber(n: number, format: string): string | undefined {
  switch (format) {
    case 'decimal':
    case 'decimalFullWidth':
    case 'decimalHalfWidth':
      return String(n);
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = String.fromCharCode(64 + n);
      return n > 26 ? undefined : format === 'upperLetter' ? letter : letter.toLowerCase();
    }
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n > 20 ? undefined : String.fromCharCode(0x245f + n);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[n - 1];
    case 'ideographLegalTraditional':
    case 'chineseLegalSimplified':
      return counting(n, LEGAL, '拾');
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseCounting':
      return counting(n, DIGITS, '十');
    default:
      return undefined;
  }
}

function counting(n: number, digits: readonly string[], ten: string): string | undefined {
  if (n < 1 || n > 99) return undefined;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? ten : ''}${ones > 0 ? digits[ones] : ''}`;
}

function childrenOf(element: Element, name: string): Element[] {
  return Array.from(element.children).filter(({ localName }) => localName === name);
}

function childOf(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : childrenOf(element, name)[0];
}

function valueOf(element: Element | undefined, name: string): string {
  return element?.getAttribute(`w:${name}`) ?? '';
}
