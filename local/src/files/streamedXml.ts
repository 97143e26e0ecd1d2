/** Reads XML of any size as a stream of tags and texts. */
import { SaxesParser } from 'saxes';

export interface TagHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

const CHUNK = 1 << 18;
const NOTHING: TagHandler = { open: () => undefined, text: () => undefined, close: () => undefined };

/** @throws for what is no well-formed XML */
export function streamXml(bytes: Uint8Array, handler: TagHandler): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => handler.open(name, attributes));
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('closetag', ({ name }) => handler.close(name));
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += CHUNK)
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}

/** @throws for a part that is no well-formed XML; one that is not there is */
export function checkXml(part: string): void {
  if (part !== '') streamXml(Buffer.from(part), NOTHING);
}
