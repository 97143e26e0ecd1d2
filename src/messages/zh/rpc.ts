/** What a page is told when a call cannot be answered. */
export const rpcTexts = {
  noAddress:
    'Google 沒有提供您的信箱，無法判斷您可以看哪些資料；沒有變更任何資料。請以學校帳號登入並重新開啟；仍看不到時，請註冊組列印給您，或在試算表中開啟。',
  rowGone: '這一列已經不在分頁上，可能有人刪除或改過。請重新整理後再試。',
  stillRunning: '上一次按下的動作還在執行，未重複執行。請稍候再按「重新整理」查看結果。',
  unknownMethod: '沒有「{name}」這個功能，未變更任何資料。請重新整理頁面。',
  badArguments: '送出的內容不完整或格式不符，未變更任何資料（{detail}）。',
  forbidden: '您的帳號沒有這項功能的權限，未變更任何資料。請洽註冊組在「人員」分頁設定權限。',
};
