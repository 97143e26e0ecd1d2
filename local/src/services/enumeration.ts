/** Enumerations as Apps Script gives them: each member is one object, equal to itself alone, that reads as its name. */

export class EnumValue {
  readonly #name: string;
  readonly #ordinal: number;
  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
    Object.freeze(this);
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  compareTo(other: EnumValue): number {
    return this.#ordinal - other.ordinal();
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
}

export type Enumeration<N extends string = string> = { readonly [K in N]: EnumValue };

/** The enumeration object itself answers as its first member does. */
export function enumOf<const N extends string>(...names: readonly N[]): Enumeration<N> {
  const members = names.map((name, i) => new EnumValue(name, i));
  const first = members[0]!;
  const own = ['name', 'ordinal', 'compareTo', 'toString', 'toJSON'] as const;
  const methods = Object.fromEntries(own.map((key) => [key, { value: first[key].bind(first), enumerable: false }]));
  const values = Object.fromEntries(members.map((member) => [member.name(), member]));
  return Object.freeze(Object.defineProperties(values, methods)) as Enumeration<N>;
}

/** The member of that name; null where there is none. */
export function memberOf(values: Enumeration, name: string | null | undefined): EnumValue | null {
  return (name === null || name === undefined ? undefined : values[name]) ?? null;
}
