/** What the ledger's rows and the sending of reminders say. */

/** Words that stand in the 訊息 column of 寄信紀錄; the first ones are read back, so they do not change. */
export const ledgerTexts = {
  /** Begins the message of a mail put off to the next morning. */
  deferred: '順延',
  deferredQuota: '順延：今日寄信額度不足，下次執行時寄送。',
  deferredTransient: '順延：郵件服務暫時無法寄送（{reason}），下次執行時再試。',
  claimed: '寄送中；若一直沒有結果，表示程式在寄出前後中斷，請人工確認是否已寄達。',
  unclear: '郵件服務沒有明確答覆（{reason}），可能已寄出，請人工確認。',
  cancelled: '由 {by} 在預覽視窗取消，今日不寄。',
  test: '測試寄送；正式收件人：{to}',
  preview: '預覽模式，未寄出。',
};

export const reminderTexts = {
  noDate: '「{found}」不是日期，未寄出任何信。請用 2027-01-20 這樣的寫法。',
  ledgerBroken: '「寄信紀錄」分頁缺少「{missing}」，無法先記後寄，因此沒有寄出任何信。請執行「建立或修復分頁」後再試。',
  busySending: '另一位使用者正在寄送提醒，這次沒有寄出任何信。請等對方完成後再看「寄信紀錄」。',
  copy: '這份工作簿是複製本，尚未確認由它寄信，因此沒有寄出。若要改由這份寄送，請執行「安裝每日排程」並確認。',
  noTestRecipient: '寄信模式是「測試」，但「設定」的「測試收件人」空白或不是信箱，因此沒有寄出。',
  noDomains: '「設定」的「允許信箱網域」空白，無法判斷哪些是校內信箱，因此沒有寄出正式信。',
};
