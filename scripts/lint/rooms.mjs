// Which room a file stands in, and whether an arrow from one room to another may be drawn.
import path from 'node:path';
import { LAYERS, NEIGHBOURS, STRANGERS } from './layers.mjs';

const PARTS = Object.keys(LAYERS).sort((a, b) => b.length - a.length);

/**
 * `{part, room, rank, neighbours}` of a file by its path from the root, with `/`; null outside of all parts. A room that is
 * not on the list has the rank -1.
 */
export function roomOf(file) {
  const part = PARTS.find((one) => file.startsWith(`${one}/`));
  if (part === undefined || file.endsWith('.d.ts')) return null;
  // A file beside the rooms is a room of its own, by its name.
  const name = file
    .slice(part.length + 1)
    .split('/')[0]
    .replace(/\.tsx?$/, '');
  const rank = LAYERS[part].findIndex((layer) => [layer].flat().includes(name));
  return { part, name, room: `${part}/${name}`, rank };
}

/** Why `from` may not import `to` (paths from the root); null when it may. */
export function refusal(from, to, isType) {
  const own = roomOf(from);
  if (own === null) return null;
  if (own.rank < 0) return unlisted(own);
  const other = roomOf(to);
  if (other === null || other.part !== own.part) return foreign(own, to, other, isType);
  if (other.rank < 0) return unlisted(other);
  if (own.room === other.room) return null;
  if (own.rank === other.rank) return `${own.room} and ${other.room} are neighbours: neither imports the other.`;
  if (own.rank < other.rank) return `${own.room} stands below ${other.room}: this arrow points up.`;
  const strange = STRANGERS.some(
    ([one, others]) =>
      (own.room === one && others.includes(other.room)) || (other.room === one && others.includes(own.room)),
  );
  return strange ? `${own.room} and ${other.room} do not know each other.` : null;
}

function foreign(own, to, other, isType) {
  const allowed = NEIGHBOURS[own.part];
  if (allowed !== undefined && other !== null) {
    if (isType && other.part === allowed.types) return null;
    if (other.part === allowed.values && (allowed.of?.includes(other.name) ?? true)) return null;
  }
  return `${own.part} does not import ${isType ? 'types' : 'values'} of ${other?.room ?? path.posix.dirname(to)}.`;
}

export function unlisted({ room }) {
  return `${room} is not on the list of layers (scripts/lint/layers.mjs).`;
}
