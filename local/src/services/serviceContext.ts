/** What every service class of one run shares: the doors to the host, the meter, and the proxies scripts hold. */
import type { RunDoors } from '../doors/runDoors';
import type { RunRequest } from '../doors/contract';
import { readManifest } from '../doors/manifest';
import type { Realm } from '../doors/realm';
import type { World } from '../doors/world';
import { EnumValue } from './enumeration';
import { callMs, CELL_READ_MS, CELL_WRITTEN_MS, START_MS } from './googleTime';
import { Handle, type MethodTable } from './handle';
import { isHostOnly } from './hostOnly';
import { isMethod, matches, qualified } from './signatures';
import { failureText, worldText } from './worldErrors';

/** Counts what a run costs, as Google would charge it. */
class RunMeter {
  serviceCalls = 0;
  #spent = START_MS;
  cellsRead = 0;
  cellsWritten = 0;
  readonly calls: Record<string, number> = {};
  #isOff = false;

  constructor(private readonly isTimed: boolean) {}

  /** What the host itself asks for, such as to make an event, is not charged to the script. */
  uncounted<T>(work: () => T): T {
    this.#isOff = true;
    try {
      return work();
    } finally {
      this.#isOff = false;
    }
  }

  /** By the cost model; nothing in a world where that is not counted. */
  get milliseconds(): number {
    if (!this.isTimed) return 0;
    return this.#spent + this.cellsRead * CELL_READ_MS + this.cellsWritten * CELL_WRITTEN_MS;
  }
  wait(ms: number): void {
    this.#spent += ms;
  }

  get isCounting(): boolean {
    return !this.#isOff;
  }
  count(name: string): void {
    if (this.#isOff) return;
    this.serviceCalls++;
    this.#spent += callMs(name);
    this.calls[name] = (this.calls[name] ?? 0) + 1;
  }
}

export const OUT_OF_TIME = 'Exceeded maximum execution time';

/** Members that engines and libraries ask for; they are no service methods. */
const SILENT = new Set<string | symbol>(['then', 'constructor', 'inspect', 'nodeType', '$$typeof', 'asymmetricMatch']);

const HOST_REALM: Realm = {
  date: (ms) => new Date(ms),
  error: (name, message) => Object.assign(new Error(message), { name }),
  isError: (value) => value instanceof Error,
  adopt: (value) => value,
};

export class ServiceContext {
  readonly log: string[] = [];
  /** The script's own realm, so that `instanceof Date` and the like hold there; the host's until the run has one. */
  realm: Realm = HOST_REALM;
  /** Methods of the classes whose objects are handles; the run's globals bring them. */
  methodTables: Readonly<Record<string, MethodTable>> = {};
  /** The service method under way, without its class. */
  method = '';
  readonly #targets = new WeakMap<object, object>();
  readonly #proxies = new WeakMap<object, object>();

  constructor(
    readonly doors: RunDoors,
    readonly request: RunRequest,
    readonly runId: string,
  ) {
    this.meter = new RunMeter(doors.world.isBusy);
    this.isWebApp = doors.world.isWebApp || request.isWebApp === true;
  }
  readonly meter: RunMeter;
  /** No document is open. */
  readonly isWebApp: boolean;

  get world(): World {
    return this.doors.world;
  }

  get effectiveUser(): string {
    if (this.request.effectiveUser !== undefined) return this.request.effectiveUser;
    const isDeployers = this.isWebApp && readManifest(this.doors.scriptFolder).runsAsDeployer;
    return isDeployers ? this.doors.deployer : this.request.user;
  }

  /** Past the run's limit by the cost model. */
  isOutOfTime(): boolean {
    return this.world.isBusy && this.meter.milliseconds > this.request.limit;
  }

  /** The script's own zone: its manifest's, else the workbook's. */
  get scriptTimeZone(): string {
    return (this.#zone ??= readManifest(this.doors.scriptFolder).timeZone ?? this.doors.model.meta().timeZone);
  }
  #zone: string | null = null;

  makeDate = (ms: number): Date => this.realm.date(ms);

  now(): number {
    return Date.now() + this.doors.clockOffset + this.meter.milliseconds;
  }

  /** Throws as a simple trigger does when it reaches for what needs authorisation. */
  requireAuthorisation(method: string, scope: string): void {
    if (this.request.authMode === 'FULL') return;
    const refused =
      this.request.authMode === 'CUSTOM_FUNCTION'
        ? 'You do not have permission to call'
        : 'Specified permissions are not sufficient to call';
    throw new Error(`${refused} ${method}. Required permissions: https://www.googleapis.com/auth/${scope}`);
  }

  /** The object a script sees: calls are metered, and what is not there throws instead of doing nothing. */
  expose<T extends object>(className: string, target: T): T {
    const known = this.#proxies.get(target);
    if (known) return known as T;
    const proxy: T = new Proxy(target, {
      get: (object, key) => {
        if (typeof key === 'symbol') return undefined;
        const member = this.#member(className, object, key);
        if (key === 'toString' && member === Object.prototype.toString) return () => className;
        if (key === 'toJSON') return () => ({});
        if (key === 'constructor' || member === (Object.prototype as unknown as Record<string, unknown>)[key]) {
          if (member !== undefined) return member;
        } else if (typeof member === 'function') return this.#metered(className, key, object, proxy);
        if (member !== undefined) return member;
        if (SILENT.has(key) || !isMethod(className, key)) return undefined;
        return () => {
          throw this.realm.error('Error', `NotImplemented: ${className}.${key}`);
        };
      },
      set: (object, key, value) => {
        (object as Record<string | symbol, unknown>)[key] = value;
        return true;
      },
    });
    this.#targets.set(proxy, target);
    this.#proxies.set(target, proxy);
    CLASSES.set(target, className);
    return proxy;
  }

  /** Handles, alone or in a list, as scripts hold them; what else there is, as it is. */
  present(value: unknown): unknown {
    if (value instanceof Handle) return this.expose(value.className, value);
    const isList = Array.isArray(value) && value.some((item) => item instanceof Handle);
    return isList ? value.map((item) => this.present(item)) : value;
  }

  #member(className: string, object: object, key: string): unknown {
    if (!(object instanceof Handle))
      return isHostOnly(className, key) ? undefined : (object as Record<string, unknown>)[key];
    const table = this.methodTables[className] ?? {};
    if (Object.hasOwn(table, key)) return table[key];
    if (Object.hasOwn(object.properties, key)) return object.properties[key];
    return (Object.prototype as unknown as Record<string, unknown>)[key];
  }

  #metered(className: string, key: string, target: object, proxy: object): unknown {
    return (...args: unknown[]) => {
      this.meter.count(`${className}.${key}`);
      this.method = key;
      if (this.isOutOfTime()) throw this.realm.error('Exception', OUT_OF_TIME);
      if (this.meter.isCounting && this.meter.serviceCalls === this.world.failAt)
        throw this.realm.error('Exception', failureText(this.world));
      try {
        const given = args.map((arg) => this.unwrap(arg));
        if (!matches(className, key, given, args, (arg) => classOf(arg) !== null))
          throw signatureError(qualified(className, key), given);
        const result = this.#call(className, key, target, given);
        // Google's methods that give nothing give null.
        return result === target ? proxy : result === undefined ? null : this.realm.adopt(this.present(result));
      } catch (error) {
        throw this.#thrown(error);
      }
    };
  }

  #call(className: string, key: string, target: object, args: unknown[]): unknown {
    if (target instanceof Handle) return this.methodTables[className]![key]!(target, ...args);
    return (target as Record<string, (...a: unknown[]) => unknown>)[key]!(...args);
  }

  /** What the host throws reaches the script as Google's errors do: an Error of its realm, by the name of Exception. */
  #thrown(error: unknown): unknown {
    if (Object.prototype.toString.call(error) !== '[object Error]' || this.realm.isError(error)) return error;
    const { message } = error as Error;
    return this.realm.error(
      message.startsWith('NotImplemented') ? 'Error' : 'Exception',
      worldText(message, this.world),
    );
  }

  /** Data that may be copied: neither a service's object nor a class's. */
  isPlain(value: object): boolean {
    return Object.getPrototypeOf(value) === Object.prototype && !this.#targets.has(value);
  }

  /** The object behind a proxy, and a member of an enumeration as its name; arrays are looked through. */
  unwrap(value: unknown): unknown {
    if (value instanceof EnumValue) return value.name();
    if (Array.isArray(value))
      return value.some((v) => typeof v === 'object' && v !== null) ? value.map((v) => this.unwrap(v)) : value;
    return typeof value === 'object' && value !== null ? (this.#targets.get(value) ?? value) : value;
  }
}

/** The class of each object that was exposed. */
const CLASSES = new WeakMap<object, string>();

/** As Google's own class of an exposed object is named in its errors; null for other objects. */
export function classOf(value: unknown): string | null {
  return (typeof value === 'object' && value !== null ? CLASSES.get(value) : undefined) ?? null;
}

/** Google's words for arguments that fit no signature. */
export function signatureError(method: string, args: readonly unknown[]): Error {
  return new Error(`The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`);
}

function typeName(arg: unknown): string {
  if (arg === null || arg === undefined) return 'null';
  if (Array.isArray(arg)) return 'number[]';
  if (typeof arg === 'string') return 'String';
  if (typeof arg === 'boolean') return 'Boolean';
  if (typeof arg !== 'object') return typeof arg;
  const name = classOf(arg);
  return name === null ? '(class)' : qualified(name);
}

/** Dates of any realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
