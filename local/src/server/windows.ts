/** The windows that are open: who each is, what it looks at, and the words it exchanges with the host. */
import type { WebSocket } from 'ws';
import type { SheetRange } from '../model/contract';
import { isFault, report } from './faults';
import type { Person } from '../protocol/views';
import { checkedParams } from './requestSchemas';
import type { FromWindow, HostEvent, Params, Reply, RequestName, ToWindow } from '../protocol/requests';

export interface Window {
  readonly id: string;
  user: Person;
  /** It shows the web app, as its visitors see it: no sheet is open. */
  isWebApp: boolean;
  /** What is selected in it, as scripts see it. */
  selection: SheetRange | null;
  send(event: HostEvent): void;
}

export type Handlers = {
  readonly [N in RequestName]: (params: Params<N>, window: Window) => Promise<Reply<N>> | Reply<N>;
};

export class Windows {
  readonly #open = new Map<string, Window>();
  #lastId = 0;

  #handlers: Handlers | null = null;
  #closed: (window: Window) => void = () => undefined;

  /** Set once, before the first window comes. */
  answerWith(handlers: Handlers, closed: (window: Window) => void): void {
    this.#handlers = handlers;
    this.#closed = closed;
  }

  add(socket: WebSocket, user: Person): void {
    const id = String(++this.#lastId);
    const say = (message: ToWindow) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(message));
    const window: Window = { id, user, isWebApp: false, selection: null, send: (event) => void say({ event }) };
    this.#open.set(id, window);
    socket.on('message', (data: Buffer) => void this.#handle(data.toString('utf8'), window, say));
    // What is no message, or too large a one, closes this window alone.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#open.delete(id);
      this.#closed(window);
    });
  }

  get(id: string): Window | undefined {
    return this.#open.get(id);
  }

  sendAll(event: HostEvent): void {
    for (const window of this.#open.values()) window.send(event);
  }

  async #handle(text: string, window: Window, say: (message: ToWindow) => void): Promise<void> {
    const message = parsed(text);
    if (!message || !this.#handlers || !Object.hasOwn(this.#handlers, message.name)) return;
    try {
      const handler = this.#handlers[message.name] as (params: unknown, window: Window) => unknown;
      const value = await handler(checkedParams(message.name, message.params), window);
      say({ id: message.id, ok: true, value: value ?? null });
    } catch (error) {
      if (isFault(error)) report(message.name, error);
      const { name, message: why } = error instanceof Error ? error : new Error(String(error));
      say({ id: message.id, ok: false, error: { name, message: why } });
    }
  }
}

function parsed(text: string): FromWindow | null {
  try {
    const message = JSON.parse(text) as FromWindow;
    return typeof message.id === 'number' && typeof message.name === 'string' ? message : null;
  } catch {
    return null;
  }
}
