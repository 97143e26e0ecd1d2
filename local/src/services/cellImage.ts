/** CellImage and its builder: a picture for a cell, which stands there as the formula =IMAGE("address"). */
import { memberOf } from './enumeration';
import type { ServiceContext } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';

interface CellImageData {
  readonly url: string | null;
  readonly title: string;
  readonly description: string;
}

/** What a picture and its builder both tell. */
abstract class CellImageView {
  readonly valueType = memberOf(spreadsheetEnums.ValueType, 'IMAGE');
  constructor(protected readonly context: ServiceContext) {}
  protected abstract get data(): CellImageData;
  getUrl() {
    return this.data.url;
  }
  /** Google has a copy of a picture only after it stands in a cell of its own. */
  getContentUrl(): string {
    throw new Error(
      'Unexpected error while getting the method or property getContentUrl on object SpreadsheetApp.CellImage.',
    );
  }
  getAltTextTitle() {
    return this.data.title;
  }
  getAltTextDescription() {
    return this.data.description;
  }
  toBuilder(): CellImageBuilderService {
    return this.context.expose('CellImageBuilder', new CellImageBuilderService(this.context, this.data));
  }
}

export class CellImageService extends CellImageView {
  constructor(
    context: ServiceContext,
    protected readonly data: CellImageData,
  ) {
    super(context);
  }
  get formula(): string {
    return `=IMAGE("${(this.data.url ?? '').replace(/"/g, '""')}")`;
  }
}

export class CellImageBuilderService extends CellImageView {
  #data: CellImageData;
  constructor(context: ServiceContext, data: CellImageData = { url: null, title: '', description: '' }) {
    super(context);
    this.#data = data;
  }
  protected get data(): CellImageData {
    return this.#data;
  }
  #with(patch: Partial<CellImageData>): this {
    this.#data = { ...this.#data, ...patch };
    return this;
  }
  setSourceUrl = (url: string) => this.#with({ url });
  setAltTextTitle = (title: string) => this.#with({ title });
  setAltTextDescription = (description: string) => this.#with({ description });
  build() {
    if (this.#data.url === null) throw new Error('The image must have a source URL.');
    return this.context.expose('CellImage', new CellImageService(this.context, this.#data));
  }
}
