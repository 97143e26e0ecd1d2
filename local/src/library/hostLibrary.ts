/** The library of the owning process: workbooks beside the bound one are opened on demand and saved after each run. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { ReadWorkbook } from '../files/xlsxRead';
import { readInWorker, writeInWorker } from '../files/worker';
import type { OwnedWorkbook, WorkbookMeta } from '../model/contract';
import { createWorkbookModel } from '../workbook/create';
import {
  FOLDER_TYPE,
  SPREADSHEET_TYPE,
  type DriveItem,
  type DrivePatch,
  type LibraryDoor,
  type NewItem,
} from './contract';
import { DriveIndex, newId } from './driveIndex';
import { readXlsx } from '../files/xlsxRead';

const WORKBOOK_ID = 44;
/** The sheet that every new workbook starts with, whatever its language: scripts go by this name. */
const FIRST_SHEET = 'Sheet1';

interface OpenBook {
  readonly model: OwnedWorkbook;
  saved: number;
}

export class HostLibrary {
  readonly #index: DriveIndex;
  readonly #open = new Map<string, OpenBook>();
  readonly #opening = new Map<string, Promise<boolean>>();
  #saving: Promise<void> = Promise.resolve();

  constructor(
    folder: string,
    private readonly bound: OwnedWorkbook,
    private readonly now: () => number,
  ) {
    this.#index = new DriveIndex(folder, now, bound.meta().owner);
  }

  /**
   * The library as one account sees it: files of others are not there unless they were shared.
   * @param blocking the run is in this thread, and waits while a workbook is read
   */
  door(user: string, blocking: boolean): LibraryDoor {
    const open = (id: string) => (blocking ? this.#openNow(id) : this.#openSoon(id));
    return {
      rootId: () => this.#index.root.id,
      items: () => this.#items().filter((item) => this.#maySee(user, item)),
      item: (id) => this.#seen(user, id),
      addItem: (item, content) => this.#add(item, content),
      patchItem: (id, patch) => this.#patch(id, patch),
      content: (id) => this.#content(id),
      setContent: (id, content) => this.#setContent(id, content),
      createWorkbook: (name, rows, columns, owner) => this.#create(name, rows, columns, owner),
      copyWorkbook: (id, name, parent, owner) => this.#copy(id, name, parent, owner),
      openWorkbook: ((id) => {
        if (this.#item(id) && !this.#seen(user, id))
          throw new Error('You do not have permission to access the requested document.');
        return open(id);
      }) as LibraryDoor['openWorkbook'],
      callWorkbook: (id, run, method, args) => this.#call(id, user, run, method, args),
    };
  }
  #seen(user: string, id: string): DriveItem | null {
    const item = this.#item(id);
    return item && this.#maySee(user, item) ? item : null;
  }
  /** The bound workbook and the folders are everybody's. */
  #maySee(user: string, { id, mimeType, owner, editors, viewers, access }: DriveItem): boolean {
    const known = [owner, ...editors, ...viewers].some((email) => email.toLowerCase() === user.toLowerCase());
    return known || mimeType === FOLDER_TYPE || access !== 'PRIVATE' || id === this.bound.meta().id;
  }

  /** Writes what changed, each file whole. */
  save(): Promise<void> {
    this.#saving = this.#saving.catch(() => undefined).then(() => this.#saveAll());
    return this.#saving;
  }
  get isDirty(): boolean {
    return [...this.#open.values()].some(({ model, saved }) => model.version() !== saved);
  }
  async #saveAll(): Promise<void> {
    for (const [id, book] of this.#open) {
      const version = book.model.version();
      if (version === book.saved) continue;
      const target = this.#index.pathOf(id, '.xlsx');
      const draft = `${target}.${process.pid}.tmp`;
      mkdirSync(this.#index.folder, { recursive: true });
      try {
        await writeInWorker(draft, book.model.snapshot(), 1);
        renameSync(draft, target);
      } catch (error) {
        rmSync(draft, { force: true });
        throw error;
      }
      book.saved = version;
      this.#index.patch(id, shared(book.model.meta()));
    }
  }

  #modelOf(id: string): OwnedWorkbook | undefined {
    return id === this.bound.meta().id ? this.bound : this.#open.get(id)?.model;
  }
  /** The bound workbook needs no entry of its own until something of it is changed. */
  #kept(id: string): DriveItem | null {
    const found = this.#index.get(id);
    if (found) return found;
    const { id: bound, owner, name } = this.bound.meta();
    if (id !== bound) return null;
    const parent = this.#index.root.id;
    return { ...this.#index.root, id, name, owner, parent, mimeType: SPREADSHEET_TYPE };
  }
  #item(id: string): DriveItem | null {
    const kept = this.#kept(id);
    const model = this.#modelOf(id);
    return kept && model ? { ...kept, ...shared(model.meta()) } : kept;
  }
  #items(): DriveItem[] {
    const { id } = this.bound.meta();
    const others = this.#index.all().filter((item) => item.id !== id);
    return [this.#item(id)!, ...others.map((item) => this.#item(item.id)!)];
  }
  #add(item: NewItem, content: Uint8Array | null): DriveItem {
    const made = this.#index.add(item);
    if (content) this.#setContent(made.id, content);
    return this.#item(made.id)!;
  }
  #patch(id: string, patch: DrivePatch): DriveItem {
    const { id: bound, owner, name } = this.bound.meta();
    if (id === bound && !this.#index.get(id))
      this.#index.add({ name, owner, mimeType: SPREADSHEET_TYPE, parent: this.#index.root.id }, id);
    const { name: newName, editors, viewers } = patch;
    this.#modelOf(id)?.setMeta({
      ...(newName === undefined ? {} : { name: newName }),
      ...(editors ? { editors } : {}),
      ...(viewers ? { viewers } : {}),
    });
    this.#index.patch(id, patch);
    return this.#item(id)!;
  }
  #content(id: string): Uint8Array {
    const file = this.#index.pathOf(id);
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : new Uint8Array();
  }
  #setContent(id: string, content: Uint8Array): void {
    const file = this.#index.pathOf(id);
    const beside = `${file}.${process.pid}.tmp`;
    writeFileSync(beside, content);
    renameSync(beside, file);
    this.#index.patch(id, { size: content.length });
  }

  #create(name: string, rows: number, columns: number, owner: string): string {
    const { locale, timeZone } = this.bound.meta();
    const model = createWorkbookModel({ id: newId(WORKBOOK_ID), name, owner, locale, timeZone });
    const [blank] = model.sheets();
    model.insertSheet({ name: FIRST_SHEET, maxRows: rows, maxColumns: columns });
    model.deleteSheet(blank!.id);
    return this.#keep(model, this.#index.root.id);
  }
  #copy(id: string, name: string, parent: string, owner: string): string {
    const data = this.#modelOf(id)!.snapshot();
    // A copy is the copier's own: nobody else is in it, and nothing in it is theirs.
    const meta: WorkbookMeta = { ...data.meta, id: newId(WORKBOOK_ID), name, owner, editors: [], viewers: [] };
    return this.#keep(createWorkbookModel(meta, { ...data, meta }), parent);
  }
  #keep(model: OwnedWorkbook, parent: string): string {
    const { id, name, owner } = model.meta();
    model.setClock(this.now);
    this.#open.set(id, { model, saved: -1 });
    this.#index.add({ name, owner, mimeType: SPREADSHEET_TYPE, parent }, id);
    return id;
  }

  #isWorkbook(id: string): boolean {
    return this.#index.get(id)?.mimeType === SPREADSHEET_TYPE && existsSync(this.#index.pathOf(id, '.xlsx'));
  }
  #openNow(id: string): boolean {
    if (this.#modelOf(id)) return true;
    if (!this.#isWorkbook(id)) return false;
    this.#opened(id, readXlsx(readFileSync(this.#index.pathOf(id, '.xlsx'))));
    return true;
  }
  /** Two runs that ask at once get the same workbook. */
  #openSoon(id: string): boolean | Promise<boolean> {
    if (this.#modelOf(id)) return true;
    if (!this.#isWorkbook(id)) return false;
    const opening =
      this.#opening.get(id) ??
      readInWorker(this.#index.pathOf(id, '.xlsx'))
        .then((read) => Boolean(this.#opened(id, read)))
        .finally(() => this.#opening.delete(id));
    this.#opening.set(id, opening);
    return opening;
  }
  #opened(id: string, { data }: ReadWorkbook): OpenBook {
    const { name, owner, editors, viewers } = this.#index.get(id)!;
    const meta = { ...data.meta, id, name, owner, editors, viewers };
    const model = createWorkbookModel(meta, { ...data, meta: meta as WorkbookMeta });
    model.setClock(this.now);
    const book = { model, saved: model.version() };
    this.#open.set(id, book);
    return book;
  }

  #call(id: string, user: string, run: string, method: keyof OwnedWorkbook, args: readonly unknown[]): unknown {
    const model = this.#modelOf(id);
    const act = model?.[method] as ((...a: readonly unknown[]) => unknown) | undefined;
    if (!model || !act) throw new Error(`NotImplemented: ${method}`);
    return model.withOrigin({ user, run }, () => act.apply(model, [...args]));
  }
}

/** What an item and its workbook have in common. */
function shared({ name, owner, editors, viewers }: WorkbookMeta): DrivePatch {
  return { name, owner, editors, viewers };
}
