/** The web server of one workbook: the window, its WebSocket, the pages beside it, and saving. */
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { readFile } from 'node:fs/promises';
import { WebSocketServer } from 'ws';
import type { WorkbookFile } from '../files/contract';
import { serverTexts } from '../messages/zh/server';
import { Assets } from './assets';
import { AutoSave } from './autoSave';
import { Broadcast } from './broadcast';
import { listener } from './faults';
import { watchFolder } from './folderWatch';
import { comesFrom, isAddressedHere, listen, newToken, sameToken } from './loopback';
import { Outbox } from './outbox';
import { PageServer } from './pageServer';
import { PrintQueue } from './printQueue';
import { peopleOf } from './people';
import { requestHandlers } from './requestHandlers';
import type { ScriptSide } from './scriptSide';
import { shellHtml } from './shell';
import { UiBroker } from './uiBroker';
import { answerProgram, isForProgram } from './webApp';
import { Windows } from './windows';

/** Makes the script's side when the server's own parts stand. */
export type ConnectScript = (parts: {
  ui: UiBroker;
  windows: Windows;
  pages: PageServer;
  file: WorkbookFile;
}) => ScriptSide;

/** Room for a pasted block of a whole tab. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

export class HostServer {
  readonly #token = newToken();
  readonly #server: Server;
  readonly #sockets: WebSocketServer;
  readonly #windows = new Windows();
  readonly #saving: AutoSave;
  readonly #script: ScriptSide;
  readonly #stopWatching: (() => void)[] = [];
  readonly #origin: string;

  private constructor(
    private readonly file: WorkbookFile,
    private readonly assets: Assets,
    private readonly pages: PageServer,
    server: Server,
    origin: string,
    connectScript: ConnectScript,
  ) {
    this.#server = server;
    this.#origin = origin;
    const ui = new UiBroker(this.#windows, pages);
    this.#saving = new AutoSave(file, (event) => this.#windows.sendAll(event));
    this.#script = connectScript({ ui, windows: this.#windows, pages, file });
    const folder = (name: string, what: 'mails' | 'prints') => {
      const full = path.join(file.hostFolder, name);
      this.#stopWatching.push(watchFolder(full, () => this.#windows.sendAll({ type: 'changed', what })));
      return full;
    };
    const handlers = requestHandlers({
      file,
      script: this.#script,
      ui,
      outbox: new Outbox(folder('outbox', 'mails'), pages),
      prints: new PrintQueue(folder('print', 'prints'), pages),
      pageOrigin: pages.origin,
      save: () => this.#saving.save(),
      notKept: (error) => this.#saving.failed(error),
    });
    this.#windows.answerWith(handlers, (window) => ui.gone(window.id));
    new Broadcast(file.model, (event) => this.#windows.sendAll(event));
    this.#sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
    server.on(
      'request',
      listener(
        () => this.#origin,
        (request, response, url) => this.#answer(request, response, url),
      ),
    );
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /**
   * @param port 0 = any free one
   * @param building the browser's side, when that was begun before
   */
  static async start(
    file: WorkbookFile,
    connectScript: ConnectScript,
    port: number,
    building = Assets.build(),
  ): Promise<HostServer> {
    const assets = await building;
    const pages = new PageServer(assets);
    await pages.start();
    const server = createServer();
    try {
      // The port first: a host that cannot have it has started nothing, no clock and no watching.
      const origin = await listen(server, port);
      pages.framedBy(origin);
      return new HostServer(file, assets, pages, server, origin, connectScript);
    } catch (error) {
      server.close();
      pages.close();
      throw error;
    }
  }

  /** Where the script's web app answers, to browsers and programs. */
  get webAppAddress(): string {
    return `${this.#origin}/exec?token=${this.#token}`;
  }

  /** What to open in a browser: the token in it is the key. */
  get address(): string {
    return `${this.#origin}/?token=${this.#token}`;
  }

  /** Saves, then lets go of the file and the ports. */
  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.close();
    this.#server.closeAllConnections();
    this.pages.close();
    await this.#script.close();
    this.#saving.stop();
    for (const stop of this.#stopWatching) stop();
    await this.file.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    const isOpen = sameToken(url.searchParams.get('token'), this.#token);
    if (!isAddressedHere(request, this.#origin)) return send(response, 403, 'text/plain', '');
    if (url.pathname === '/exec' && isOpen && isForProgram(request))
      return answerProgram(this.#script, url.searchParams.get('as') ?? this.#owner(), url, request, response);
    if (request.method !== 'GET') return send(response, 403, 'text/plain', '');
    if ((url.pathname === '/' || url.pathname === '/exec') && isOpen) {
      response.setHeader('cache-control', 'no-store');
      response.setHeader('content-security-policy', "frame-ancestors 'none'");
      return send(response, 200, 'text/html; charset=utf-8', shellHtml(this.pages.origin));
    }
    if (url.pathname === '/workbook.xlsx' && isOpen) return this.#download(response);
    const asset = this.assets.get(url.pathname);
    if (!asset) return send(response, isOpen ? 404 : 403, 'text/plain; charset=utf-8', serverTexts.refused);
    if (asset.lasting) response.setHeader('cache-control', 'max-age=604800');
    send(response, 200, asset.type, asset.body);
  }

  #owner(): string {
    return this.file.model.meta().owner;
  }

  async #download(response: ServerResponse): Promise<void> {
    await this.#saving.save();
    // A new workbook in which nobody has done anything is in no file yet.
    if (!existsSync(this.file.path)) await this.file.save();
    const name = encodeURIComponent(`${this.file.model.meta().name}.xlsx`);
    response.setHeader('content-disposition', `attachment; filename*=UTF-8''${name}`);
    send(
      response,
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      await readFile(this.file.path),
    );
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // One that goes away before it is answered ends nothing.
    socket.on('error', () => socket.destroy());
    const address = `${this.#origin}${request.url ?? '/'}`;
    const url = URL.canParse(address) ? new URL(address) : null;
    const isAllowed =
      url?.pathname === '/socket' &&
      isAddressedHere(request, this.#origin) &&
      comesFrom(request, this.#origin) &&
      sameToken(url.searchParams.get('token'), this.#token);
    if (!isAllowed) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const [first] = peopleOf(this.file.model);
    this.#sockets.handleUpgrade(request, socket, head, (opened) =>
      this.#windows.add(opened, first ?? { email: '', name: '' }),
    );
  }
}

function send(response: ServerResponse, status: number, type: string, body: Buffer | string): void {
  response.statusCode = status;
  response.setHeader('content-type', type);
  response.end(body);
}
