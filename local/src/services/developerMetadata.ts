/** Developer metadata: keys and values at the spreadsheet, a sheet, a row or a column, and the finder over them. */
import type { RangeHandle, SheetHandle, SpreadsheetHandle } from './handles';
import type { SheetRange } from '../model/contract';
import { metadataOf, withMetadata, type MetadataData } from '../model/sheetExtras';
import { memberOf } from './enumeration';
import type { ServiceContext } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';

type Location = MetadataData['location'];
/** Where metadata is looked for or put. */
export type MetadataPlace =
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'sheet'; readonly sheet: SheetHandle }
  | { readonly kind: 'range'; readonly sheet: SheetHandle; readonly rect: SheetRange };

const ARBITRARY =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

const stored = (spreadsheet: SpreadsheetHandle) => metadataOf(spreadsheet.model.meta().extras);
function store({ model }: SpreadsheetHandle, metadata: readonly MetadataData[]): void {
  model.setMeta({ extras: withMetadata(model.meta().extras, metadata) });
}

function locationOf(place: MetadataPlace): Location | null {
  if (place.kind === 'spreadsheet') return { type: 'SPREADSHEET' };
  const sheetId = place.sheet.id;
  if (place.kind === 'sheet') return { type: 'SHEET', sheetId };
  const { maxRows, maxColumns } = place.sheet.spreadsheet.model.sheet(sheetId);
  const { row, col, rows, cols } = place.rect;
  if (rows === 1 && col === 1 && cols === maxColumns) return { type: 'ROW', sheetId, at: row };
  if (cols === 1 && row === 1 && rows === maxRows) return { type: 'COLUMN', sheetId, at: col };
  return null;
}

/** @param rest value, visibility, or both */
export function addMetadata(
  spreadsheet: SpreadsheetHandle,
  place: MetadataPlace,
  key: string,
  rest: readonly string[],
): void {
  const location = locationOf(place);
  if (!location) throw new Error(ARBITRARY);
  const alone = rest.length === 1 && rest[0]! in spreadsheetEnums.DeveloperMetadataVisibility;
  const [value = null, visibility = 'DOCUMENT'] = alone ? [undefined, rest[0]] : rest;
  const all = stored(spreadsheet);
  const id = Math.max(0, ...all.map((one) => one.id)) + 1;
  store(spreadsheet, [...all, { id, key: String(key), value, visibility, location }]);
}

export function metadataAt(spreadsheet: SpreadsheetHandle, place: MetadataPlace): DeveloperMetadataService[] {
  const wanted = JSON.stringify(locationOf(place));
  return stored(spreadsheet)
    .filter(({ location }) => JSON.stringify(location) === wanted)
    .map(({ id }) => exposed(spreadsheet, id));
}

export function finderAt(spreadsheet: SpreadsheetHandle, place: MetadataPlace): DeveloperMetadataFinderService {
  return spreadsheet.context.expose('DeveloperMetadataFinder', new DeveloperMetadataFinderService(spreadsheet, place));
}

function exposed(spreadsheet: SpreadsheetHandle, id: number): DeveloperMetadataService {
  const { context } = spreadsheet;
  return context.expose('DeveloperMetadata', new DeveloperMetadataService(context, spreadsheet, id));
}

class DeveloperMetadataService {
  constructor(
    private readonly context: ServiceContext,
    private readonly spreadsheet: SpreadsheetHandle,
    private readonly id: number,
  ) {}
  get #data(): MetadataData {
    const found = stored(this.spreadsheet).find(({ id }) => id === this.id);
    if (!found) throw new Error('The developer metadata no longer exists.');
    return found;
  }
  #patch(patch: Partial<MetadataData>): this {
    const data = { ...this.#data, ...patch };
    store(
      this.spreadsheet,
      stored(this.spreadsheet).map((one) => (one.id === this.id ? data : one)),
    );
    return this;
  }
  getId = () => this.id;
  getKey = () => this.#data.key;
  getValue = () => this.#data.value;
  getVisibility = () => memberOf(spreadsheetEnums.DeveloperMetadataVisibility, this.#data.visibility);
  setKey = (key: string) => this.#patch({ key });
  setValue = (value: string) => this.#patch({ value });
  setVisibility = (visibility: string) => this.#patch({ visibility });
  getLocation() {
    const { type, sheetId, at = 1 } = this.#data.location;
    const sheet = sheetId === undefined ? null : this.spreadsheet.sheetOf(sheetId);
    const { maxRows, maxColumns } = sheet ? this.spreadsheet.model.sheet(sheet.id) : { maxRows: 1, maxColumns: 1 };
    const whole = {
      startRow: type === 'ROW',
      endRow: type === 'ROW',
      startColumn: type === 'COLUMN',
      endColumn: type === 'COLUMN',
    };
    const strip = (rect: Omit<SheetRange, 'sheetId'>) => sheet!.part(rect, whole);
    return this.context.expose('DeveloperMetadataLocation', {
      getLocationType: () => memberOf(spreadsheetEnums.DeveloperMetadataLocationType, type),
      getRow: () => (type === 'ROW' ? strip({ row: at, col: 1, rows: 1, cols: maxColumns }) : null),
      getColumn: () => (type === 'COLUMN' ? strip({ row: 1, col: at, rows: maxRows, cols: 1 }) : null),
      getSheet: () => (type === 'SHEET' ? sheet! : null),
      getSpreadsheet: () => (type === 'SPREADSHEET' ? this.spreadsheet : null),
    });
  }
  #move(place: MetadataPlace, type: Location['type']): this {
    const location = locationOf(place);
    if (location?.type !== type) throw new Error(ARBITRARY);
    return this.#patch({ location });
  }
  moveToRow = ({ sheet, rect }: RangeHandle) => this.#move({ kind: 'range', sheet, rect }, 'ROW');
  moveToColumn = ({ sheet, rect }: RangeHandle) => this.#move({ kind: 'range', sheet, rect }, 'COLUMN');
  moveToSheet = (sheet: SheetHandle) => this.#move({ kind: 'sheet', sheet }, 'SHEET');
  moveToSpreadsheet = () => this.#move({ kind: 'spreadsheet' }, 'SPREADSHEET');
  remove(): void {
    store(
      this.spreadsheet,
      stored(this.spreadsheet).filter(({ id }) => id !== this.id),
    );
  }
}

class DeveloperMetadataFinderService {
  #tests: ((data: MetadataData) => boolean)[] = [];
  #intersecting = false;
  constructor(
    private readonly spreadsheet: SpreadsheetHandle,
    private readonly place: MetadataPlace,
  ) {}
  #with(test: (data: MetadataData) => boolean): this {
    this.#tests.push(test);
    return this;
  }
  withId = (id: number) => this.#with((data) => data.id === id);
  withKey = (key: string) => this.#with((data) => data.key === key);
  withValue = (value: string) => this.#with((data) => data.value === value);
  withVisibility = (visibility: string) => this.#with((data) => data.visibility === visibility);
  withLocationType = (type: string) => this.#with((data) => data.location.type === type);
  onIntersectingLocations(): this {
    this.#intersecting = true;
    return this;
  }
  find(): DeveloperMetadataService[] {
    return stored(this.spreadsheet)
      .filter((data) => this.#isHere(data.location) && this.#tests.every((test) => test(data)))
      .map(({ id }) => exposed(this.spreadsheet, id));
  }
  /** At the place or inside it; with intersecting locations also what the place lies in. */
  #isHere({ type, sheetId, at = 0 }: Location): boolean {
    if (this.place.kind === 'spreadsheet') return true;
    if (type === 'SPREADSHEET' || sheetId !== this.place.sheet.id) return this.#intersecting && type === 'SPREADSHEET';
    if (this.place.kind === 'sheet') return true;
    if (type === 'SHEET') return this.#intersecting;
    const { row, col, rows, cols } = this.place.rect;
    const touches = type === 'ROW' ? at >= row && at < row + rows : at >= col && at < col + cols;
    const whole = locationOf(this.place);
    return touches && (this.#intersecting || (whole?.type === type && whole.at === at));
  }
}
