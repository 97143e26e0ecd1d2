/** What an upgrade writes into the workbook itself. */
export const upgradeTexts = {
  snapshotLabel: '版本更新前',
  action: '版本更新',
  undoAction: '復原版本更新',
  target: '第 {from} 版 → 第 {to} 版',
  undoTarget: '工作簿',
  detail: '新建 {made} 個分頁，補齊 {repaired} 個分頁，調整 {rows} 列',
  nothingToUndo: '沒有可以復原的版本更新；資料未變動。請重新整理後再看。',
};
