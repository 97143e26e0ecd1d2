/** What files and folders of DriveApp have in common: name, place, people, trash. */
import type { DriveItem, DrivePatch, LibraryDoor } from '../library/contract';
import { memberOf } from './enumeration';
import { driveEnums } from './driveEnums';
import { driveIterator } from './driveIterator';
import { signatureError, type ServiceContext } from './serviceContext';
import { emailOf, userOf } from './session';
import type { Workbooks } from './workbooks';

/** What a file or folder asks of the drive that it lies in. */
export interface DriveOfRun {
  readonly context: ServiceContext;
  readonly workbooks: Workbooks;
  readonly library: LibraryDoor;
  /** @throws Error in Google's words where there is none */
  item(id: string): DriveItem;
  file(id: string): DriveItemService;
  folder(id: string): DriveItemService;
  files(test: (item: DriveItem) => boolean): object;
  folders(test: (item: DriveItem) => boolean): object;
  /** Itself or a folder around it is in the trash. */
  isTrashed(item: DriveItem): boolean;
}

export abstract class DriveItemService {
  constructor(
    protected readonly shelf: DriveOfRun,
    readonly id: string,
  ) {}
  abstract readonly kind: 'File' | 'Folder';
  protected get context() {
    return this.shelf.context;
  }
  protected get data(): DriveItem {
    return this.shelf.item(this.id);
  }
  protected patch(patch: DrivePatch): this {
    if (this.id === this.shelf.library.rootId() || this.data.viewers.includes(this.context.effectiveUser))
      throw new Error('Access denied: DriveApp.');
    this.shelf.library.patchItem(this.id, patch);
    return this;
  }
  getId = () => this.id;
  getName = () => this.data.name;
  /** Files and folders read as their names. */
  toString = () => this.data.name;
  setName(name: string): this {
    return this.patch({ name: String(name) });
  }
  getDescription = () => this.data.description;
  setDescription = (description: string | null) => this.patch({ description });
  isStarred = () => this.data.starred;
  setStarred = (starred: boolean) => this.patch({ starred });
  isTrashed = () => this.shelf.isTrashed(this.data);
  setTrashed = (trashed: boolean) => this.patch({ trashed });
  isShareableByEditors = () => this.data.shareable;
  setShareableByEditors = (shareable: boolean) => this.patch({ shareable });
  getSize = () => this.data.size;
  getDateCreated = () => this.context.makeDate(this.data.created);
  getLastUpdated = () => this.context.makeDate(this.data.updated);
  getResourceKey = () => null;
  getParents() {
    const { parent } = this.data;
    return driveIterator(this.context, 'FolderIterator', parent === null ? [] : [this.shelf.folder(parent)]);
  }
  moveTo(...args: unknown[]): this {
    const [target] = args;
    if (args.length !== 1 || !(target instanceof DriveItemService) || target.kind !== 'Folder')
      throw signatureError(`DriveApp.${this.kind}.moveTo`, args);
    return this.patch({ parent: target.id });
  }

  getOwner = () => userOf(this.context, this.data.owner);
  setOwner = (user: unknown) => this.patch({ owner: emailOf(user) });
  #users = (emails: readonly string[]) => emails.map((email) => userOf(this.context, email));
  getEditors = () => this.#users(this.data.editors);
  getViewers = () => this.#users(this.data.viewers);
  addEditor = (user: unknown) => this.addEditors([user]);
  addEditors = (users: readonly unknown[]) => this.patch({ editors: joined(this.data.editors, users) });
  removeEditor = (user: unknown) => this.patch({ editors: without(this.data.editors, user) });
  addViewer = (user: unknown) => this.addViewers([user]);
  addViewers = (users: readonly unknown[]) => this.patch({ viewers: joined(this.data.viewers, users) });
  removeViewer = (user: unknown) => this.patch({ viewers: without(this.data.viewers, user) });
  revokePermissions = (user: unknown) =>
    this.patch({ editors: without(this.data.editors, user), viewers: without(this.data.viewers, user) });
  getAccess(user: unknown) {
    const { owner, editors, viewers } = this.data;
    const email = emailOf(user);
    const { OWNER, EDIT, VIEW, NONE } = driveEnums.Permission;
    return email === owner ? OWNER : editors.includes(email) ? EDIT : viewers.includes(email) ? VIEW : NONE;
  }
  getSharingAccess = () => memberOf(driveEnums.Access, this.data.access);
  getSharingPermission = () => memberOf(driveEnums.Permission, this.data.permission);
  setSharing = (access: string, permission: string) => this.patch({ access, permission });
}

const joined = (emails: readonly string[], users: readonly unknown[]) => [
  ...new Set([...emails, ...users.map(emailOf)]),
];
const without = (emails: readonly string[], user: unknown) => emails.filter((email) => email !== emailOf(user));
