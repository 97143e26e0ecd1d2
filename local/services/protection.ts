/** Protection of a sheet or range. The owner and whoever makes it always keep access. */
import type { CellRange, Protection } from '../model/contract';
import type { RangeService } from './range';
import type { SheetService } from './sheet';
import type { ServiceContext } from './serviceContext';
import { userOf } from './session';

export class ProtectionService {
  constructor(
    private readonly context: ServiceContext,
    private readonly sheet: SheetService,
    private readonly id: string,
  ) {}
  get #data(): Protection {
    const found = this.context.doors.model.sheet(this.sheet.id).protections.find((one) => one.id === this.id);
    if (!found) throw new Error('The protection does not exist.');
    return found;
  }
  #patch(patch: Partial<Protection>): this {
    this.context.doors.model.putProtection(this.sheet.id, { ...this.#data, ...patch });
    return this;
  }
  getDescription = () => this.#data.description;
  setDescription = (description: string) => this.#patch({ description });
  isWarningOnly = () => this.#data.warningOnly;
  setWarningOnly = (warningOnly: boolean) => this.#patch({ warningOnly });
  getProtectionType = () => this.#data.kind;
  getRange(): unknown {
    const range = this.#data.range;
    return range ? this.sheet.rangeAt(range.row, range.col, range.rows, range.cols) : null;
  }
  getEditors = () =>
    [...new Set([this.context.doors.model.meta().owner, ...this.#data.editors])].map((email) =>
      userOf(this.context, email),
    );
  addEditor = (user: unknown) => this.addEditors([user]);
  addEditors(users: unknown[]): this {
    return this.#patch({ editors: [...new Set([...this.#data.editors, ...users.map(emailOf)])] });
  }
  removeEditor = (user: unknown) => this.removeEditors([user]);
  removeEditors(users: unknown[]): this {
    const gone = users.map(emailOf);
    return this.#patch({
      editors: this.#data.editors.filter((email) => !gone.includes(email) || email === this.context.effectiveUser),
    });
  }
  canEdit = () => {
    const { owner } = this.context.doors.model.meta();
    const user = this.context.effectiveUser;
    return this.#data.warningOnly || user === owner || this.#data.editors.includes(user);
  };
  canDomainEdit = () => this.#data.domainEdit;
  setDomainEdit = (domainEdit: boolean) => this.#patch({ domainEdit });
  setUnprotectedRanges = (ranges: RangeService[]) =>
    this.#patch({
      unprotected: ranges.map(({ rect }): CellRange => ({
        row: rect.row,
        col: rect.col,
        rows: rect.rows,
        cols: rect.cols,
      })),
    });
  getUnprotectedRanges = () =>
    (this.#data.unprotected ?? []).map((r) => this.sheet.rangeAt(r.row, r.col, r.rows, r.cols));
  remove(): void {
    this.context.doors.model.removeProtection(this.sheet.id, this.id);
  }
}

function emailOf(user: unknown): string {
  return typeof user === 'string' ? user : (user as { getEmail(): string }).getEmail();
}
