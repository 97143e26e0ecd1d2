/** PropertiesService: the script's, the document's and the user's store of texts. */
import type { ServiceContext } from './serviceContext';

class PropertiesStore {
  readonly #context: ServiceContext;
  readonly #store: string;
  constructor(context: ServiceContext, store: string) {
    this.#context = context;
    this.#store = store;
  }
  get #stores() {
    return this.#context.doors.stores;
  }
  getProperty(key: string): string | null {
    const all = this.#stores.properties(this.#store);
    return Object.hasOwn(all, key) ? all[key]! : null;
  }
  getProperties(): Record<string, string> {
    return this.#stores.properties(this.#store);
  }
  getKeys(): string[] {
    return Object.keys(this.#stores.properties(this.#store));
  }
  /** What is no text is made one. */
  setProperty(key: string, value: unknown): this {
    this.#stores.setProperties(this.#store, { [key]: String(value) }, false);
    return this;
  }
  setProperties(values: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    this.#stores.setProperties(this.#store, texts, deleteAllOthers);
    return this;
  }
  deleteProperty(key: string): this {
    this.#stores.deleteProperty(this.#store, key);
    return this;
  }
  deleteAllProperties(): this {
    this.#stores.deleteProperty(this.#store, null);
    return this;
  }
}

export function propertiesService(context: ServiceContext) {
  const storeOf = (name: string) => context.expose('Properties', new PropertiesStore(context, name));
  return context.expose('PropertiesService', {
    getScriptProperties: () => storeOf('script'),
    getDocumentProperties: () => storeOf('document'),
    getUserProperties: () => storeOf(`user:${context.effectiveUser}`),
  });
}
