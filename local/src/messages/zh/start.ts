/** 繁體中文 of `npm start`. */
export const startTexts = {
  badOption:
    '看不懂的選項「{option}」。\n用法：npm start -- [--workbook 檔案.xlsx] [--port 埠號] [--script 資料夾] [--now 2026-02-03T08:00] [--world 名稱,…] [--allow-net]',
  noWorld: '--world 沒有「{name}」。可用：{names} zone=時區 fail=第幾次呼叫。',
  badPort: '埠號「{given}」不對：請給 0 到 65535 的整數。',
  badNow: '時間「{given}」不對：請寫成 2026-02-03 或 2026-02-03T08:00（臺北時間）。',
  noScript: '找不到指令碼資料夾「{path}」。請先執行 npm run build，或以 --script 指定資料夾。',
  portTaken: '埠號 {port} 已被使用。請改用其他埠號，或省略 --port 由程式挑選。',
  created: '沒有「{path}」這個檔案，已建立空白試算表，儲存時寫入。',
  makingDemo: '正在建立示範學校…（第一次或程式更新後約需數秒）',
  demoAside: '程式已更新，重新建立示範學校；您用過的舊檔保留在 {path}',
  noDemo: '這份指令碼沒有 createDemoSchool，開啟空白試算表。',
  summary: '檢核結果：共 {findings} 項',
  opened: '試算表：{path}',
  address: '請用瀏覽器開啟（只限本機）：',
  stop: '按 Ctrl+C 結束，會自動儲存。',
  closing: '正在儲存並結束…',
  closed: '已儲存。',
  notClosed: '結束時無法儲存：{message}\n未儲存的編輯仍在日誌裡，下次開啟時會復原。',
  causes: {
    open: '開啟',
    edit: '編輯',
    menu: '選單',
    page: '頁面',
    clock: '時間觸發',
    trigger: '觸發條件',
    web: '網頁應用程式',
  },
};
export type StartTexts = typeof startTexts;
