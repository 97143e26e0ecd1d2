/** The workbooks of one run: the bound one, and those beside it that a script opens or makes. Each is one object. */
import type { OwnedWorkbook, WorkbookModel } from '../model/contract';
import { SpreadsheetHandle, type WorkbooksOfRun } from './handles';
import type { ServiceContext } from './serviceContext';

export class Workbooks implements WorkbooksOfRun {
  readonly bound: SpreadsheetHandle;
  readonly #known = new Map<string, SpreadsheetHandle>();
  constructor(private readonly context: ServiceContext) {
    this.bound = new SpreadsheetHandle(context, context.doors.model, this, true);
  }
  /** null where there is no such workbook. */
  open(id: string): SpreadsheetHandle | null {
    if (id === this.bound.id) return this.bound;
    const known = this.#known.get(id);
    if (known) return known;
    if (!this.context.doors.library.openWorkbook(id)) return null;
    const opened = new SpreadsheetHandle(this.context, this.#model(id), this, false);
    this.#known.set(id, opened);
    return opened;
  }
  create(name: string, rows: number, columns: number): SpreadsheetHandle {
    return this.open(this.context.doors.library.createWorkbook(name, rows, columns, this.context.effectiveUser))!;
  }
  copy(id: string, name: string, folder = this.context.doors.library.rootId()): SpreadsheetHandle {
    this.open(id);
    return this.open(this.context.doors.library.copyWorkbook(id, name, folder, this.context.effectiveUser))!;
  }
  #model(id: string): WorkbookModel {
    const { context } = this;
    return new Proxy({} as WorkbookModel, {
      get:
        (_target, method) =>
        (...args: unknown[]) =>
          context.doors.library.callWorkbook(id, context.runId, method as keyof OwnedWorkbook, args),
    });
  }
}
