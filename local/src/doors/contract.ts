/**
 * How scripts run: what the owner of a workbook asks for, what comes back, and the doors through which a script reaches
 * a person. Plain structured-clonable data throughout: a run may live in a worker or in the owner's own process.
 */
import type { EditEvent, OwnedWorkbook, SheetRange } from '../model/contract';
import type { World } from './world';

/** As `e.authMode` tells it. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** What a trigger's function gets as its event; the services make the real event object of it. */
export type TriggerEvent =
  | { readonly kind: 'open' | 'install' }
  | { readonly kind: 'edit' | 'change'; readonly edit: EditEvent }
  | { readonly kind: 'clock' }
  | { readonly kind: 'get'; readonly parameters: Readonly<Record<string, readonly string[]>> }
  | {
      readonly kind: 'post';
      readonly parameters: Readonly<Record<string, readonly string[]>>;
      /** The body and its type. */
      readonly contents: string;
      readonly type: string;
    };

export interface RunRequest {
  readonly functionName: string;
  /** Ignored where there is an event. */
  readonly args: readonly unknown[];
  readonly event?: TriggerEvent;
  /** Who acts: Session.getActiveUser. */
  readonly user: string;
  /** The account it runs as (Session.getEffectiveUser), where that is another: the maker of an installable trigger. */
  readonly effectiveUser?: string;
  readonly authMode: AuthMode;
  /** Milliseconds; past them the run is stopped with "Exceeded maximum execution time". */
  readonly limit: number;
  /** By a page: functions that end in '_' and what is no top-level function cannot be called. */
  readonly fromPage?: boolean;
  /** Files of a form: fields of the first argument that become Blobs. */
  readonly files?: Readonly<Record<string, { readonly name: string; readonly type: string; readonly base64: string }>>;
  /** Unique id of the installable trigger that caused it. */
  readonly triggerId?: string;
  /** Through the web app: no document is open, and it runs as the manifest says. */
  readonly isWebApp?: boolean;
  /** What is selected in the person's window. */
  readonly selection?: SheetRange | null;
}

/** What it cost. */
export interface Meter {
  readonly serviceCalls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** Calls by service method, such as 'Range.getValues'. */
  readonly calls: Readonly<Record<string, number>>;
  /** What the run would take at Google by the cost model (googleTime.ts), in the world where that is counted. */
  readonly milliseconds?: number;
}

export type RunResult = { readonly log: readonly string[]; readonly meter: Meter } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string; readonly stack: string } }
);

/** A run under way. */
export interface Run {
  readonly id: string;
  /** Never rejects. */
  readonly done: Promise<RunResult>;
  stop(): void;
}

/** A page as HtmlService gives it. */
export interface UiPage {
  readonly html: string;
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
}
export type UiButton = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
export interface UiQuestion {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly UiButton[];
}
export interface UiAnswer {
  readonly button: UiButton;
  readonly text: string;
}
export interface UiMenuItem {
  readonly kind: 'item' | 'separator' | 'menu';
  readonly caption?: string;
  readonly functionName?: string;
  readonly items?: readonly UiMenuItem[];
}
export interface UiMenu {
  readonly title: string;
  /** Made by createAddonMenu: stands under 擴充功能. */
  readonly addOn: boolean;
  readonly items: readonly UiMenuItem[];
}

/** The person's window. A run without one (clock trigger, headless) gets null: getUi() throws there. */
export interface UiPort {
  addMenu(menu: UiMenu): void;
  removeMenu(title: string): void;
  /** The script blocks until it is answered. */
  ask(question: UiQuestion): Promise<UiAnswer>;
  showSidebar(page: UiPage): void;
  showDialog(page: UiPage, modal: boolean): void;
  /** @param seconds negative = until it is closed */
  toast(title: string, text: string, seconds: number): void;
  /** The script chose a sheet or a range. */
  activate(sheetId: number, range: SheetRange | null): void;
}

export interface InstalledTrigger {
  readonly id: string;
  readonly functionName: string;
  /** Who made it; it runs as this account. */
  readonly owner: string;
  readonly kind: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';
  /** In words, such as 'everyDays(1).atHour(7)'. */
  readonly description: string;
  /** When a clock trigger is next due, ms since 1970 UTC. */
  readonly next: number | null;
}

/** A script folder over one workbook, with its stores kept in the host folder. */
export interface ScriptRuntime {
  /** Top-level functions that pages may call. */
  functionNames(): readonly string[];
  /** Why the folder could not be loaded (a syntax error, with file and line); runs fail with it. */
  readonly loadError: string | null;
  start(request: RunRequest, ui: UiPort | null): Run;
  /** All accounts' triggers, in the order they were made. */
  triggers(): readonly InstalledTrigger[];
  onTriggersChanged(listener: () => void): void;
  /** Removes one-off triggers that ran and sets the next time of the others. */
  triggerRan(id: string): void;
  clock(): { readonly now: number; readonly set: boolean };
  setClock(now: Date | null): void;
  /** Where the script's doGet answers, for ScriptApp.getService().getUrl(). */
  setWebAppUrl(url: string): void;
  /** Gives the workbook back what this world only lent it (its zone), before it is saved. */
  leaveWorld(): void;
  close(): Promise<void>;
}

export interface RuntimeOptions {
  /** A folder of .js, .gs, .html and appsscript.json. */
  readonly scriptFolder: string;
  readonly model: OwnedWorkbook;
  /** Properties, triggers, outbox/*.eml and print/* lie here. */
  readonly hostFolder: string;
  /** Where outbox/ and print/ lie, when that is not the host folder. */
  readonly outFolder?: string;
  /** Runs in worker threads, so that a script that blocks does not block its host. */
  readonly workers: boolean;
  readonly now: Date | null;
  /** How harsh Google is; as at home when left out. */
  readonly world?: World;
  /** UrlFetchApp may reach other machines; refused unless true. */
  readonly allowNet?: boolean;
  /** Puts on the disk what was written so far: called before a mail leaves. In one process it must be done when it returns. */
  readonly durable?: () => Promise<void> | void;
}

/** `openRuntime` of ./open. */
export type OpenRuntime = (options: RuntimeOptions) => Promise<ScriptRuntime>;
