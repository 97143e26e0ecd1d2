/** 繁體中文 of opening and saving workbooks: what happened, what was kept, what to do. */
export const fileTexts = {
  MISSING: '找不到檔案「{path}」。請確認檔名與資料夾後再開啟。',
  NOT_XLSX:
    '「{path}」不是 Excel 活頁簿（.xlsx），無法開啟；檔案沒有變動。請在 Excel 或 LibreOffice 另存為 .xlsx 後再試。',
  CORRUPT: '「{path}」已損壞，無法讀取；檔案沒有變動。請改開備份，或用 Excel 的「開啟並修復」後再試。',
  PASSWORD: '「{path}」設有密碼，無法開啟；檔案沒有變動。請在 Excel 移除密碼後再試。',
  TOO_MANY_SHEETS: '「{path}」的工作表超過 200 個上限，無法開啟；檔案沒有變動。請刪減或分成數個檔案後再試。',
  TOO_LARGE:
    '「{path}」超過可開啟的上限（一千萬個儲存格，解開後 1 GB，格式六萬五千種），無法開啟；檔案沒有變動。請刪減空白列欄與多餘的格式，或分成數個檔案後再試。',
  LOCKED: '另一個本機主機（程序 {pid}）正開著「{path}」。為免互相覆蓋，這次不開啟；請先關閉另一個，或改開副本。',
  READ_ONLY:
    '「{path}」或所在資料夾唯讀，無法寫入；檔案沒有變動，編輯仍在記憶體中。請另存到可寫入的位置，或取消唯讀後再儲存。',
  DISK_FULL: '磁碟空間不足，無法儲存「{path}」；原檔沒有變動，編輯仍在記憶體中。請清出空間後再儲存。',
  IO: '讀寫「{path}」時發生錯誤（{detail}）；原檔沒有變動。請確認磁碟與網路磁碟機後再試。',
  RECOVERED: '上次沒有正常結束，已從日誌救回 {count} 筆尚未存檔的編輯。',
  JOURNAL_DAMAGED: '日誌有一段損壞，救回了損壞處之前的編輯；損壞的日誌保留在「{kept}」。',
  JOURNAL_FOREIGN: '檔案在上次結束後被其他程式改過，未存檔的編輯沒有套用；這些編輯保留在「{kept}」。',
  PARTS_LOST: '這個檔案含有本機主機不支援的內容（{kinds}），儲存後會消失；原檔的副本會在第一次儲存時放在「{kept}」。',
  charts: '圖表',
  pivotTables: '樞紐分析表',
  macros: '巨集',
  externalLinks: '外部連結',
  drawings: '圖片與圖案',
  slicers: '交叉分析篩選器',
};
export type FileTexts = typeof fileTexts;
