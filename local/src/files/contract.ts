/** How workbooks come from files and go back: open, journal, save, close. */
import type { OwnedWorkbook, WorkbookMeta } from '../model/contract';

/**
 * - MISSING no such file · NOT_XLSX not an Excel file · CORRUPT cannot be read · PASSWORD encrypted · TOO_MANY_SHEETS over 200
 * - TOO_LARGE over ten million cells · LOCKED another host has it open · READ_ONLY may not be written · DISK_FULL · IO anything else
 */
export type FileErrorCode =
  | 'MISSING'
  | 'NOT_XLSX'
  | 'CORRUPT'
  | 'PASSWORD'
  | 'TOO_MANY_SHEETS'
  | 'TOO_LARGE'
  | 'LOCKED'
  | 'READ_ONLY'
  | 'DISK_FULL'
  | 'IO';

/** `message` is 繁體中文, English after it: what happened, what was kept, what to do. The file on disk is as it was. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    message: string,
    readonly path: string,
  ) {
    super(message);
    this.name = 'FileError';
  }
}

export interface OpenOptions {
  /** Make an empty workbook when there is no such file (written at the first save). */
  readonly create?: boolean;
  /**
   * true (server): lock against a second host, recover and keep a journal in PATH.host/.
   * false (headless runner): recover the journal if one is there and nobody holds it, take no lock; only `save` writes.
   */
  readonly live: boolean;
  /** For what the file does not say. */
  readonly meta?: Partial<WorkbookMeta>;
}

/** What was found at opening, to be told to the person: messages in 繁體中文, then English. */
export interface FileNotice {
  readonly code: 'RECOVERED' | 'JOURNAL_DAMAGED' | 'PARTS_KEPT' | 'PARTS_LOST' | 'READ_ONLY';
  readonly message: string;
}

export interface WorkbookFile {
  readonly path: string;
  /** PATH.host: the folder of what Google would keep beside the file (journal here; properties, outbox, … by their owners). */
  readonly hostFolder: string;
  readonly model: OwnedWorkbook;
  readonly notices: readonly FileNotice[];
  /** Units of edits since the last save of the xlsx. */
  unsaved(): number;
  /** Settles when every change made so far is on the disk's journal (fsync); acknowledge an edit after it. At once when not live. */
  durable(): Promise<void>;
  /**
   * Not live: puts what was changed so far into a journal, on the disk when this returns. The next opening recovers it,
   * a save here drops it. For what must not be forgotten even when the run fails: mails left because of it.
   */
  keep(): void;
  /** Writes the xlsx (temporary file, fsync, rename), then drops what the journal no longer needs. Off the main thread. @throws FileError */
  save(path?: string): Promise<void>;
  /** Saves when there is something unsaved (live), gives the lock back. */
  close(): Promise<void>;
}

/** `openWorkbookFile` of ./open. @throws FileError */
export type OpenWorkbookFile = (path: string, options: OpenOptions) => Promise<WorkbookFile>;
