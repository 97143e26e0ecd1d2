/** A 紀錄編號 stands more than once. */
import { doubles } from './doubles';
import type { Rule } from './rule';

export const rule: Rule<'DATA-duplicate-upload'> = {
  code: 'DATA-duplicate-upload',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'uploads',
  inCharge: '分頁負責單位',
  per: 'row too many',
  words: {
    help: { zh: '同一紀錄編號有兩列。', en: 'A 紀錄編號 stands twice.' },
    explanation: '紀錄編號 {thing} 出現 {count} 次。',
    advice: '可能重複貼上；請核對後刪除多餘的列。',
    mark: '紀錄編號重複',
  },
  check: ({ tables }) => doubles('uploads', tables.uploads.rows, (upload) => upload.uploadNo),
};
