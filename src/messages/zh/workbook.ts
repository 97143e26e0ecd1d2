/** Texts that stand in the workbook itself or are said about it, whoever opened it. */
export const workbookTexts = {
  noSuchTab: '找不到「{name}」分頁；資料未變動。請執行「管理 → 建立或修復分頁」後再試一次。',
  fine: '完成',
  busy: '另一位使用者正在寫入這份工作簿，本次未變動任何資料。請約一分鐘後再試。',
  chooseFrom: '請從清單選取：{options}',
  suggested: '建議值：{options}',
  between: '請填 {min} 到 {max} 的數字',
  date: '請填日期，例如 2026/2/3、115/2/3 或 1150203',
  headerProtection: '標題列：程式依標題找欄位，請勿改動',
  generatedProtection: '由系統產生，請勿手改',
  newerWorkbook:
    '這份工作簿是較新的版本做的（第 {edition} 版），這裡的程式只認得到第 {known} 版，因此沒有變動任何資料。請先更新程式再執行。',
  setUpDone: '分頁已備妥：新建 {made} 個，補齊 {repaired} 個。',
  setUpHeaders: '「{tab}」分頁的標題列與規格不符，未更動：缺少「{missing}」。請把標題改回原文後再執行一次。',
  setUpRefused: '「{tab}」分頁沒有處理完（{reason}），其他分頁照常；請由擁有者再執行一次「建立或修復分頁」。',
  setUpEditors:
    'Google 不認得這些信箱，未能讓他們編輯受保護的分頁：{addresses}。其他人不受影響；請到「人員」分頁核對後再執行一次。',
  notAdmittedYet:
    '沒有完成：您是最近才列入「人員」的承辦人，受保護的分頁還沒有開放給您（{reason}）。請擁有者執行一次「建立或修復分頁」，或等今晚的每日排程自動開放。',
  setUpDouble: '「{tab}」分頁有重複的標題「{double}」，未更動。請刪除多餘的一欄。',
  checked: '檢核完成：共 {count} 項（錯誤 {errors}、警告 {warnings}、提示 {hints}）。結果在「檢核結果」分頁。',
  checkedTitle: '執行檢核',
  setUpTitle: '建立或修復分頁',
  generatedHeaderBroken:
    '「{tab}」分頁的標題列被改動，缺少「{missing}」，因此這次未寫入；資料未變動。請改回標題，或刪除該分頁後重新執行。',
};
