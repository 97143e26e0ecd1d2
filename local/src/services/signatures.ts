/** What Google's type definitions say of each method: whether it exists, and which arguments it takes. */
import table from './signatures.json';
import { EnumValue } from './enumeration';

/**
 * By class: its service, and by method one text an overload, a letter a parameter: s text, n number, b truth, d Date,
 * a array, f function, e member of an enumeration, c object of a service, o any object, 0 null, * anything;
 * '?' makes one optional, '+' repeats it.
 */
interface ClassTable {
  readonly service: string;
  readonly methods: Readonly<Record<string, readonly string[]>>;
}
const CLASSES = table as Readonly<Record<string, ClassTable | undefined>>;

function overloadsOf(className: string, method: string): readonly string[] | undefined {
  const methods = CLASSES[className]?.methods;
  return methods && Object.hasOwn(methods, method) ? methods[method] : undefined;
}

/** Classes that turn numbers and truth into text by themselves, as Google's do. */
const LENIENT = new Set(['Properties', 'Cache', 'Logger']);
/** Classes in which a number for a text is known to be refused. */
const STRICT = new Set(['Ui', 'Utilities', 'MailApp', 'GmailApp', 'Browser']);

/** Objects that scripts put properties of their own on. */
const OPEN = new Set(['HtmlTemplate', 'TemplateOutput']);

/** As errors name a method or a class: 'SpreadsheetApp.Range.setValues', 'Ui.alert', 'Utilities.formatDate'. */
export function qualified(className: string, method?: string): string {
  const service = CLASSES[className]?.service ?? '';
  const owner = service === '' || service === className ? className : `${service}.${className}`;
  return method === undefined ? owner : `${owner}.${method}`;
}

/**
 * Whether a name that a class does not have is a method that is missing here, rather than a property that scripts look for:
 * it stands in the type definitions, or it reads as a verb with its object.
 */
export function isMethod(className: string, name: string): boolean {
  if (overloadsOf(className, name) !== undefined) return true;
  return !OPEN.has(className) && /^[a-z]+[A-Z]/.test(name) && !/^is[A-Z]/.test(name);
}

/**
 * Whether the arguments fit an overload. Methods that the definitions do not know take anything.
 * @param args without their proxies; enumeration members as names
 * @param raw as the script gave them
 */
export function matches(
  className: string,
  method: string,
  args: readonly unknown[],
  raw: readonly unknown[],
  isExposed: (arg: unknown) => boolean,
): boolean {
  const overloads = overloadsOf(className, method);
  if (overloads === undefined) return true;
  const given = args.map((arg, i) => ({ arg, raw: raw[i], isExposed: isExposed(arg) }));
  const care = LENIENT.has(className) ? 'count' : STRICT.has(className) ? 'strict' : 'usual';
  return overloads.some((overload) => fits(overload, given, care));
}

interface Given {
  readonly arg: unknown;
  readonly raw: unknown;
  readonly isExposed: boolean;
}
/** How closely types are looked at: not at all, as one that turns numbers into texts, or as one that does not. */
type Care = 'count' | 'usual' | 'strict';

function fits(overload: string, given: readonly Given[], care: Care): boolean {
  const parameters = overload === '' ? [] : overload.split(',');
  const repeats = parameters.at(-1)?.endsWith('+') ?? false;
  const required = parameters.filter((one) => !/[?+]$/.test(one)).length;
  if (given.length < required || (given.length > parameters.length && !repeats)) return false;
  if (care === 'count') return true;
  return given.every((one, i) => {
    const parameter = parameters[Math.min(i, parameters.length - 1)] ?? '*';
    return [...parameter].some((letter) => takes(letter, one, care === 'strict'));
  });
}

function takes(letter: string, { arg, raw, isExposed }: Given, strict: boolean): boolean {
  const isNothing = arg === null || arg === undefined;
  switch (letter) {
    case 's':
      if (raw instanceof EnumValue) return false;
      return typeof arg === 'string' || (!strict && (isNothing || typeof arg === 'number' || typeof arg === 'boolean'));
    case 'n':
      return typeof arg === 'number';
    case 'b':
      return typeof arg === 'boolean' || (!strict && isNothing);
    case 'd':
      return Object.prototype.toString.call(arg) === '[object Date]';
    case 'a':
      return Array.isArray(arg);
    case 'f':
      return typeof arg === 'function';
    case 'e':
      return raw instanceof EnumValue || (!strict && (typeof arg === 'string' || isNothing));
    case 'c':
      return isExposed || isNothing;
    case 'o':
      return isNothing || (typeof arg === 'object' && !Array.isArray(arg));
    case '0':
      return isNothing;
    default:
      return letter === '*';
  }
}
