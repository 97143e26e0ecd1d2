/** What a page is told when a call cannot be answered. */
export const rpcTexts = {
  unknownMethod: '沒有「{name}」這個功能，未變更任何資料。請重新整理頁面。',
  badArguments: '送出的內容不完整或格式不符，未變更任何資料（{detail}）。',
  forbidden: '您的帳號沒有這項功能的權限，未變更任何資料。請洽註冊組在「人員」分頁設定權限。',
};
