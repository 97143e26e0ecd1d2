/**
 * Text too long for one call: the page sends it in parts, which wait in the cache for some minutes and nowhere else. The
 * cache may forget at any time: who opens the parcel is told which parts are missing, and the page asks once more with
 * those in the question itself, so that even a cache that keeps nothing stops no work.
 */
import * as v from 'valibot';
import type { Call } from './method';
import { MOST_PARTS, PART_LENGTH, PARTS_PER_CALL } from './partSize';

const KEPT_SECONDS = 1800;

const id = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));

const part = v.object({
  no: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PARTS - 1)),
  text: v.pipe(v.string(), v.maxLength(PART_LENGTH)),
});
/** Arguments of a method that takes parts. */
export const partsArgs = v.object({
  id,
  parts: v.pipe(v.array(part), v.minLength(1), v.maxLength(PARTS_PER_CALL)),
});
/** What names a parcel in the arguments of a method that works on it, with the parts that had been forgotten. */
export const parcelArgs = v.object({
  id,
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PARTS)),
  parts: v.optional(v.pipe(v.array(part), v.maxLength(MOST_PARTS))),
});
export type ParcelName = v.InferOutput<typeof parcelArgs>;

/** Keeps parts; the same part twice is kept once. 1 call. */
export function keepParts({ shell, caller }: Call, given: v.InferOutput<typeof partsArgs>): void {
  const values = Object.fromEntries(given.parts.map(({ no, text }) => [keyOf(caller.email, given.id, no), text]));
  shell.cache.putAll(values, KEPT_SECONDS);
}

/** The whole text, or the numbers of the parts that are not there. Only the sender finds their parcel. 1 call. */
export function openParcel(
  { shell, caller }: Call,
  { id: name, count, parts = [] }: ParcelName,
): { readonly text: string } | { readonly missing: readonly number[] } {
  const given = new Map(parts.map(({ no, text }) => [no, text]));
  const keys = keysOf(caller.email, name, count);
  const found = given.size < count ? shell.cache.getAll(keys) : {};
  const texts = keys.map((key, no) => given.get(no) ?? found[key]);
  const missing = texts.flatMap((text, no) => (text === undefined ? [no] : []));
  return missing.length > 0 ? { missing } : { text: texts.join('') };
}

/** Forgets the parts at once. 1 call. */
export function dropParcel({ shell, caller }: Call, { id: name, count }: ParcelName): void {
  shell.cache.removeAll(keysOf(caller.email, name, count));
}

function keysOf(email: string, name: string, count: number): string[] {
  return Array.from({ length: count }, (_, no) => keyOf(email, name, no));
}

function keyOf(email: string, name: string, no: number): string {
  return `parcel:${email}:${name}:${no}`.slice(0, 240);
}
