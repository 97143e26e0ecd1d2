/** Where a part leaves its functions for the page that fetched it. */

/** What each part leaves. */
export interface Parts {
  readonly spreadsheetReader: {
    readonly readBackupSheets: typeof import('../exports/backupReader').readBackupSheets;
    readonly readSheets: typeof import('../import/reading/workbookReader').readSheets;
  };
  readonly docxWriter: { readonly docxFile: typeof import('../reports/docxFile').docxFile };
  readonly xlsxWriter: { readonly xlsxFile: typeof import('../exports/xlsxFile').xlsxFile };
}
export type PartName = keyof Parts;

export function leave(functions: Parts[PartName]): void {
  Object.assign(window, functions);
}
