/** What taking over a school's rules leaves in the workbook. */
export const ownRulesTexts = {
  snapshotLabel: '讀取規定前',
  action: '讀取補充規定',
  undoAction: '復原讀取補充規定',
  target: '補充規定',
  detail: '設定 {settings} 項、席次 {seats} 席、權責 {duties} 列、沿革 {versions} 次、本文 {clauses} 條',
  nothingToUndo: '沒有可以復原的讀取；資料未變動。請重新整理後再看。',
};
