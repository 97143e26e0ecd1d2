/** Utilities.formatString: sprintf as Google's services know it. */

const DIRECTIVE = /%(?:(\d+)\$)?([-+ 0,#]*)(\*|\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/** @param text how `%s` shows a value. @throws Error for a letter that is none, or a value that is missing */
export function sprintf(
  template: string,
  values: readonly unknown[],
  text: (value: unknown) => string = String,
): string {
  let next = 0;
  return template.replace(
    DIRECTIVE,
    (whole, position?: string, flags = '', width?: string, precision?: string, letter = '') => {
      if (letter === '%') return '%';
      if (letter === 'n') return '\n';
      const index = position === undefined ? next++ : Number(position) - 1;
      if (index >= values.length) throw new Error(`Missing format argument for '${whole}'`);
      return padded(converted(letter, values[index], flags, precision, text), flags, Number(width ?? 0));
    },
  );
}

function converted(
  letter: string,
  value: unknown,
  flags: string,
  precision: string | undefined,
  text: (v: unknown) => string,
): string {
  const digits = precision === undefined ? 6 : Number(precision);
  switch (letter) {
    case 's':
    case 'S': {
      const shown = precision === undefined ? text(value) : text(value).slice(0, digits);
      return letter === 'S' ? shown.toUpperCase() : shown;
    }
    case 'd':
    case 'i':
    case 'u':
      return signedNumber(Math.trunc(Number(value)), flags, (n) => grouped(String(n), flags));
    case 'f':
    case 'F':
      return signedNumber(Number(value), flags, (n) => grouped(n.toFixed(digits), flags));
    case 'e':
    case 'E':
      return cased(
        letter,
        signedNumber(Number(value), flags, (n) => exponent(n.toExponential(digits))),
      );
    case 'g':
    case 'G':
      return cased(
        letter,
        signedNumber(Number(value), flags, (n) => exponent(String(Number(n.toPrecision(digits || 1))))),
      );
    case 'x':
    case 'X':
      return cased(letter, `${flags.includes('#') ? '0x' : ''}${(Number(value) >>> 0).toString(16)}`);
    case 'o':
      return (Number(value) >>> 0).toString(8);
    case 'b':
      return String(Boolean(value));
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
    default:
      throw new Error(`Unknown format conversion: ${letter}`);
  }
}

const cased = (letter: string, text: string) => (letter === letter.toUpperCase() ? text.toUpperCase() : text);
const exponent = (text: string) => text.replace(/e([+-])(\d)$/, 'e$10$2');
const grouped = (text: string, flags: string) =>
  flags.includes(',') ? text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')) : text;

function signedNumber(value: number, flags: string, shown: (absolute: number) => string): string {
  if (!Number.isFinite(value)) return String(value);
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return sign + shown(Math.abs(value));
}

function padded(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || !/^[-+ ]?\d/.test(text)) return text.padStart(width);
  const sign = /^[-+ ]?/.exec(text)![0];
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
