/** What a page (in its iframe) and the shell around it say to each other by postMessage. */
import type { PageValue } from './marshal';

/** A file chosen in a form, on its way to become a Blob of the script. */
export interface FormFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export type FromPage = { readonly gas: 'page' } & (
  | { kind: 'call'; id: number; name: string; args: PageValue[]; files: Record<string, FormFile> | null }
  | { kind: 'close' }
  | { kind: 'size'; width?: number; height?: number }
  | { kind: 'focusEditor' }
);

export type ToPage = { readonly gas: 'shell' } & (
  | { kind: 'done'; id: number; value: PageValue }
  | { kind: 'failed'; id: number; error: { name: string; message: string } }
);
