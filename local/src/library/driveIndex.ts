/** The list of the library's files and folders, kept in one JSON file that is written anew at each change. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FOLDER_TYPE, type DriveItem, type DrivePatch, type NewItem } from './contract';

interface Kept {
  readonly root: DriveItem;
  readonly items: readonly DriveItem[];
}

/** As long as Google's ids of files are. */
export const newId = (length: number): string => `1${randomBytes(length).toString('base64url')}`.slice(0, length);
const FILE_ID = 33;

export class DriveIndex {
  readonly #file: string;
  #root: DriveItem;
  #items: Map<string, DriveItem>;

  constructor(
    readonly folder: string,
    private readonly now: () => number,
    owner: string,
  ) {
    this.#file = path.join(folder, 'index.json');
    const kept = existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Kept) : null;
    this.#root = kept?.root ?? this.#made({ name: 'My Drive', mimeType: FOLDER_TYPE, parent: null, owner }, newId(19));
    this.#items = new Map(kept?.items.map((item) => [item.id, item]));
  }
  get root(): DriveItem {
    return this.#root;
  }
  /** Where an item's bytes, or a workbook's xlsx, lie. */
  pathOf(id: string, extension = ''): string {
    return path.join(this.folder, `${id}${extension}`);
  }
  all(): DriveItem[] {
    return [...this.#items.values()];
  }
  get(id: string): DriveItem | undefined {
    return id === this.#root.id || id === 'root' ? this.#root : this.#items.get(id);
  }
  add(item: NewItem, id = newId(FILE_ID)): DriveItem {
    const made = this.#made(item, id);
    this.#items.set(id, made);
    this.#save();
    return made;
  }
  patch(id: string, patch: DrivePatch & { readonly size?: number }): DriveItem {
    const item = { ...this.get(id)!, ...patch, updated: this.now() };
    if (id === this.#root.id) this.#root = item;
    else this.#items.set(id, item);
    this.#save();
    return item;
  }
  #made(item: NewItem, id: string): DriveItem {
    const now = this.now();
    return {
      id,
      ...item,
      description: null,
      trashed: false,
      starred: false,
      shareable: true,
      editors: [],
      viewers: [],
      access: 'PRIVATE',
      permission: 'NONE',
      size: 0,
      created: now,
      updated: now,
    };
  }
  #save(): void {
    mkdirSync(this.folder, { recursive: true });
    const beside = `${this.#file}.${process.pid}.tmp`;
    writeFileSync(beside, JSON.stringify({ root: this.#root, items: this.all() } satisfies Kept, null, 1));
    renameSync(beside, this.#file);
  }
}
