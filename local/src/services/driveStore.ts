/** Files and folders of one run: one object each, looked up in the host's library. */
import { FOLDER_TYPE, type DriveItem, type LibraryDoor } from '../library/contract';
import { DriveFileService } from './driveFile';
import { DriveFolderService } from './driveFolder';
import type { DriveOfRun } from './driveItem';
import { driveIterator } from './driveIterator';
import { MIME_TYPES } from './mimeTypes';
import { scriptIdOf } from './scriptId';
import type { ServiceContext } from './serviceContext';
import type { Workbooks } from './workbooks';

const NOT_FOUND =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

export class DriveStore implements DriveOfRun {
  readonly #files = new Map<string, DriveFileService>();
  readonly #folders = new Map<string, DriveFolderService>();
  constructor(
    readonly context: ServiceContext,
    readonly workbooks: Workbooks,
  ) {}
  get library(): LibraryDoor {
    return this.context.doors.library;
  }
  /** @throws Error in Google's words where there is none */
  item(id: string): DriveItem {
    const found = this.library.item(id) ?? this.#script(id);
    if (!found) throw new Error(NOT_FOUND);
    return found;
  }
  /** The script project itself is a file too; it bears its workbook's name. */
  #script(id: string): DriveItem | null {
    const bound = this.library.item(this.workbooks.bound.id);
    return bound && id === scriptIdOf(this.context.doors.scriptFolder)
      ? { ...bound, id, mimeType: MIME_TYPES.GOOGLE_APPS_SCRIPT }
      : null;
  }
  file(id: string): DriveFileService {
    const item = this.item(id);
    if (item.mimeType === FOLDER_TYPE) throw new Error(NOT_FOUND);
    const known = this.#files.get(item.id) ?? new DriveFileService(this, item.id);
    this.#files.set(item.id, known);
    return this.context.expose('File', known);
  }
  folder(id: string): DriveFolderService {
    const item = this.item(id);
    if (item.mimeType !== FOLDER_TYPE) throw new Error(NOT_FOUND);
    const known = this.#folders.get(item.id) ?? new DriveFolderService(this, item.id);
    this.#folders.set(item.id, known);
    return this.context.expose('Folder', known);
  }
  /** Itself or a folder around it is in the trash. */
  isTrashed(item: DriveItem): boolean {
    if (item.trashed) return true;
    const parent = item.parent === null ? null : this.library.item(item.parent);
    return parent !== null && this.isTrashed(parent);
  }
  files(test: (item: DriveItem) => boolean) {
    const found = this.library.items().filter((item) => item.mimeType !== FOLDER_TYPE && test(item));
    return driveIterator(
      this.context,
      'FileIterator',
      found.map(({ id }) => this.file(id)),
    );
  }
  folders(test: (item: DriveItem) => boolean) {
    const found = this.library.items().filter((item) => item.mimeType === FOLDER_TYPE && test(item));
    return driveIterator(
      this.context,
      'FolderIterator',
      found.map(({ id }) => this.folder(id)),
    );
  }
}
