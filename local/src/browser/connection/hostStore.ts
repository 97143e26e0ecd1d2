/** A window's copy of the host's state and cells, kept in step with the server; React and tests subscribe to it. */
import type { SheetRange } from '../../protocol/views';
import type { HostEvent, Params, Reply, RequestName } from '../../protocol/requests';
import { CellCache } from './cellCache';
import { Connection, type Socket } from './connection';
import { initialState, pageClosed, stepped, welcomed, type HostState } from './hostState';

export class HostStore {
  readonly #connection: Connection;
  readonly #listeners = new Set<() => void>();
  readonly #eventListeners = new Set<(event: HostEvent) => void>();
  readonly #caches = new Map<number, CellCache>();
  #state: HostState = initialState;
  #cellVersion = 0;
  #changeVersion = 0;
  #notified = false;

  /**
   * @param connect opens a socket to the host
   * @param email who this window is, or null for the host's first person
   * @param soon runs a callback once before the next drawing, so that many events cost one
   */
  constructor(
    connect: () => Socket,
    private email: string | null,
    private readonly soon: (callback: () => void) => void,
    private readonly opensSheet = true,
  ) {
    this.#connection = new Connection(connect);
    this.#connection.onLine((line) => {
      this.#set({ ...this.#state, line });
      if (line === 'open') void this.#hello();
    });
    this.#connection.onEvent((event) => this.#receive(event));
  }

  open(): void {
    this.#connection.open();
  }

  close(): void {
    this.#connection.close();
  }

  get state(): HostState {
    return this.#state;
  }

  /** Counts up when cells came in or changed. */
  get cellVersion(): number {
    return this.#cellVersion;
  }

  /** Counts up when the server told of changed cells. */
  get changeVersion(): number {
    return this.#changeVersion;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  onEvent(listener: (event: HostEvent) => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  ask<N extends RequestName>(name: N, params: Params<N>): Promise<Reply<N>> {
    return this.#connection.ask(name, params);
  }

  cells(sheetId: number): CellCache {
    const known = this.#caches.get(sheetId);
    if (known) return known;
    const cache = new CellCache(
      sheetId,
      (range: SheetRange) => this.ask('read', range),
      () => this.#cellsChanged(),
    );
    this.#caches.set(sheetId, cache);
    return cache;
  }

  /** Goes on as another person; pages and questions of the person before are closed. */
  async switchUser(email: string): Promise<void> {
    this.email = email;
    await this.#hello();
  }

  /** A change of what this window shows, that the server need not know. */
  change(step: (state: HostState) => HostState): void {
    this.#set(step(this.#state));
  }

  closePage(id: string): void {
    this.#set(pageClosed(this.#state, id));
  }

  async #hello(): Promise<void> {
    const welcome = await this.ask('hello', { email: this.email, opensSheet: this.opensSheet });
    this.email = welcome.user.email;
    for (const cache of this.#caches.values()) cache.spoil(null);
    this.#set(welcomed(this.#state, welcome));
    this.#cellsChanged();
  }

  #receive(event: HostEvent): void {
    if (event.type === 'cells') {
      this.#changeVersion++;
      this.#caches.get(event.sheetId)?.spoil(event.range);
      this.#cellsChanged();
    } else {
      this.#set(stepped(this.#state, event));
    }
    for (const listener of this.#eventListeners) listener(event);
  }

  #cellsChanged(): void {
    this.#cellVersion++;
    this.#notify();
  }

  #set(state: HostState): void {
    this.#state = state;
    this.#notify();
  }

  #notify(): void {
    if (this.#notified) return;
    this.#notified = true;
    this.soon(() => {
      this.#notified = false;
      for (const listener of this.#listeners) listener();
    });
  }
}
