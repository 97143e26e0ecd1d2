/** The files of the host beside its workbook, where scripts find their Drive: further workbooks, other files, folders. */
import type { OwnedWorkbook } from '../model/contract';

export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
export const FOLDER_TYPE = 'application/vnd.google-apps.folder';

/** A file or folder as data. A spreadsheet's name and people are those of its workbook. */
export interface DriveItem {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** null for the root folder alone. */
  readonly parent: string | null;
  readonly description: string | null;
  readonly trashed: boolean;
  readonly starred: boolean;
  readonly shareable: boolean;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  readonly access: string;
  readonly permission: string;
  /** Bytes; 0 for folders and spreadsheets. */
  readonly size: number;
  /** ms since 1970 UTC. */
  readonly created: number;
  readonly updated: number;
}
export type DrivePatch = Partial<Omit<DriveItem, 'id' | 'mimeType' | 'size' | 'created' | 'updated'>>;
export type NewItem = Pick<DriveItem, 'name' | 'mimeType' | 'parent' | 'owner'>;

/** What a run may ask of the library: plain data, synchronous on its side. */
export interface LibraryDoor {
  rootId(): string;
  /** Everything but the root, in the order made; the bound workbook comes first. */
  items(): DriveItem[];
  item(id: string): DriveItem | null;
  addItem(item: NewItem, content: Uint8Array | null): DriveItem;
  patchItem(id: string, patch: DrivePatch): DriveItem;
  content(id: string): Uint8Array;
  setContent(id: string, content: Uint8Array): void;
  /** @returns the new id */
  createWorkbook(name: string, rows: number, columns: number, owner: string): string;
  copyWorkbook(id: string, name: string, parent: string, owner: string): string;
  /** Loads it, so that it can be called. @returns false where there is none of this id @throws Error where it is another's */
  openWorkbook(id: string): boolean;
  /** A method of an open workbook's model. */
  callWorkbook(id: string, run: string, method: keyof OwnedWorkbook, args: readonly unknown[]): unknown;
}
