/** What may cross between a page and the script: the rules of `google.script.run` for arguments and results. */

export type PageValue = null | boolean | number | string | PageValue[] | { [key: string]: PageValue };

/** A value that cannot cross, and the property it stands in. */
export class IllegalValue extends TypeError {
  constructor(readonly property: string) {
    super(`Failed due to illegal value in property: ${property}`);
  }
}

/**
 * Copies a value for the crossing: undefined in an array becomes null, an undefined property is dropped.
 * @throws IllegalValue for a Date, a function, a DOM node, or an object that is not plain.
 */
export function marshal(value: unknown, property = '0'): PageValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  // Adding 0 makes -0 the 0 that JSON carries.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (Array.isArray(value)) return value.map((item, index) => marshal(item, String(index)));
  if (!isPlain(value)) throw new IllegalValue(property);
  // Not by assignment: a key such as __proto__ is data like any other.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, marshal(item, key)]),
  );
}

/** Objects of another realm have another `Object.prototype`: plain is what stands directly under one without a parent. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.prototype.toString.call(value) === '[object Object]';
}

/** A result for the page: what holds anything illegal arrives as null, as a whole. */
export function marshalResult(value: unknown): PageValue {
  try {
    return marshal(value);
  } catch (error) {
    if (error instanceof IllegalValue) return null;
    throw error;
  }
}
