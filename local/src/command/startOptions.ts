/** The options of `npm start`: --workbook FILE.xlsx --port N --script DIR --now ISO --world NAME,… --allow-net. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fill } from '../messages/fill';
import type { StartTexts } from '../messages/zh/start';
import { WORLD_NAMES, worldOf, type World } from '../doors/world';

export interface StartOptions {
  readonly workbook: string | null;
  /** null = the usual one, or any other where that is taken. */
  readonly port: number | null;
  readonly script: string;
  /** The host's clock is set to this instant. */
  readonly now: Date | null;
  /** How harsh Google is. */
  readonly world: World;
  /** Scripts may reach other machines by UrlFetchApp. */
  readonly allowNet: boolean;
}

/** What the person must mend, in words. */
export class BadOption extends Error {}

/** @param root the project's folder; @throws BadOption */
export function startOptions(args: readonly string[], root: string, texts: StartTexts): StartOptions {
  const { values } = parsed(args, texts);
  const script = path.resolve(values.script ?? path.join(root, 'dist'));
  if (!existsSync(script) || !statSync(script).isDirectory())
    throw new BadOption(fill(texts.noScript, { path: script }));
  return {
    workbook: values.workbook === undefined ? null : path.resolve(values.workbook),
    port: values.port === undefined ? null : portOf(values.port, texts),
    script,
    now: values.now === undefined ? null : instantOf(values.now, texts),
    world: knownWorld(values.world ?? '', texts),
    allowNet: values['allow-net'] ?? false,
  };
}

function parsed(args: readonly string[], texts: StartTexts) {
  const text = { type: 'string' } as const;
  try {
    const options = {
      workbook: text,
      port: text,
      script: text,
      now: text,
      world: text,
      'allow-net': { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...args], options });
  } catch (error) {
    throw new BadOption(fill(texts.badOption, { option: /'([^']+)'/.exec((error as Error).message)?.[1] ?? '' }));
  }
}

function knownWorld(names: string, texts: StartTexts): World {
  const world = worldOf(names);
  if ('unknown' in world)
    throw new BadOption(fill(texts.noWorld, { name: world.unknown, names: WORLD_NAMES.join(' ') }));
  return world;
}

function portOf(given: string, texts: StartTexts): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || given.trim() === '')
    throw new BadOption(fill(texts.badPort, { given }));
  return port;
}

/** A time without a zone is Taipei's. */
function instantOf(given: string, texts: StartTexts): Date {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:?\d{2})?$/.exec(
    given.trim(),
  );
  const instant = new Date(match ? `${match[1]}T${match[2] ?? '00:00:00'}${match[3] ?? '+08:00'}` : NaN);
  if (Number.isNaN(instant.getTime())) throw new BadOption(fill(texts.badNow, { given }));
  return instant;
}
