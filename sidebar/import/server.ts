/** What the import dialog asks of the server. */
import type * as v from 'valibot';
import type {
  Answered,
  commitArgs,
  ImportDone,
  ImportPreview,
  OpenedImport,
  previewArgs,
} from '../../src/imports/contract';
import { call } from '../shared/server';

export type Undone = { readonly state: 'undone' | 'changed' | 'nothing'; readonly text: string };

export interface ImportServer {
  open(): Promise<OpenedImport>;
  preview(args: v.InferOutput<typeof previewArgs>): Promise<Answered<ImportPreview>>;
  commit(args: v.InferOutput<typeof commitArgs>): Promise<Answered<ImportDone>>;
  check(): Promise<{ readonly findings: number; readonly bySeverity: Readonly<Record<string, number>> }>;
  undo(isForced: boolean): Promise<Undone>;
}

export const imports: ImportServer = {
  open: () => call('imports.open', {}),
  preview: (args) => call('imports.preview', args),
  commit: (args) => call('imports.commit', args),
  check: () => call('imports.check', { isAsked: true }),
  undo: (isForced) => call('imports.undo', { isForced }),
};
