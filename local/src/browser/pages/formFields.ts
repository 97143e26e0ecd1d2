/** A form handed to `google.script.run` as its only argument: an object of its named fields; files become Blobs. */
import type { PageValue } from '../../protocol/marshal';
import type { FormFile } from '../../protocol/pageMessages';

export interface ReadForm {
  readonly fields: { [name: string]: PageValue };
  readonly files: Promise<Record<string, FormFile>> | null;
}

/** A field that occurs once gives its text, one that occurs more often a list of texts. */
export function readForm(form: HTMLFormElement): ReadForm {
  const fields: { [name: string]: PageValue } = {};
  const files: [string, File][] = [];
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') {
      files.push([name, value]);
      fields[name] = null;
      continue;
    }
    const before = fields[name];
    fields[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return { fields, files: files.length ? readFiles(files) : null };
}

async function readFiles(files: readonly [string, File][]): Promise<Record<string, FormFile>> {
  const read: Record<string, FormFile> = {};
  for (const [name, file] of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = '';
    for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    read[name] = { name: file.name, type: file.type, base64: btoa(binary) };
  }
  return read;
}
