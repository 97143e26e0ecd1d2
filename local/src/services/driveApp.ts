/** DriveApp: the files and folders of the host's library; the same calls as Google's, on a folder of the host's own. */
import type { DriveItem } from '../library/contract';
import { requireScope } from './authorisation';
import { driveEnums } from './driveEnums';
import type { DriveFileService } from './driveFile';
import type { DriveFolderService } from './driveFolder';
import { matches } from './driveSearch';
import { DriveStore } from './driveStore';
import type { ServiceContext } from './serviceContext';
import type { Workbooks } from './workbooks';

const GIGABYTE = 2 ** 30;

class DriveAppService {
  readonly #store: DriveStore;
  constructor(
    private readonly context: ServiceContext,
    workbooks: Workbooks,
  ) {
    this.#store = new DriveStore(context, workbooks);
  }
  #may(method: string): DriveStore {
    requireScope(this.context, `DriveApp.${method}`, 'drive', 'drive.readonly', 'drive.file');
    return this.#store;
  }
  #root(method: string): DriveFolderService {
    const shelf = this.#may(method);
    return this.context.unwrap(shelf.folder(shelf.library.rootId())) as DriveFolderService;
  }
  #files(method: string, test: (item: DriveItem) => boolean) {
    const shelf = this.#may(method);
    return shelf.files((item) => !shelf.isTrashed(item) && test(item));
  }
  #folders(method: string, test: (item: DriveItem) => boolean) {
    const shelf = this.#may(method);
    return shelf.folders((item) => !shelf.isTrashed(item) && test(item));
  }
  getFileById(id: string) {
    return this.#may('getFileById').file(String(id));
  }
  getFolderById(id: string) {
    return this.#may('getFolderById').folder(String(id));
  }
  getRootFolder() {
    const shelf = this.#may('getRootFolder');
    return shelf.folder(shelf.library.rootId());
  }
  createFile(...args: unknown[]) {
    return this.#root('createFile').makeFile('DriveApp.createFile', args);
  }
  createFolder(name: string) {
    return this.#root('createFolder').createFolder(name);
  }
  getFiles = () => this.#files('getFiles', () => true);
  getFilesByName = (name: string) => this.#files('getFilesByName', (item) => item.name === name);
  getFilesByType = (type: string) => this.#files('getFilesByType', (item) => item.mimeType === type);
  searchFiles = (query: string) => this.#files('searchFiles', (item) => matches(item, query));
  getFolders = () => this.#folders('getFolders', () => true);
  getFoldersByName = (name: string) => this.#folders('getFoldersByName', (item) => item.name === name);
  searchFolders = (query: string) => this.#folders('searchFolders', (item) => matches(item, query));
  getTrashedFiles = () => this.#may('getTrashedFiles').files((item) => this.#store.isTrashed(item));
  getTrashedFolders = () => this.#may('getTrashedFolders').folders((item) => this.#store.isTrashed(item));
  addFile = (file: DriveFileService) => this.#root('addFile').addFile(file);
  removeFile = (file: DriveFileService) => this.#root('removeFile').removeFile(file);
  getStorageUsed = () =>
    this.#may('getStorageUsed')
      .library.items()
      .reduce((sum, { size }) => sum + size, 0);
  getStorageLimit = () => 15 * GIGABYTE;
}

export function driveApp(context: ServiceContext, workbooks: Workbooks) {
  return context.expose('DriveApp', Object.assign(new DriveAppService(context, workbooks), driveEnums));
}
