/** The page 版本更新, in 繁體中文. */
export const upgradePageTexts = {
  title: '版本更新',
  errorTitle: '沒有完成',
  looking: '正在看這份工作簿的版次…',
  upToDate: '這份工作簿已是最新的版次（第 {to} 版）。',
  newer:
    '這份工作簿是較新的版本做的（第 {from} 版），這裡的程式只認得到第 {to} 版。請先更新程式，再使用這份工作簿；資料未變動。',
  older: '這份工作簿是較早的版本做的（第 {from} 版）。更新到第 {to} 版會：',
  addTabs: '新建分頁：{tabs}',
  addColumns: '「{tab}」加上欄位：{headers}',
  steps: {
    2: '「檢核結果」的識別碼改為分梯次；您寫的狀態與處理說明會跟著同一件事走',
  } as Readonly<Record<number, string>>,
  keeps: '原有的資料列都不會刪除；更新前先留下副本，可以復原。',
  run: '更新這份工作簿',
  running: '正在更新…請不要關閉這個視窗。',
  done: '更新完成：新建 {made} 個分頁，補齊 {repaired} 個分頁，調整 {rows} 列。接著請執行一次檢核。',
  check: '執行檢核',
  checking: '正在檢核…',
  checked: '檢核完成，共 {count} 項。',
  undo: '復原這次更新',
  undoing: '正在復原…',
  undone: '已復原：{restored} 個分頁回到更新前，移除 {removed} 個新分頁。',
  kept: '更新後已有人修改，因此保留現況：{tabs}。',
};
