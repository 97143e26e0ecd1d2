/** The script's own realm: what services hand to a script must be of its Date, Error, Array and Object. */
import vm from 'node:vm';

export interface Realm {
  date(ms: number): Date;
  error(name: string, message: string): Error;
  isError(value: unknown): boolean;
  /** Arrays and plain objects made anew in the script's realm; whatever `isPlain` denies stays itself. */
  adopt(value: unknown): unknown;
}

/** Runs inside the realm: its clock is the host's. */
const PRELUDE = `(function (offset, isPlain) {
  const Real = Date;
  class HostDate extends Real {
    constructor(...args) { if (args.length === 0) super(Real.now() + offset()); else super(...args); }
    static now() { return Real.now() + offset(); }
  }
  Object.defineProperty(HostDate, 'name', { value: 'Date' });
  globalThis.Date = HostDate;
  const adopt = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const copy = new Array(value.length);
      for (let i = 0; i < value.length; i++) copy[i] = adopt(value[i]);
      return copy;
    }
    if (!isPlain(value)) return value;
    const copy = {};
    for (const key of Object.keys(value)) copy[key] = adopt(value[key]);
    return copy;
  };
  return {
    date: (ms) => new HostDate(ms),
    error: (name, message) => Object.defineProperty(new Error(message), 'name', { value: name, configurable: true }),
    isError: (value) => value instanceof Error,
    adopt,
  };
})`;

/** Sets up a fresh context. @param offset ms that the host's clock is ahead of the machine's, now */
export function prepareRealm(context: vm.Context, offset: () => number, isPlain: (value: object) => boolean): Realm {
  const make = vm.runInContext(PRELUDE, context) as (
    offset: () => number,
    isPlain: (value: object) => boolean,
  ) => Realm;
  return make(offset, isPlain);
}
