/** What the fetched scripts of sidebar/parts hold, and where they leave it for the page that asked. */

/** What each part leaves. */
export interface Parts {
  readonly spreadsheetReader: {
    readonly readBackupSheets: typeof import('./backupReader').readBackupSheets;
    readonly readSheets: typeof import('./workbookReader').readSheets;
  };
  readonly docxWriter: { readonly docxFile: typeof import('./docxFile').docxFile };
  readonly xlsxWriter: { readonly xlsxFile: typeof import('./xlsxWriter').xlsxFile };
}
export type PartName = keyof Parts;

export function leave(functions: Parts[PartName]): void {
  Object.assign(window, functions);
}
