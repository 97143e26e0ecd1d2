/** A list of uploads as the import page sends it: what goes ahead, and what is then asked to be written. */

export interface SentUpload {
  /** Of the file. */
  readonly line: number;
  readonly no: string;
  readonly studentNo: string;
  readonly title: string;
  readonly state: string;
}

const KEYS = ['uploadNo', 'studentNo', 'title', 'courseOrType', 'uploadedAt', 'certification'];

/** Arguments of `sendParts` and of `imports.commit`. */
export function uploadsImport(id: string, uploads: readonly SentUpload[], uploadedAt = '115/10/1') {
  const texts = uploads.map(({ line, no, studentNo, title, state }) => [
    0,
    line,
    no,
    studentNo,
    title,
    '國語文',
    uploadedAt,
    state,
  ]);
  const constants = { kind: '課程學習成果' };
  const request = { kind: 'uploads', keys: KEYS, sheets: [''], constants, isReplacing: false, isErasing: false };
  return {
    send: { id, parts: [{ no: 0, text: JSON.stringify(texts) }] },
    commit: { parcel: { id, count: 1 }, request, remember: null },
  };
}
