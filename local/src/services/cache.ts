/** CacheService: texts that are kept for a while. */
import type { ServiceContext } from './serviceContext';

const DEFAULT_SECONDS = 600;

class CacheStore {
  readonly #context: ServiceContext;
  readonly #store: string;
  constructor(context: ServiceContext, store: string) {
    this.#context = context;
    this.#store = store;
  }
  get #stores() {
    return this.#context.doors.stores;
  }
  get(key: string): string | null {
    return this.#stores.cacheGet(this.#store, String(key));
  }
  /** Only the keys that are there. */
  getAll(keys: readonly string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null));
  }
  put(key: string, value: unknown, seconds = DEFAULT_SECONDS): null {
    this.#stores.cachePut(this.#store, String(key), String(value), seconds);
    return null;
  }
  putAll(values: Readonly<Record<string, unknown>>, seconds = DEFAULT_SECONDS): null {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
    return null;
  }
  remove(key: string): null {
    this.#stores.cacheRemove(this.#store, String(key));
    return null;
  }
  removeAll(keys: readonly string[]): null {
    for (const key of keys) this.remove(key);
    return null;
  }
}

export function cacheService(context: ServiceContext) {
  // A cache that forgets keeps each run's values apart from every other's.
  const own = context.world.isForgetful ? ` ${context.runId}` : '';
  const storeOf = (name: string) => context.expose('Cache', new CacheStore(context, `${name}${own}`));
  return context.expose('CacheService', {
    getScriptCache: () => storeOf('script'),
    /** None where no document is open. */
    getDocumentCache: () => (context.isWebApp ? null : storeOf('document')),
    getUserCache: () => storeOf(`user:${context.effectiveUser}`),
  });
}
