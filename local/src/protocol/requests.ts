/** The requests a window may send, with what each answers, and the events the server pushes. */
import type { CellRange, EditOutcome, SheetRange, UserEdit } from '../model/contract';
import type {
  Answer,
  ChartView,
  SeenBlock,
  ClockView,
  MailContent,
  MailView,
  PageView,
  PrintView,
  Question,
  RunView,
  ScriptMenu,
  SheetView,
  TriggerView,
  Welcome,
} from './views';
import type { PageValue } from './marshal';
import type { FormFile } from './pageMessages';

/** [parameters, answer] of each request. */
export interface Requests {
  /** Opening the sheet runs `onOpen`; the web app's window opens no sheet. */
  hello: [{ email: string | null; opensSheet: boolean }, Welcome];
  read: [SheetRange, SeenBlock];
  /** Answered when the journal holds it; `sure` answers a warning-only protection. */
  edit: [{ edit: UserEdit; sure?: boolean }, EditOutcome];
  undo: [Record<string, never>, { done: boolean }];
  redo: [Record<string, never>, { done: boolean }];
  charts: [{ sheetId: number }, readonly ChartView[]];
  filterTexts: [{ sheetId: number; col: number }, { texts: readonly { text: string; shown: boolean }[] }];
  select: [SheetRange, null];
  run: [{ functionName: string }, null];
  call: [{ name: string; args: PageValue[]; files: Record<string, FormFile> | null }, PageValue];
  /** The web app's page for the parameters of its address. */
  webPage: [{ parameters: Record<string, string[]> }, PageView];
  answer: [{ questionId: string; answer: Answer }, null];
  setClock: [{ iso: string | null }, ClockView];
  triggers: [Record<string, never>, readonly TriggerView[]];
  runTrigger: [{ id: string }, null];
  mails: [Record<string, never>, readonly MailView[]];
  mail: [{ id: string }, MailContent];
  prints: [Record<string, never>, readonly PrintView[]];
  runs: [Record<string, never>, readonly RunView[]];
  stopRun: [{ id: string }, null];
  save: [Record<string, never>, null];
}
export type RequestName = keyof Requests;
export type Params<N extends RequestName> = Requests[N][0];
export type Reply<N extends RequestName> = Requests[N][1];

export type HostEvent =
  | { readonly type: 'cells'; readonly sheetId: number; readonly range: CellRange | null; readonly version: number }
  | { readonly type: 'sheets'; readonly sheets: readonly SheetView[]; readonly version: number }
  | { readonly type: 'activate'; readonly sheetId: number; readonly range: CellRange | null }
  | { readonly type: 'menus'; readonly menus: readonly ScriptMenu[] }
  | { readonly type: 'question'; readonly id: string; readonly question: Question }
  | { readonly type: 'questionGone'; readonly id: string }
  | { readonly type: 'sidebar'; readonly page: PageView }
  | { readonly type: 'dialog'; readonly page: PageView; readonly modal: boolean }
  | { readonly type: 'toast'; readonly title: string; readonly text: string; readonly seconds: number }
  | { readonly type: 'scriptError'; readonly functionName: string; readonly message: string }
  | { readonly type: 'clock'; readonly clock: ClockView }
  | { readonly type: 'run'; readonly run: RunView }
  | { readonly type: 'changed'; readonly what: 'mails' | 'prints' | 'triggers' }
  | { readonly type: 'file'; readonly state: 'saved' | 'saving' | 'failed'; readonly message?: string };

/** One message on the wire. */
export type FromWindow = { readonly id: number; readonly name: RequestName; readonly params: unknown };
export type ToWindow =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: { readonly name: string; readonly message: string } }
  | { readonly event: HostEvent };
