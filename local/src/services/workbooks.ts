/** The workbooks of one run: the bound one, and those beside it that a script opens or makes. Each is one object. */
import type { OwnedWorkbook, WorkbookModel } from '../model/contract';
import type { ServiceContext } from './serviceContext';
import { SpreadsheetService } from './spreadsheet';

export class Workbooks {
  readonly bound: SpreadsheetService;
  readonly #known = new Map<string, SpreadsheetService>();
  constructor(private readonly context: ServiceContext) {
    this.bound = new SpreadsheetService(context, context.doors.model, this, true);
  }
  /** null where there is no such workbook. */
  open(id: string): SpreadsheetService | null {
    if (id === this.bound.getId()) return this.bound;
    const known = this.#known.get(id);
    if (known) return known;
    if (!this.context.doors.library.openWorkbook(id)) return null;
    const opened = new SpreadsheetService(this.context, this.#model(id), this, false);
    this.#known.set(id, opened);
    return opened;
  }
  create(name: string, rows: number, columns: number): SpreadsheetService {
    return this.open(this.context.doors.library.createWorkbook(name, rows, columns, this.context.effectiveUser))!;
  }
  copy(id: string, name: string, folder = this.context.doors.library.rootId()): SpreadsheetService {
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
