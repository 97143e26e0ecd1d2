/** What creating the demo school says. */
export const demoTexts = {
  notEmpty: '這份工作簿的「{tab}」分頁已有資料，因此未建立示範學校；資料未變動。請新增一份空白的試算表再執行。',
  badOption: '示範學校的選項「{option}」無法使用：{value}。資料未變動。請改用 {expected}。',
  seed: '0 以上的整數',
  now: '日期或時間，例如 2026-11-23T09:00:00',
  students: '40 到 3000 的整數',
};
