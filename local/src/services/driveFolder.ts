/** Folder of DriveApp, the root folder among them. */
import { FOLDER_TYPE, type DriveItem } from '../library/contract';
import { BlobService, bufferOf } from './blob';
import { DriveItemService } from './driveItem';
import { matches } from './driveSearch';
import { signatureError } from './serviceContext';

export class DriveFolderService extends DriveItemService {
  readonly kind = 'Folder' as const;

  getUrl = () => `https://drive.google.com/drive/folders/${this.id}`;

  createFolder(name: string) {
    if (typeof name !== 'string' || name === '') throw new Error('Invalid argument: name');
    const item = { name, mimeType: FOLDER_TYPE, parent: this.id, owner: this.context.effectiveUser };
    return this.shelf.folder(this.shelf.library.addItem(item, null).id);
  }
  createFile(...args: unknown[]) {
    return this.makeFile('DriveApp.Folder.createFile', args);
  }
  /** A blob, or name, content and type. @param method as its errors name it */
  makeFile(method: string, args: readonly unknown[]) {
    const [first, content, type = 'text/plain'] = args;
    if (args.length === 1 && first instanceof BlobService) {
      const name = first.getName();
      if (name === null) throw new Error('Blob object must have non-null name for this operation.');
      return this.#keep(name, first.getContentType() ?? 'application/octet-stream', first.buffer);
    }
    if (args.length < 2 || args.length > 3 || (first !== null && typeof first !== 'string'))
      throw signatureError(method, args);
    if (first === null || first === '') throw new Error('Invalid argument: name');
    return this.#keep(first, String(type), bufferOf(String(content)));
  }
  #keep(name: string, mimeType: string, content: Uint8Array) {
    const item = { name, mimeType, parent: this.id, owner: this.context.effectiveUser };
    return this.shelf.file(this.shelf.library.addItem(item, content).id);
  }

  /** What lies in this folder itself, out of the trash. */
  #files(test: (item: DriveItem) => boolean) {
    return this.shelf.files((item) => this.#isHere(item) && test(item));
  }
  #folders(test: (item: DriveItem) => boolean) {
    return this.shelf.folders((item) => this.#isHere(item) && test(item));
  }
  #isHere = (item: DriveItem) => item.parent === this.id && !this.shelf.isTrashed(item);
  getFiles = () => this.#files(() => true);
  getFilesByName = (name: string) => this.#files((item) => item.name === name);
  getFilesByType = (type: string) => this.#files((item) => item.mimeType === type);
  searchFiles = (query: string) => this.#files((item) => matches(item, query));
  getFolders = () => this.#folders(() => true);
  getFoldersByName = (name: string) => this.#folders((item) => item.name === name);
  searchFolders = (query: string) => this.#folders((item) => matches(item, query));

  addFile(file: DriveItemService): this {
    this.shelf.library.patchItem(file.id, { parent: this.id });
    return this;
  }
  addFolder(folder: DriveItemService): this {
    this.shelf.library.patchItem(folder.id, { parent: this.id });
    return this;
  }
  /** A file has one place: taken out of it, it lies in the root folder. */
  removeFile(file: DriveItemService): this {
    this.shelf.library.patchItem(file.id, { parent: this.shelf.library.rootId() });
    return this;
  }
  removeFolder(folder: DriveItemService): this {
    this.shelf.library.patchItem(folder.id, { parent: this.shelf.library.rootId() });
    return this;
  }
}
