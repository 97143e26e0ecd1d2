/** What Google keeps beside a file: properties, cache, locks, triggers, mail quota. One place, in the owning process. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { nextTime, type ClockPlan } from './clockPlan';

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;
const CACHE_LIMIT = 100 * 1024;
const CACHE_ENTRIES = 1000;
const CACHE_KEPT = 900;
const TRIGGERS_PER_USER = 20;
/** Recipients a day of a Workspace account; MAIL_QUOTA sets another. */
const MAIL_QUOTA = Number(process.env.MAIL_QUOTA ?? 1500);

export interface StoredTrigger {
  readonly id: string;
  readonly functionName: string;
  readonly owner: string;
  readonly kind: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';
  readonly plan: ClockPlan | null;
  readonly next: number | null;
}

interface Kept {
  stores: Record<string, Record<string, string>>;
  triggers: StoredTrigger[];
  mails: Record<string, number>;
}

export class HostStores {
  readonly #file: string;
  readonly #kept: Kept;
  readonly #cache = new Map<string, { value: string; until: number }>();
  readonly #locks = new Map<string, { holder: string; depth: number }>();
  #listeners: (() => void)[] = [];

  constructor(
    folder: string,
    private readonly now: () => number,
  ) {
    mkdirSync(folder, { recursive: true });
    this.#file = path.join(folder, 'stores.json');
    this.#kept = { stores: {}, triggers: [], mails: {}, ...(existsSync(this.#file) ? readKept(this.#file) : {}) };
  }

  properties(store: string): Record<string, string> {
    return { ...this.#kept.stores[store] };
  }

  /** @throws Error "Argument too large: value" past 9 kB a value or 500 kB a store */
  setProperties(store: string, values: Record<string, string>, deleteOthers: boolean): void {
    const next = deleteOthers ? { ...values } : { ...this.#kept.stores[store], ...values };
    if (Object.values(values).some((value) => Buffer.byteLength(value) > VALUE_LIMIT))
      throw new Error('Argument too large: value');
    const size = Object.entries(next).reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    if (size > STORE_LIMIT)
      throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
    this.#kept.stores[store] = next;
    this.#save();
  }

  deleteProperty(store: string, key: string | null): void {
    if (key === null) delete this.#kept.stores[store];
    else delete this.#kept.stores[store]?.[key];
    this.#save();
  }

  cacheGet(store: string, key: string): string | null {
    const found = this.#cache.get(`${store}\n${key}`);
    return found && found.until > this.now() ? found.value : null;
  }

  cachePut(store: string, key: string, value: string, seconds: number): void {
    if (Buffer.byteLength(value) > CACHE_LIMIT) throw new Error('Argument too large: value');
    if (key.length > 250) throw new Error('Argument too large: key');
    const until = this.now() + Math.min(Math.max(1, seconds), 21_600) * 1000;
    this.#cache.set(`${store}\n${key}`, { value, until });
    this.#evict(store);
  }

  /** Past a thousand entries the 900 that would last longest stay, as at Google. */
  #evict(store: string): void {
    if (this.#cache.size <= CACHE_ENTRIES) return;
    const own = [...this.#cache].filter(([key]) => key.startsWith(`${store}\n`));
    if (own.length <= CACHE_ENTRIES) return;
    own.sort(([, a], [, b]) => b.until - a.until);
    for (const [key] of own.slice(CACHE_KEPT)) this.#cache.delete(key);
  }

  cacheRemove(store: string, key: string): void {
    this.#cache.delete(`${store}\n${key}`);
  }

  /** Re-entrant within one run. */
  tryLock(name: string, holder: string): boolean {
    const lock = this.#locks.get(name);
    if (lock && lock.holder !== holder) return false;
    this.#locks.set(name, { holder, depth: 1 });
    return true;
  }

  releaseLock(name: string, holder: string): void {
    if (this.#locks.get(name)?.holder === holder) this.#locks.delete(name);
  }

  releaseAll(holder: string): void {
    for (const [name, lock] of this.#locks) if (lock.holder === holder) this.#locks.delete(name);
  }

  triggers(): readonly StoredTrigger[] {
    return [...this.#kept.triggers];
  }

  /** @throws Error past 20 a user */
  addTrigger(trigger: Pick<StoredTrigger, 'functionName' | 'owner' | 'kind' | 'plan'>): string {
    if (this.#kept.triggers.filter((one) => one.owner === trigger.owner).length >= TRIGGERS_PER_USER) {
      throw new Error(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const id = randomUUID().replace(/\D/g, '').slice(0, 18);
    this.#kept.triggers.push({ ...trigger, id, next: trigger.plan ? nextTime(trigger.plan, this.now()) : null });
    this.#changed();
    return id;
  }

  removeTrigger(id: string): void {
    this.#kept.triggers = this.#kept.triggers.filter((trigger) => trigger.id !== id);
    this.#changed();
  }

  /** A clock trigger ran: its next time is set; a one-off has none any more. */
  triggerRan(id: string): void {
    this.#kept.triggers = this.#kept.triggers.map((trigger) =>
      trigger.id === id && trigger.plan ? { ...trigger, next: nextTime(trigger.plan, this.now(), true) } : trigger,
    );
    this.#changed();
  }

  onTriggersChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  mailQuotaLeft(user: string): number {
    return Math.max(0, MAIL_QUOTA - (this.#kept.mails[this.#mailKey(user)] ?? 0));
  }

  /** @throws Error when the day's recipients are used up */
  takeMail(user: string, recipients: number): void {
    if (this.mailQuotaLeft(user) < recipients) throw new Error('Service invoked too many times for one day: email.');
    const key = this.#mailKey(user);
    const [today = ''] = key.split(' ');
    const ofToday = Object.entries(this.#kept.mails).filter(([other]) => other.startsWith(`${today} `));
    this.#kept.mails = { ...Object.fromEntries(ofToday), [key]: (this.#kept.mails[key] ?? 0) + recipients };
    this.#save();
  }

  #mailKey(user: string): string {
    return `${new Date(this.now() + 8 * 3600_000).toISOString().slice(0, 10)} ${user}`;
  }

  #changed(): void {
    this.#save();
    for (const listener of this.#listeners) listener();
  }

  #save(): void {
    const beside = `${this.#file}.${process.pid}.tmp`;
    writeFileSync(beside, JSON.stringify(this.#kept));
    renameSync(beside, this.#file);
  }
}

/** A file that cannot be read is put aside: what it held may be wanted, and a new one would be written over it. */
function readKept(file: string): Partial<Kept> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>;
  } catch (error) {
    renameSync(file, `${file}.damaged`);
    process.stderr.write(`${file}: ${String(error)}\n`);
    return {};
  }
}
