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
};
