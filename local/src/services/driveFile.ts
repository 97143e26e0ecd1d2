/** File of DriveApp: a workbook, or any other file of the host's library. */
import { SPREADSHEET_TYPE } from '../library/contract';
import { blobOf } from './blob';
import { DriveItemService } from './driveItem';
import { spreadsheetFrame } from './spreadsheetFrame';
import { classOf, signatureError } from './serviceContext';

export class DriveFileService extends DriveItemService {
  readonly kind = 'File' as const;

  get #isSpreadsheet() {
    return this.data.mimeType === SPREADSHEET_TYPE;
  }
  getMimeType = () => this.data.mimeType;
  getUrl = () =>
    this.#isSpreadsheet
      ? `https://docs.google.com/spreadsheets/d/${this.id}/edit?usp=drivesdk`
      : `https://drive.google.com/file/d/${this.id}/view?usp=drivesdk`;
  getDownloadUrl = () => `https://drive.google.com/uc?id=${this.id}&export=download`;
  getTargetId = () => null;
  getTargetMimeType = () => null;

  getBlob() {
    if (this.#isSpreadsheet) return spreadsheetFrame.getBlob(this.shelf.workbooks.open(this.id)!);
    const { name, mimeType } = this.data;
    return blobOf(this.context, Buffer.from(this.shelf.library.content(this.id)), mimeType, name);
  }
  getAs(type: string) {
    return this.#isSpreadsheet
      ? spreadsheetFrame.getAs(this.shelf.workbooks.open(this.id)!, type)
      : this.getBlob().getAs(type);
  }
  /** Takes a text; of anything else its name as a text. */
  setContent(content: unknown): this {
    if (this.#isSpreadsheet) throw new Error('Access denied: DriveApp.');
    this.shelf.library.setContent(this.id, Buffer.from(classOf(content) ?? String(content)));
    return this;
  }
  makeCopy(...args: unknown[]) {
    const named = typeof args[0] === 'string';
    const folder = (named ? args[1] : args[0]) as DriveItemService | undefined;
    if (args.length > (named ? 2 : 1) || (folder !== undefined && folder.kind !== 'Folder'))
      throw signatureError('DriveApp.File.makeCopy', args);
    const { name, mimeType, parent } = this.data;
    const title = named ? (args[0] as string) : this.#isSpreadsheet ? `Copy of ${name}` : name;
    const place = folder?.id ?? parent ?? this.shelf.library.rootId();
    if (this.#isSpreadsheet) return this.shelf.file(this.shelf.workbooks.copy(this.id, title, place).id);
    const item = { name: title, mimeType, parent: place, owner: this.context.effectiveUser };
    return this.shelf.file(this.shelf.library.addItem(item, this.shelf.library.content(this.id)).id);
  }
}
