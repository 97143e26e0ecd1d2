/**
 * Worlds: how the host behaves where Google is harsher than at home. Plain data, so that it crosses into a run's thread.
 * Names are joined by commas: `shared-drive,zh-errors,fail=12`.
 */
export interface World {
  /** The file has no owner. */
  readonly isSharedDrive: boolean;
  /** Every run is one of the web app: no document lock, no document cache, run by the deployer. */
  readonly isWebApp: boolean;
  /** The language of services' errors: as documented, 繁體中文, or sentences that nobody listed. */
  readonly errors: 'english' | 'chinese' | 'opaque';
  /** The cache remembers nothing from one run to the next. */
  readonly isForgetful: boolean;
  /** Each call takes Google's time, on a clock that is advanced. */
  readonly isBusy: boolean;
  /** Protections take only accounts that the file is shared with as editors. */
  readonly knowsNoStrangers: boolean;
  /** The spreadsheet's zone; null leaves it alone. */
  readonly zone: string | null;
  /** The number of the service call of each run that throws; null = none. */
  readonly failAt: number | null;
}

export const HOME: World = {
  isSharedDrive: false,
  isWebApp: false,
  errors: 'english',
  isForgetful: false,
  isBusy: false,
  knowsNoStrangers: false,
  zone: null,
  failAt: null,
};

/** The names without a value, as people type them. */
export const WORLD_NAMES = [
  'shared-drive',
  'web-app',
  'zh-errors',
  'opaque-errors',
  'forgetful-cache',
  'busy',
  'unknown-editors',
] as const;

const PARTS: Readonly<Record<(typeof WORLD_NAMES)[number], Partial<World>>> = {
  'shared-drive': { isSharedDrive: true },
  'web-app': { isWebApp: true },
  'zh-errors': { errors: 'chinese' },
  'opaque-errors': { errors: 'opaque' },
  'forgetful-cache': { isForgetful: true },
  busy: { isBusy: true },
  'unknown-editors': { knowsNoStrangers: true },
};

/** The world of these names; the name that is none as `unknown`. Nothing is home. */
export function worldOf(names: string): World | { readonly unknown: string } {
  let world = HOME;
  for (const name of names.split(',').map((one) => one.trim())) {
    if (name === '') continue;
    const part = partOf(name);
    if (part === null) return { unknown: name };
    world = { ...world, ...part };
  }
  return world;
}

function partOf(name: string): Partial<World> | null {
  if (Object.hasOwn(PARTS, name)) return PARTS[name as keyof typeof PARTS];
  const [key, value = ''] = name.split(/=(.*)/s);
  if (key === 'zone') return isTimeZone(value) ? { zone: value } : null;
  if (key === 'fail') return /^[1-9]\d*$/.test(value) ? { failAt: Number(value) } : null;
  return null;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}
