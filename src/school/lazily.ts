/** Objects whose properties are made at their first use. */

/** An object with these properties, each made at its first use and kept. Copying it with `...` makes them all. */
export function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const object: object = {};
  for (const [key, make] of Object.entries(makers) as [string, () => unknown][]) {
    let made: { readonly value: unknown } | null = null;
    Object.defineProperty(object, key, { enumerable: true, get: () => (made ??= { value: make() }).value });
  }
  return object as T;
}
