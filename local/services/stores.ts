/** PropertiesService, CacheService and LockService over the host's stores. */
import type { ServiceContext } from './serviceContext';

function properties(context: ServiceContext, store: string) {
  const { stores } = context.doors;
  const service = {
    getProperty: (key: string) => stores.properties(store)[key] ?? null,
    getProperties: () => stores.properties(store),
    getKeys: () => Object.keys(stores.properties(store)),
    setProperty: (key: string, value: unknown) => (
      stores.setProperties(store, { [key]: String(value) }, false),
      service
    ),
    setProperties: (values: Record<string, unknown>, deleteOthers = false) => (
      stores.setProperties(
        store,
        Object.fromEntries(Object.entries(values).map(([k, v]) => [k, String(v)])),
        deleteOthers,
      ),
      service
    ),
    deleteProperty: (key: string) => (stores.deleteProperty(store, key), service),
    deleteAllProperties: () => (stores.deleteProperty(store, null), service),
  };
  return context.expose('Properties', service);
}

export function propertiesService(context: ServiceContext) {
  return context.expose('PropertiesService', {
    getScriptProperties: () => properties(context, 'script'),
    getDocumentProperties: () => properties(context, 'document'),
    getUserProperties: () => properties(context, `user:${context.effectiveUser}`),
  });
}

function cache(context: ServiceContext, store: string) {
  const { stores } = context.doors;
  return context.expose('Cache', {
    get: (key: string) => stores.cacheGet(store, key),
    getAll: (keys: string[]) =>
      Object.fromEntries(
        keys.flatMap((key) => {
          const v = stores.cacheGet(store, key);
          return v === null ? [] : [[key, v]];
        }),
      ),
    put: (key: string, value: unknown, seconds = 600) => stores.cachePut(store, key, String(value), seconds),
    putAll: (values: Record<string, unknown>, seconds = 600) => {
      for (const [key, value] of Object.entries(values)) stores.cachePut(store, key, String(value), seconds);
    },
    remove: (key: string) => stores.cacheRemove(store, key),
    removeAll: (keys: string[]) => {
      for (const key of keys) stores.cacheRemove(store, key);
    },
  });
}

export function cacheService(context: ServiceContext) {
  return context.expose('CacheService', {
    getScriptCache: () => cache(context, 'script'),
    getDocumentCache: () => cache(context, 'document'),
    getUserCache: () => cache(context, `user:${context.effectiveUser}`),
  });
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4));
/** Waits without turning the event loop: Apps Script is synchronous. */
export function pause(ms: number): void {
  Atomics.wait(PAUSE, 0, 0, ms);
}

function lock(context: ServiceContext, name: string) {
  const { stores } = context.doors;
  let isHeld = false;
  const attempt = (ms: number): boolean => {
    const until = Date.now() + ms;
    while (!(isHeld = stores.tryLock(name, context.runId))) {
      if (Date.now() >= until) return false;
      pause(Math.min(25, Math.max(1, until - Date.now())));
    }
    return true;
  };
  return context.expose('Lock', {
    tryLock: attempt,
    waitLock(ms: number) {
      if (!attempt(ms)) throw new Error('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => isHeld,
    releaseLock() {
      stores.releaseLock(name, context.runId);
      isHeld = false;
    },
  });
}

export function lockService(context: ServiceContext) {
  return context.expose('LockService', {
    getDocumentLock: () => lock(context, 'document'),
    getScriptLock: () => lock(context, 'script'),
    getUserLock: () => lock(context, `user:${context.effectiveUser}`),
  });
}
