/** The requests a window may send, with what each answers, and the events the server pushes. */
import type {
  Answer,
  CellBlock,
  CellLook,
  CellRange,
  ClockView,
  EditOutcome,
  MailContent,
  MailView,
  PageView,
  PrintView,
  Question,
  RunView,
  ScriptMenu,
  SheetRange,
  SheetView,
  TriggerView,
  Welcome,
} from './protocol';
import type { PageValue } from '../browser/pages/marshal';
import type { FormFile } from '../browser/pages/pageMessages';

/** Changes of cells that a person makes; `sure` answers a warning-only protection. */
export type EditRequest = { readonly sure?: boolean } & (
  | { readonly kind: 'type'; readonly at: SheetRange; readonly texts: readonly (readonly string[])[] }
  | { readonly kind: 'clear'; readonly at: SheetRange }
  | { readonly kind: 'copy'; readonly from: SheetRange; readonly to: SheetRange; readonly cut: boolean }
  | { readonly kind: 'fill'; readonly from: SheetRange; readonly to: SheetRange }
  | { readonly kind: 'look'; readonly at: SheetRange; readonly look: CellLook }
  | { readonly kind: 'numberFormat'; readonly at: SheetRange; readonly format: string }
  | { readonly kind: 'note'; readonly at: SheetRange; readonly text: string }
  | { readonly kind: 'checkbox'; readonly at: SheetRange; readonly on: boolean }
  | { readonly kind: 'list'; readonly at: SheetRange; readonly options: readonly string[] }
  | { readonly kind: 'merge'; readonly at: SheetRange; readonly on: boolean }
  | { readonly kind: 'sort'; readonly at: SheetRange; readonly col: number; readonly ascending: boolean }
  | {
      readonly kind: 'insert';
      readonly sheetId: number;
      readonly axis: AxisName;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'delete';
      readonly sheetId: number;
      readonly axis: AxisName;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'size';
      readonly sheetId: number;
      readonly axis: AxisName;
      readonly at: number;
      readonly count: number;
      readonly pixels: number;
    }
  | {
      readonly kind: 'hide';
      readonly sheetId: number;
      readonly axis: AxisName;
      readonly at: number;
      readonly count: number;
      readonly hidden: boolean;
    }
  | { readonly kind: 'freeze'; readonly sheetId: number; readonly axis: AxisName; readonly count: number }
  | { readonly kind: 'filter'; readonly sheetId: number; readonly range: CellRange | null }
  | {
      readonly kind: 'criterion';
      readonly sheetId: number;
      readonly col: number;
      readonly hiddenTexts: readonly string[] | null;
    }
  | { readonly kind: 'addSheet'; readonly name?: string }
  | { readonly kind: 'renameSheet'; readonly sheetId: number; readonly name: string }
  | { readonly kind: 'deleteSheet'; readonly sheetId: number }
  | { readonly kind: 'copySheet'; readonly sheetId: number }
  | { readonly kind: 'moveSheet'; readonly sheetId: number; readonly to: number }
  | { readonly kind: 'hideSheet'; readonly sheetId: number; readonly hidden: boolean }
);
export type AxisName = 'rows' | 'cols';

/** [parameters, answer] of each request. */
export interface Requests {
  hello: [{ email: string | null }, Welcome];
  read: [SheetRange, CellBlock];
  edit: [EditRequest, EditOutcome];
  undo: [Record<string, never>, { done: boolean }];
  redo: [Record<string, never>, { done: boolean }];
  filterTexts: [{ sheetId: number; col: number }, { texts: readonly { text: string; shown: boolean }[] }];
  select: [SheetRange, null];
  run: [{ functionName: string }, null];
  call: [{ pageId: string; name: string; args: PageValue[]; files: Record<string, FormFile> | null }, PageValue];
  answer: [{ questionId: string; answer: Answer }, null];
  pageClosed: [{ pageId: string }, null];
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
  | { readonly type: 'closePage'; readonly id: string }
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
