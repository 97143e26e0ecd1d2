/** 128 bits of chance; `randomUUID` is not there on every page that this may stand in. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
