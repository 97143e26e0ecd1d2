/** The doors between a run and its host: plain, synchronous, the same in the owner's process and through a worker's bridge. */
import type { WorkbookModel } from '../model/contract';
import type { UiAnswer, UiMenu, UiPage, UiQuestion } from './contract';
import type { SheetRange } from '../model/contract';
import type { Chores } from './chores';
import type { HostStores } from './hostStores';

/** A person's window as a blocking script sees it. */
export interface BlockingUi {
  addMenu(menu: UiMenu): void;
  removeMenu(title: string): void;
  ask(question: UiQuestion): UiAnswer;
  showSidebar(page: UiPage): void;
  showDialog(page: UiPage, modal: boolean): void;
  toast(title: string, text: string, seconds: number): void;
  activate(sheetId: number, range: SheetRange | null): void;
}

/** What of the stores crosses the bridge. */
export type StoresDoor = Pick<
  HostStores,
  | 'properties'
  | 'setProperties'
  | 'deleteProperty'
  | 'cacheGet'
  | 'cachePut'
  | 'cacheRemove'
  | 'tryLock'
  | 'releaseLock'
  | 'triggers'
  | 'addTrigger'
  | 'removeTrigger'
  | 'mailQuotaLeft'
  | 'takeMail'
>;

/** Where a run reads and leaves files. */
export interface RunFolders {
  readonly outFolder: string;
  readonly scriptFolder: string;
}

export interface HostDoors extends RunFolders {
  readonly model: WorkbookModel;
  readonly stores: StoresDoor;
  /** null where there is no person: clock triggers and headless runs. */
  readonly ui: BlockingUi | null;
  /** Milliseconds that the host's clock is ahead of the machine's. */
  readonly clockOffset: number;
  /** Mail and PDF: slow and asynchronous elsewhere, so done by a helper thread while the run waits. */
  readonly chores: Chores;
}
