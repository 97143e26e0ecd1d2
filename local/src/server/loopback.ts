/** Who may talk to this host: this machine, through the printed address, from a window that this host served. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const LOOPBACK = '127.0.0.1';

export function newToken(): string {
  return randomBytes(18).toString('base64url');
}

export function sameToken(given: string | null, token: string): boolean {
  const a = Buffer.from(given ?? '');
  const b = Buffer.from(token);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The Host header names this very address: a foreign name that was made to point here is refused. */
export function isAddressedHere(request: IncomingMessage, origin: string): boolean {
  return `http://${request.headers.host ?? ''}` === origin;
}

export function comesFrom(request: IncomingMessage, origin: string): boolean {
  return request.headers.origin === origin;
}

/** Listens on loopback only. @returns the origin, such as http://127.0.0.1:8080 */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve(`http://${LOOPBACK}:${(server.address() as AddressInfo).port}`);
    });
  });
}
