/** What a window knows of the host, and how each pushed event changes it: a pure step from state to state. */
import type {
  ClockView,
  PageView,
  Person,
  Question,
  RunView,
  ScriptMenu,
  SheetView,
  Welcome,
} from '../../protocol/views';
import type { HostEvent } from '../../protocol/requests';
import type { Line } from './connection';

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly seconds: number;
}
export interface ShownDialog {
  readonly page: PageView;
  readonly modal: boolean;
}
export interface HostState {
  readonly line: Line;
  readonly ready: boolean;
  readonly name: string;
  readonly people: readonly Person[];
  readonly user: Person;
  readonly sheets: readonly SheetView[];
  readonly activeSheetId: number;
  readonly menus: readonly ScriptMenu[];
  readonly pageOrigin: string;
  readonly clock: ClockView;
  readonly questions: readonly { readonly id: string; readonly question: Question }[];
  readonly sidebar: PageView | null;
  readonly dialogs: readonly ShownDialog[];
  readonly toasts: readonly Toast[];
  readonly scriptError: { readonly functionName: string; readonly message: string } | null;
  readonly runs: readonly RunView[];
  readonly file: { readonly state: 'saved' | 'saving' | 'failed'; readonly message?: string };
  /** Counts up when the list of that kind changed. */
  readonly changes: { readonly mails: number; readonly prints: number; readonly triggers: number };
}

const NOBODY: Person = { email: '', name: '' };
const RUNS_KEPT = 200;

export const initialState: HostState = {
  line: 'connecting',
  ready: false,
  name: '',
  people: [],
  user: NOBODY,
  sheets: [],
  activeSheetId: 0,
  menus: [],
  pageOrigin: '',
  clock: { now: 0, set: false, zone: 'Asia/Taipei' },
  questions: [],
  sidebar: null,
  dialogs: [],
  toasts: [],
  scriptError: null,
  runs: [],
  file: { state: 'saved' },
  changes: { mails: 0, prints: 0, triggers: 0 },
};

/** After `hello`, also after a break: pages and questions of before are gone with the old line. */
export function welcomed(state: HostState, welcome: Welcome): HostState {
  const keepsSheet = state.ready && welcome.sheets.some((sheet) => sheet.id === state.activeSheetId && !sheet.hidden);
  return {
    ...state,
    ...welcome,
    ready: true,
    activeSheetId: keepsSheet ? state.activeSheetId : welcome.activeSheetId,
    questions: [],
    sidebar: null,
    dialogs: [],
  };
}

let lastToast = 0;

export function stepped(state: HostState, event: HostEvent): HostState {
  switch (event.type) {
    case 'cells':
      return state;
    case 'sheets':
      return { ...state, sheets: event.sheets, activeSheetId: stillThere(event.sheets, state.activeSheetId) };
    case 'activate':
      return { ...state, activeSheetId: event.sheetId };
    case 'menus':
      return { ...state, menus: event.menus };
    case 'question':
      return { ...state, questions: [...state.questions, { id: event.id, question: event.question }] };
    case 'questionGone':
      return { ...state, questions: state.questions.filter(({ id }) => id !== event.id) };
    case 'sidebar':
      return { ...state, sidebar: event.page };
    case 'dialog':
      return { ...state, dialogs: [...state.dialogs, { page: event.page, modal: event.modal }] };
    case 'toast':
      return { ...state, toasts: [...state.toasts, { ...event, id: ++lastToast }] };
    case 'scriptError':
      return { ...state, scriptError: event };
    case 'clock':
      return { ...state, clock: event.clock };
    case 'run':
      return {
        ...state,
        runs: [event.run, ...state.runs.filter(({ id }) => id !== event.run.id)].slice(0, RUNS_KEPT),
      };
    case 'changed':
      return { ...state, changes: { ...state.changes, [event.what]: state.changes[event.what] + 1 } };
    case 'file':
      return { ...state, file: event };
  }
}

export function pageClosed(state: HostState, id: string): HostState {
  return {
    ...state,
    sidebar: state.sidebar?.id === id ? null : state.sidebar,
    dialogs: state.dialogs.filter(({ page }) => page.id !== id),
  };
}

function stillThere(sheets: readonly SheetView[], id: number): number {
  if (sheets.some((sheet) => sheet.id === id && !sheet.hidden)) return id;
  return sheets.find((sheet) => !sheet.hidden)?.id ?? 0;
}
