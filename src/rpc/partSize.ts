/** How long the parts of a parcel are, known to pages and server. */

/** Characters of a part: even of three bytes each they stay under the 100 kB of a value in the cache. */
export const PART_LENGTH = 30_000;
/** Parts of one call. */
export const PARTS_PER_CALL = 16;
/** Parts of one text; the cache takes 1,000 values in all. */
export const MOST_PARTS = 600;
