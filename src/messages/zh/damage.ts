/** What 建立或修復分頁 says of tabs that people changed: one sentence each. */
export const damageTexts = {
  action: '修復分頁',
  mended: '已經修好（資料都在）：',
  trouble: '請您處理：',
  noticed: '也請留意：',
  renamed: '「{found}」分頁的欄位就是「{tab}」，已改回「{tab}」這個名稱。',
  whichTab: '找不到「{tab}」分頁，而「{found}」的欄位都像它。請把正確的那一個改名為「{tab}」，再執行一次。',
  titleAbove: '「{tab}」分頁標題列上方的 {count} 列已移除，原來寫的是「{title}」（也寫在操作紀錄）。',
  blankAbove: '「{tab}」分頁標題列上方的 {count} 列空白已移除。',
  headerBelow: '「{tab}」分頁的標題列在第 {row} 列，上方還有公式或較長的文字，未更動。請把標題列移到第 1 列。',
  respelled: '「{tab}」分頁的標題「{header}」多了空白或符號，已改回原文。',
  merges: '「{tab}」分頁有 {merges} 處合併儲存格，已取消合併；同一欄跨列的，原值已填入各列（{count} 格）。',
  blankRows: '「{tab}」分頁中間的 {count} 列空白已移除。',
  errors: '「{tab}」分頁有 {count} 格顯示錯誤（{cells}），程式當成空白。請更正公式或重新填寫。',
  hidden: '「{tab}」分頁已隱藏，程式照常讀寫。',
  filter: '「{tab}」分頁開著篩選，有些列可能看不到；程式照常讀寫全部的列。',
};
