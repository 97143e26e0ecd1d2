/** What the server needs of the script's side: functions that run as a person, and what when they run. */
import type { EditEvent, SheetRange } from '../model/contract';
import type { PageValue } from '../protocol/marshal';
import type { FormFile } from '../protocol/pageMessages';
import type { ShownPage } from './uiBroker';
import type { ClockView, RunView, TriggerView } from '../protocol/views';

/** Why a function runs: decides its rights and the event it gets. */
export type Cause =
  | { readonly kind: 'open' }
  | { readonly kind: 'menu'; readonly functionName: string }
  | {
      readonly kind: 'page';
      readonly functionName: string;
      readonly args: readonly PageValue[];
      readonly files: Record<string, FormFile> | null;
    }
  | { readonly kind: 'edit'; readonly event: EditEvent; readonly at: SheetRange };

/** Who runs it, in which window. */
export interface Runner {
  readonly user: string;
  readonly windowId: string;
  readonly selection: SheetRange | null;
  /** In a window of the web app. */
  readonly isWebApp: boolean;
}

export interface WebRequest {
  readonly method: 'GET' | 'POST';
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  readonly contents: string;
  /** The type of the contents. */
  readonly type: string;
}
export interface WebAnswer {
  readonly type: string;
  readonly body: string;
  /** To be downloaded under this name. */
  readonly fileName: string | null;
}

export interface ScriptSide {
  /** Runs what the cause asks for; `edit` and `open` run their triggers and never throw. @returns the function's result, fit for a page */
  run(cause: Cause, runner: Runner): Promise<PageValue>;
  /** The web app: what `doGet` gives for these parameters of its address. @throws Error when there is none */
  webPage(parameters: Readonly<Record<string, readonly string[]>>, runner: Runner): Promise<ShownPage>;
  /** The web app asked by a program: `doGet` or `doPost`. @throws Error when there is none, or it fails */
  webAnswer(request: WebRequest, user: string): Promise<WebAnswer>;
  runs(): readonly RunView[];
  stopRun(id: string): void;
  triggers(user: string): readonly TriggerView[];
  runTrigger(id: string, runner: Runner): Promise<void>;
  clock(): ClockView;
  /** @param iso Taipei time without a zone, or null for the real time. @throws Error when it is no date */
  setClock(iso: string | null): ClockView;
  close(): Promise<void>;
}
