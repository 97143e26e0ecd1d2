/** What the host does for each request of a window. */
import type { EditOutcome, UserEdit, WorkbookModel } from '../model/contract';
import type { WorkbookFile } from '../files/contract';
import { inBackground } from './faults';
import type { Outbox } from './outbox';
import type { PrintQueue } from './printQueue';
import { chartViews } from './chartViews';
import { seenBlock } from './cellViews';
import { peopleOf } from './people';
import { BadRequest } from './requestSchemas';
import type { Person, Welcome } from '../protocol/views';
import type { ScriptSide } from './scriptSide';
import { sheetViews } from './sheetViews';
import type { UiBroker } from './uiBroker';
import type { Handlers, Window } from './windows';

interface Parts {
  readonly file: WorkbookFile;
  readonly script: ScriptSide;
  readonly ui: UiBroker;
  readonly outbox: Outbox;
  readonly prints: PrintQueue;
  readonly pageOrigin: string;
  /** Saves the file now and tells the windows how it went. */
  readonly save: () => Promise<void>;
  /** Called when the disk refused what a person typed. */
  readonly notKept: (error: Error) => void;
}

export function requestHandlers(parts: Parts): Handlers {
  const { file, script, ui, outbox, prints } = parts;
  const { model } = file;
  return {
    hello: ({ email, opensSheet }, window) => {
      window.isWebApp = !opensSheet;
      const answer = welcome(parts, email, window);
      // onOpen makes the menus; they follow the answer as an event.
      if (opensSheet) setImmediate(() => inBackground('onOpen', script.run({ kind: 'open' }, runnerOf(window))));
      return answer;
    },
    read: (range) => seenBlock(model, bounded(range)),
    edit: ({ edit, sure }, window) => handEdit(parts, edit, sure === true, window),
    undo: (_params, window) => kept(parts, { done: model.undo(window.user.email) }),
    redo: (_params, window) => kept(parts, { done: model.redo(window.user.email) }),
    charts: ({ sheetId }) => chartViews(model, sheetId),
    filterTexts: ({ sheetId, col }) => ({ texts: model.filterTexts(sheetId, col) }),
    select: (range, window) => {
      window.selection = range;
      return null;
    },
    async run({ functionName }, window) {
      if (!ui.offers(window, functionName)) throw new Error(`Script function not found: ${functionName}`);
      await script.run({ kind: 'menu', functionName }, runnerOf(window));
      return null;
    },
    call: ({ name, args, files }, window) =>
      script.run({ kind: 'page', functionName: name, args, files }, runnerOf(window)),
    webPage: async ({ parameters }, window) => ui.served(await script.webPage(parameters, runnerOf(window))),
    answer: ({ questionId, answer }) => {
      ui.answer(questionId, answer);
      return null;
    },
    setClock: ({ iso }) => script.setClock(iso),
    triggers: (_params, window) => script.triggers(window.user.email),
    async runTrigger({ id }, window) {
      await script.runTrigger(id, runnerOf(window));
      return null;
    },
    mails: () => outbox.list(),
    mail: ({ id }) => outbox.read(id),
    prints: () => prints.list(),
    runs: () => script.runs(),
    stopRun: ({ id }) => {
      script.stopRun(id);
      return null;
    },
    async save() {
      await parts.save();
      return null;
    },
  };
}

function runnerOf(window: Window) {
  return { user: window.user.email, windowId: window.id, selection: window.selection, isWebApp: window.isWebApp };
}

function welcome({ file, script, ui, pageOrigin }: Parts, email: string | null, window: Window): Welcome {
  const { model } = file;
  const people = peopleOf(model);
  const user: Person = people.find((person) => person.email === email) ?? (email ? { email, name: '' } : people[0]!);
  if (user.email !== window.user.email) ui.gone(window.id);
  window.user = user;
  return {
    name: model.meta().name,
    people,
    user,
    sheets: sheetViews(model),
    menus: ui.menus(window.id),
    activeSheetId: firstSeen(model),
    pageOrigin,
    clock: script.clock(),
  };
}

function firstSeen(model: WorkbookModel): number {
  const sheets = model.sheets().filter((sheet) => !sheet.hidden);
  const { activeSheetId } = model.meta();
  return sheets.some((sheet) => sheet.id === activeSheetId) ? activeSheetId : (sheets[0]?.id ?? 0);
}

/** A person's edit: the model judges it, the journal keeps it, then the window is told and the triggers run. */
async function handEdit(parts: Parts, edit: UserEdit, sure: boolean, window: Window): Promise<EditOutcome> {
  const { file, script } = parts;
  const outcome = file.model.applyUserEdit(window.user.email, trimmed(edit, file.model), { sure });
  if (outcome.verdict !== 'ok') return outcome;
  await kept(parts, null);
  const { event } = outcome;
  const sheetId = 'at' in edit && typeof edit.at === 'object' ? edit.at.sheetId : 'sheetId' in edit ? edit.sheetId : 0;
  const at = event.range ?? { sheetId, row: 1, col: 1, rows: 1, cols: 1 };
  inBackground('onEdit', script.run({ kind: 'edit', event, at }, runnerOf(window)));
  return outcome;
}

/** A filter over whole columns has no buttons over columns where nothing stands. */
function trimmed(edit: UserEdit, model: WorkbookModel): UserEdit {
  if (edit.kind !== 'filter' || !edit.range) return edit;
  const { lastColumn } = model.sheet(edit.sheetId);
  const cols = Math.max(1, Math.min(edit.range.cols, lastColumn - edit.range.col + 1));
  return { ...edit, range: { ...edit.range, cols } };
}

async function kept<T>({ file, notKept }: Parts, answer: T): Promise<T> {
  try {
    await file.durable();
  } catch (error) {
    notKept(error as Error);
    throw error;
  }
  return answer;
}

const MAX_READ_CELLS = 100_000;

function bounded<R extends { readonly rows: number; readonly cols: number }>(range: R): R {
  if (range.rows * range.cols > MAX_READ_CELLS) throw new BadRequest('read: too many cells');
  return range;
}
