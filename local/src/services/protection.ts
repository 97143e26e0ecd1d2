/** Protection of a sheet or range. The owner and whoever makes it always keep access. */
import type { RangeHandle, SheetHandle } from './handles';
import type { CellRange, Protection } from '../model/contract';
import { memberOf } from './enumeration';
import type { NamedRangeService } from './namedRange';
import { NO_PERMISSION } from './refusals';
import type { ServiceContext } from './serviceContext';
import { emailOf, userOf } from './session';
import { spreadsheetEnums } from './spreadsheetEnums';

const WHOLE = { startRow: false, endRow: false, startColumn: false, endColumn: false };

class ProtectionService {
  constructor(
    private readonly context: ServiceContext,
    private readonly sheet: SheetHandle,
    private readonly id: string,
  ) {}
  get #model() {
    return this.sheet.spreadsheet.model;
  }
  get #data(): Protection {
    const found = this.#model.sheet(this.sheet.id).protections.find((one) => one.id === this.id);
    if (!found) throw new Error('The protection does not exist.');
    return found;
  }
  #patch(patch: Partial<Protection>): this {
    if (!this.canEdit()) throw new Error(NO_PERMISSION);
    this.#model.putProtection(this.sheet.id, { ...this.#data, ...patch });
    return this;
  }
  getDescription = () => this.#data.description;
  setDescription = (description: string) => this.#patch({ description });
  isWarningOnly = () => this.#data.warningOnly;
  setWarningOnly = (warningOnly: boolean) => this.#patch({ warningOnly });
  getProtectionType = () => memberOf(spreadsheetEnums.ProtectionType, this.#data.kind);

  /** The whole sheet's range has no notation of its own. */
  getRange(): RangeHandle {
    const { kind, range, namedRange } = this.#data;
    if (kind === 'SHEET') return this.sheet.whole(WHOLE);
    const named = namedRange === undefined ? null : this.sheet.spreadsheet.namedRange(namedRange);
    if (named) return named;
    const { row, col, rows, cols } = range!;
    return this.sheet.rangeAt(row, col, rows, cols);
  }
  setRange({ rect }: RangeHandle): this {
    return this.#patch({ range: plain(rect), namedRange: undefined });
  }
  getRangeName = () => this.#data.namedRange ?? null;
  setRangeName(name: string): this {
    if (!this.sheet.spreadsheet.namedRange(name)) throw new Error(`The named range "${name}" does not exist.`);
    return this.#patch({ namedRange: name });
  }
  setNamedRange(named: NamedRangeService): this {
    return this.setRangeName(named.getName());
  }

  /** Nobody is named where the protection only warns. */
  getEditors() {
    if (this.#data.warningOnly) return [];
    const emails = new Set([this.#model.meta().owner, ...this.#data.editors]);
    emails.delete('');
    return [...emails].map((email) => userOf(this.context, email));
  }
  addEditor(user: unknown): this {
    return this.addEditors([user]);
  }
  addEditors(users: readonly unknown[]): this {
    for (const email of users.map(emailOf)) {
      if (this.context.world.knowsNoStrangers && !this.#isAccount(email)) throw new Error(`Invalid email: ${email}`);
      this.#patch({ editors: [...new Set([...this.#data.editors, email])] });
    }
    return this;
  }
  #isAccount(email: string): boolean {
    const { editors, viewers } = this.#model.meta();
    const { deployer } = this.context.doors;
    return [deployer, this.context.effectiveUser, this.context.request.user, ...editors, ...viewers].includes(email);
  }
  removeEditor(user: unknown): this {
    return this.removeEditors([user]);
  }
  removeEditors(users: readonly unknown[]): this {
    const gone = users.map(emailOf);
    return this.#patch({
      editors: this.#data.editors.filter((email) => !gone.includes(email) || email === this.context.effectiveUser),
    });
  }
  canEdit() {
    const user = this.context.effectiveUser;
    return this.#data.warningOnly || user === this.#model.meta().owner || this.#data.editors.includes(user);
  }
  canDomainEdit = () => this.#data.domainEdit;
  setDomainEdit = (domainEdit: boolean) => this.#patch({ domainEdit });
  setUnprotectedRanges = (ranges: readonly RangeHandle[]) =>
    this.#patch({ unprotected: ranges.map(({ rect }) => plain(rect)) });
  getUnprotectedRanges = () =>
    (this.#data.unprotected ?? []).map((r) => this.sheet.rangeAt(r.row, r.col, r.rows, r.cols));
  remove(): void {
    if (!this.canEdit()) throw new Error(NO_PERMISSION);
    this.#model.removeProtection(this.sheet.id, this.id);
  }
}

const plain = ({ row, col, rows, cols }: CellRange): CellRange => ({ row, col, rows, cols });

export function protectionOf(sheet: SheetHandle, id: string): ProtectionService {
  return sheet.context.expose('Protection', new ProtectionService(sheet.context, sheet, id));
}
export function protectionsOf(sheet: SheetHandle, kind: string): ProtectionService[] {
  return sheet.info.protections.filter((one) => one.kind === kind).map(({ id }) => protectionOf(sheet, id));
}
/** A new protection; whoever makes it may edit. */
export function newProtection(sheet: SheetHandle, kind: 'SHEET' | 'RANGE', range?: CellRange): ProtectionService {
  const id = sheet.model.putProtection(sheet.id, {
    kind,
    ...(range ? { range } : {}),
    description: '',
    warningOnly: false,
    editors: [sheet.context.effectiveUser],
    domainEdit: false,
  });
  return protectionOf(sheet, id);
}
