/** What the parts of the window share: the sheet in front, the selection, the text being typed, and how edits are made. */
import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'preact/compat';
import type { SheetView } from '../../protocol/views';
import type { UserEdit } from '../../model/contract';
import type { SeenCell } from '../connection/cellCache';
import type { HostState } from '../connection/hostState';
import type { HostStore } from '../connection/hostStore';
import { Axis } from '../grid/axis';
import { FIRST, inside, moved, rangeOf, type Axes, type Direction, type Selection } from '../grid/selection';
import { refusal } from './refusal';
import { useTexts } from './texts';

/** A text being typed into a cell, in the grid or in the formula bar. */
export interface Draft {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly where: 'cell' | 'bar';
}
/** Where somebody began to type: a script may show another sheet meanwhile. */
type DraftOfSheet = Draft & { readonly sheetId: number };
/** A question or a message of the window itself. */
export interface Notice {
  readonly title: string;
  readonly text: string;
  readonly ask?: { readonly initial?: string; readonly label?: string };
  readonly cancellable?: boolean;
  readonly resolve: (answer: string | null) => void;
}

export interface Workspace {
  readonly store: HostStore;
  readonly state: HostState;
  readonly sheet: SheetView | undefined;
  readonly axes: Axes;
  readonly selection: Selection;
  readonly draft: Draft | null;
  readonly notice: Notice | null;
  readonly active: SeenCell | undefined;
  select(selection: Selection): void;
  show(sheetId: number, selection?: Selection): void;
  setDraft(draft: Draft | null): void;
  /** Writes the draft into its cell and moves on. */
  commit(towards?: Direction): void;
  /** Sends an edit; asks back or tells why not. True when it was made. */
  edit(edit: UserEdit): Promise<boolean>;
  tell(title: string, text: string): Promise<void>;
  /** Asks for a text; null when cancelled. */
  askText(title: string, text: string, initial?: string): Promise<string | null>;
  confirm(title: string, text: string): Promise<boolean>;
  /** The selected range with its sheet. */
  readonly selected: { sheetId: number; row: number; col: number; rows: number; cols: number };
  /** Set by the grid: gives it the keyboard. */
  readonly focusGrid: { current: () => void };
}

const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider');
  return workspace;
}

const DEFAULT_ROW = 21;
const DEFAULT_COL = 100;

function axesOf(sheet: SheetView | undefined): Axes {
  return {
    rows: new Axis({
      count: sheet?.rows ?? 1,
      defaultSize: DEFAULT_ROW,
      sizes: sheet?.rowHeights ?? [],
      hidden: sheet?.hiddenRows ?? [],
    }),
    cols: new Axis({
      count: sheet?.cols ?? 1,
      defaultSize: DEFAULT_COL,
      sizes: sheet?.colWidths ?? [],
      hidden: sheet?.hiddenCols ?? [],
    }),
  };
}

export function WorkspaceProvider({ store, children }: { store: HostStore; children: ReactNode }) {
  const state = useSyncExternalStore(store.subscribe, () => store.state);
  const cellVersion = useSyncExternalStore(store.subscribe, () => store.cellVersion);
  const [selections, setSelections] = useState<ReadonlyMap<number, Selection>>(new Map());
  const [draft, setDraft] = useState<DraftOfSheet | null>(null);
  const written = useRef<Draft | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const focusGrid = useRef(() => {});
  const texts = useTexts();
  const sheet = state.sheets.find(({ id }) => id === state.activeSheetId);
  const axes = useMemo(() => axesOf(sheet), [sheet]);
  const selection = inside((sheet && selections.get(sheet.id)) ?? FIRST, sheet ?? { rows: 1, cols: 1 });

  const ask = useCallback(
    (asked: Omit<Notice, 'resolve'>) =>
      new Promise<string | null>((resolve) =>
        setNotice({
          ...asked,
          resolve: (answer) => {
            setNotice(null);
            resolve(answer);
            focusGrid.current();
          },
        }),
      ),
    [],
  );

  const workspace = useMemo<Workspace>(() => {
    const sheetId = sheet?.id ?? 0;
    const show = (id: number, chosen?: Selection) => {
      store.change((before) => ({ ...before, activeSheetId: id }));
      if (chosen) setSelections((before) => new Map(before).set(id, chosen));
      void store
        .ask('select', { sheetId: id, ...rangeOf(chosen ?? selections.get(id) ?? FIRST) })
        .catch(() => undefined);
    };
    const tell = async (title: string, text: string) => void (await ask({ title, text }));
    const confirm = async (title: string, text: string) => (await ask({ title, text, cancellable: true })) !== null;
    const edit = async (request: UserEdit, sure = false): Promise<boolean> => {
      try {
        const outcome = await store.ask('edit', { edit: request, sure });
        if (outcome.verdict === 'ok') return true;
        if (outcome.verdict === 'warn') {
          const yes = await confirm(texts.protectedTitle, texts.fill('protectedAsk', { what: outcome.protection }));
          return yes ? edit(request, true) : false;
        }
        await tell(...refusal(outcome, texts));
      } catch (error) {
        await tell(texts.failedTitle, error instanceof Error && error.message ? error.message : texts.broken);
      }
      return false;
    };
    return {
      store,
      state,
      sheet,
      axes,
      selection,
      draft,
      notice,
      active: store.cells(sheetId).get(selection.anchor.row, selection.anchor.col),
      select: (chosen) => show(sheetId, chosen),
      show,
      // While a text is typed its place stays, whatever a script shows meanwhile.
      setDraft: (next) =>
        setDraft(
          next && { sheetId, ...next, ...(draft && { sheetId: draft.sheetId, row: draft.row, col: draft.col }) },
        ),
      commit(towards) {
        setDraft(null);
        // The focus that goes on leaves the field, which commits as well: each draft is written once.
        if (draft && written.current !== draft) {
          written.current = draft;
          const at = { sheetId: draft.sheetId, row: draft.row, col: draft.col, rows: 1, cols: 1 };
          void edit({ kind: 'type', at, texts: [[draft.text]] });
        }
        if (towards) show(sheetId, moved(selection, towards, axes));
        focusGrid.current();
      },
      edit,
      tell,
      askText: (title, text, initial = '') => ask({ title, text, ask: { initial }, cancellable: true }),
      confirm,
      selected: { sheetId, ...rangeOf(selection) },
      focusGrid,
    };
    // cellVersion stands for the cells that `active` reads.
  }, [store, state, cellVersion, sheet, axes, selections, draft, notice, ask, texts]);

  return <WorkspaceContext.Provider value={workspace}>{children}</WorkspaceContext.Provider>;
}
