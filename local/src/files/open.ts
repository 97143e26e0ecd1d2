/** Opens workbooks from xlsx files, keeps their journal, and saves them whole. */
import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createWorkbookModel } from '../workbook/create';
import type { OwnedWorkbook } from '../model/contract';
import type { FileNotice, OpenOptions, WorkbookFile } from './contract';
import { fileError, kindsText, notice } from './errors';
import { Journal, recover, setAside, syncFolder } from './journal';
import { isLocked, takeLock, type Lock } from './lock';
import { HeldJournal } from './heldJournal';
import { foreignChange, lastSaved, remember } from './saved';
import { readInWorker, writeInWorker } from './worker';
import type { ReadWorkbook } from './xlsxRead';

/** See OpenWorkbookFile of the contract. @throws FileError */
export async function openWorkbookFile(file: string, options: OpenOptions): Promise<WorkbookFile> {
  const full = path.resolve(file);
  const hostFolder = `${full}.host`;
  const fresh = !existsSync(full);
  if (fresh && !options.create) throw fileError({ code: 'MISSING' }, full);
  keepPrivate(hostFolder);
  const lock = options.live ? lockOf(hostFolder, full) : null;
  try {
    const read = fresh ? null : await readInWorker(full);
    return await opened({ full, hostFolder, lock, read, options });
  } catch (error) {
    lock?.release();
    throw fileError(error, full);
  }
}

/** A folder that an earlier version left open to all users of the machine is closed to them. */
function keepPrivate(hostFolder: string): void {
  try {
    chmodSync(hostFolder, 0o700);
  } catch {
    // It is not there yet, or another user's.
  }
}

interface Opening {
  readonly full: string;
  readonly hostFolder: string;
  readonly lock: Lock | null;
  readonly read: ReadWorkbook | null;
  readonly options: OpenOptions;
}

function lockOf(hostFolder: string, full: string): Lock {
  try {
    return takeLock(hostFolder, full);
  } catch (error) {
    throw fileError(error, full);
  }
}

async function opened({ full, hostFolder, lock, read, options }: Opening): Promise<WorkbookFile> {
  const name = path.basename(full, path.extname(full));
  const id = read?.data.meta.id ?? lastSaved(hostFolder)?.id;
  const meta = { ...options.meta, ...read?.data.meta, ...(id && { id }), name };
  const model = createWorkbookModel(meta, read ? { ...read.data, meta: meta as never } : undefined);
  const notices: FileNotice[] = [];
  const from = read?.journal ?? 1;
  let unsaved = 0;
  if (options.live || !isLocked(hostFolder)) unsaved = replay(model, hostFolder, full, from, notices, Boolean(read));
  if (read?.lost.length) {
    notices.push(notice('PARTS_LOST', 'PARTS_LOST', { kinds: kindsText(read.lost), kept: keptCopy(hostFolder) }));
  }
  if (read && !writable(full)) notices.push(notice('READ_ONLY', 'READ_ONLY', { path: full }));
  const journal = options.live ? await Journal.start(hostFolder, from) : null;
  if (journal && read) remember(hostFolder, full, model.meta().id, from);
  const held = options.live
    ? null
    : new HeldJournal(hostFolder, from, () => read && remember(hostFolder, full, model.meta().id, from));
  const keepCopy = Boolean(read?.lost.length);
  return new OpenWorkbook(full, hostFolder, model, notices, journal, held, lock, unsaved, keepCopy);
}

/** Edits that were acknowledged and not saved. @returns how many units */
function replay(
  model: OwnedWorkbook,
  folder: string,
  full: string,
  from: number,
  notices: FileNotice[],
  exists: boolean,
): number {
  if (exists && foreignChange(folder, full, from)) {
    const kept = setAside(folder);
    if (kept) notices.push(notice('JOURNAL_DAMAGED', 'JOURNAL_FOREIGN', { kept }));
    return 0;
  }
  const { units, damaged } = recover(folder, from);
  for (const changes of units) model.apply(changes);
  if (units.length) notices.push(notice('RECOVERED', 'RECOVERED', { count: units.length }));
  if (damaged) notices.push(notice('JOURNAL_DAMAGED', 'JOURNAL_DAMAGED', { kept: damaged }));
  return units.length;
}

const keptCopy = (hostFolder: string) => path.join(hostFolder, 'original.xlsx');

function writable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    accessSync(path.dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

class OpenWorkbook implements WorkbookFile {
  #unsaved: number;
  #saving: Promise<void> = Promise.resolve();
  readonly #stop: () => void;

  constructor(
    readonly path: string,
    readonly hostFolder: string,
    readonly model: OwnedWorkbook,
    readonly notices: readonly FileNotice[],
    private readonly journal: Journal | null,
    private readonly held: HeldJournal | null,
    private readonly lock: Lock | null,
    unsaved: number,
    private keepCopy: boolean,
  ) {
    this.#unsaved = unsaved;
    this.#stop = model.onChange((unit) => {
      if (unit.cause === 'recalculation') return;
      this.#unsaved++;
      (journal ?? held)?.add(unit.changes);
    });
  }

  keep(): void {
    this.held?.write();
  }

  unsaved(): number {
    return this.#unsaved;
  }

  async durable(): Promise<void> {
    try {
      await this.journal?.durable();
    } catch (error) {
      throw fileError(error, this.path);
    }
  }

  /** One save at a time. */
  save(target = this.path): Promise<void> {
    const next = this.#saving.catch(() => undefined).then(() => this.#save(path.resolve(target)));
    this.#saving = next;
    return next.catch((error: unknown) => {
      throw fileError(error, target);
    });
  }

  async #save(target: string): Promise<void> {
    const own = target === this.path;
    if (!this.lock && isLocked(`${target}.host`)) throw fileError({ code: 'LOCKED' }, target, { pid: '?' });
    if (existsSync(target) && !writable(target)) throw fileError({ code: 'READ_ONLY' }, target);
    const before = this.#unsaved;
    const snapshot = () => this.model.snapshot();
    const taken =
      own && this.journal
        ? await this.journal.rotate(snapshot)
        : { number: await beyondJournals(`${target}.host`), state: snapshot() };
    const { number } = taken;
    const draft = `${target}.${process.pid}.tmp`;
    try {
      mkdirSync(path.dirname(target), { recursive: true });
      await writeInWorker(draft, taken.state, number);
      if (own && this.keepCopy) this.#keepOriginal();
      renameSync(draft, target);
      await syncFolder(path.dirname(target));
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
    if (!own) return;
    this.#unsaved -= before;
    if (existsSync(this.hostFolder)) remember(this.hostFolder, target, this.model.meta().id, number);
    this.journal?.drop(number);
  }

  #keepOriginal(): void {
    mkdirSync(this.hostFolder, { recursive: true });
    if (!existsSync(keptCopy(this.hostFolder))) copyFileSync(this.path, keptCopy(this.hostFolder));
    this.keepCopy = false;
  }

  async close(): Promise<void> {
    try {
      if (this.journal && this.#unsaved > 0) await this.save();
    } finally {
      this.#stop();
      await this.journal?.close().catch(() => undefined);
      this.lock?.release();
    }
  }
}

/** Without a journal of one's own: a number past every journal there is, so that none of them is applied to the new file. */
async function beyondJournals(hostFolder: string): Promise<number> {
  const from = lastSaved(hostFolder)?.journal ?? 1;
  if (!existsSync(hostFolder)) return from;
  const journal = await Journal.start(hostFolder, from);
  await journal.close();
  return journal.number;
}
