/** One window's line to the host: requests with their answers, events, and coming back after a break. */
import type { FromWindow, HostEvent, Params, Reply, RequestName, ToWindow } from '../../protocol/requests';

/** The part of WebSocket in use: the browser's own and the `ws` package's both fit. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
}
export type Line = 'connecting' | 'open' | 'broken';

/** An answer that is an error: `name` and `message` as the server gave them. */
export class HostError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

const RETRY_MILLISECONDS = 1000;

export class Connection {
  #socket: Socket | null = null;
  #lastId = 0;
  #closed = false;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Set<(event: HostEvent) => void>();
  readonly #lineListeners = new Set<(line: Line) => void>();

  constructor(private readonly connect: () => Socket) {}

  open(): void {
    this.#line('connecting');
    const socket = this.connect();
    this.#socket = socket;
    socket.onopen = () => this.#line('open');
    socket.onmessage = (event) => this.#receive(JSON.parse(String(event.data)) as ToWindow);
    socket.onclose = () => {
      this.#socket = null;
      for (const { reject } of this.#pending.values()) reject(new HostError('ConnectionLost', ''));
      this.#pending.clear();
      this.#line('broken');
      if (!this.#closed) setTimeout(() => this.#closed || this.open(), RETRY_MILLISECONDS);
    };
  }

  close(): void {
    this.#closed = true;
    this.#socket?.close();
  }

  /**
   * Sends a request; an edit's answer comes when the journal holds it.
   * @throws HostError when the server refuses, or `ConnectionLost` when the line breaks before the answer.
   */
  ask<N extends RequestName>(name: N, params: Params<N>): Promise<Reply<N>> {
    const socket = this.#socket;
    if (!socket) return Promise.reject(new HostError('ConnectionLost', ''));
    const id = ++this.#lastId;
    return new Promise<Reply<N>>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      const message: FromWindow = { id, name, params };
      socket.send(JSON.stringify(message));
    });
  }

  onEvent(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onLine(listener: (line: Line) => void): () => void {
    this.#lineListeners.add(listener);
    return () => this.#lineListeners.delete(listener);
  }

  #line(line: Line): void {
    for (const listener of this.#lineListeners) listener(line);
  }

  #receive(message: ToWindow): void {
    if ('event' in message) {
      for (const listener of this.#listeners) listener(message.event);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.ok) pending?.resolve(message.value as never);
    else pending?.reject(new HostError(message.error.name, message.error.message));
  }
}
