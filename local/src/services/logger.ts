/** Logger and console: what a run writes into its log. */
import { format } from 'node:util';
import { formatDate } from './formatDate';
import { classOf, isDate, type ServiceContext } from './serviceContext';
import { sprintf } from './sprintf';

export function loggerService(context: ServiceContext) {
  const own: string[] = [];
  const logger: object = context.expose('Logger', {
    /** (data), or (format with %s, values…) */
    log(first?: unknown, ...values: unknown[]): object {
      const text = values.length > 0 && typeof first === 'string' ? sprintf(first, values, javaText) : javaText(first);
      context.log.push(text);
      own.push(`${formatDate(context.now(), context.scriptTimeZone, 'EEE MMM dd HH:mm:ss z yyyy')} INFO: ${text}\n`);
      return logger;
    },
    clear: (): void => void own.splice(0),
    getLog: (): string => own.join(''),
  });
  return logger;
}

/** Logger shows values as Java writes them: whole numbers with '.0', maps as {key=value}. */
function javaText(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 1e7 ? `${value}.0` : String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (isDate(value)) return formatDate(value.getTime(), localZone(), "EEE MMM dd HH:mm:ss 'GMT'XXX yyyy");
  if (classOf(value) !== null || Object.prototype.toString.call(value) !== '[object Object]') return serviceText(value);
  const entries = Object.entries(value).map(([key, one]) => `${key}=${javaText(one)}`);
  return `{${entries.join(', ')}}`;
}

/** A service's object as it reads: by its own words, or its class. */
function serviceText(value: object): string {
  const own = String(value);
  return own.startsWith('[object') ? (classOf(value) ?? own) : own;
}

const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function consoleOf(context: ServiceContext) {
  const shown = (arg: unknown) => {
    const target = context.unwrap(arg);
    return typeof target === 'object' && target !== null && classOf(target) !== null ? serviceText(target) : target;
  };
  const write = (...args: unknown[]): void => void context.log.push(format(...args.map(shown)));
  const began = new Map<string, number>();
  return {
    log: write,
    info: write,
    warn: write,
    error: write,
    debug: write,
    time: (label = 'default'): void => void began.set(label, Date.now()),
    timeEnd(label = 'default'): void {
      const from = began.get(label);
      if (from === undefined) return;
      began.delete(label);
      write(`${label}: ${Date.now() - from}ms`);
    },
  };
}
