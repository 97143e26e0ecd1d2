/** The doors between a run and its host: plain, synchronous, the same in the owner's process and through a worker's bridge. */
import type { LibraryDoor } from '../library/contract';
import type { WorkbookModel } from '../model/contract';
import type { UiAnswer, UiMenu, UiPage, UiQuestion } from './contract';
import type { SheetRange } from '../model/contract';
import type { Chores } from './chores';
import type { World } from './world';
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

/** What a run is told when it starts; plain data. */
export interface RunSettings {
  readonly outFolder: string;
  readonly scriptFolder: string;
  /** Milliseconds that the host's clock is ahead of the machine's. */
  readonly clockOffset: number;
  /** UrlFetchApp may reach other machines. */
  readonly allowNet: boolean;
  /** Where the script's doGet answers; '' where nothing is served. */
  readonly webAppUrl: string;
  readonly world: World;
  /** The account that deployed the web app, also where the file has no owner. */
  readonly deployer: string;
}

/** What a run asks of the owner of the workbook beside its data. */
export interface HostDoor {
  /** Waits until all that was written is on the disk: a mail that left cannot be called back. */
  beforeMail(): void | Promise<void>;
}

export interface RunDoors extends RunSettings, HostDoor {
  readonly model: WorkbookModel;
  readonly stores: StoresDoor;
  /** Further workbooks and files. */
  readonly library: LibraryDoor;
  /** null where there is no person: clock triggers and headless runs. */
  readonly ui: BlockingUi | null;
  /** Mail and PDF: slow and asynchronous elsewhere, so done by a helper thread while the run waits. */
  readonly chores: Chores;
}
