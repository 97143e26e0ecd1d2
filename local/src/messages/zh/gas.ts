/** What the headless runner says on stderr. */
export const gasTexts = {
  usage:
    '用法：npm run -s gas -- 函式名稱 [參數JSON] --workbook 檔案.xlsx [--save 檔案.xlsx] [--as 信箱] [--now 時間] [--out 資料夾] [--script 資料夾] [--world 名稱,…] [--meter] [--allow-net]',
  badArguments: "參數不是正確的 JSON，未執行，檔案未變動。例：'[115, 1]' 或 '{\"seed\": 7}'。",
  badClock: '--now 不是正確的時間，未執行，檔案未變動。例：2026-11-23T09:00。',
  noWorld: '--world 沒有「{name}」，未執行，檔案未變動。可用：{names} zone=時區 fail=第幾次呼叫。',
  noFunction: '找不到這個函式，未執行，檔案未變動：',
};
