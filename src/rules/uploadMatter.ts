/** What the findings about rows of 上傳紀錄 have in common. */
import type { Upload } from '../school/tabs';
import { rowIdentity } from './rowIdentity';
import type { Matter } from './rule';
import { subjectOf } from './uploadSubject';

/** A matter about one upload, marked in its row. */
export function uploadMatter(upload: Upload, more: Partial<Matter> = {}): Matter {
  return { ...subjectOf(upload), key: [rowIdentity('uploads', upload)], marks: [{ row: upload.row }], ...more };
}
