/** What the ledger's rows and the sending of reminders say. */

/** Words that stand in the 訊息 column of 寄信紀錄; the first ones are read back, so they do not change. */
export const ledgerTexts = {
  /** Begins the message of a mail put off to the next morning. */
  deferred: '順延',
  deferredQuota: '順延：今日寄信額度不足，下次執行時寄送。',
  deferredTransient: '順延：郵件服務暫時無法寄送（{reason}），下次執行時再試。',
  deferredUnclear: '順延：郵件服務兩次沒有明確答覆（{reason}），為免重複寄送先停下，其餘下次執行時寄送。',
  claimed: '寄送中；若一直沒有結果，表示程式在寄出前後中斷，請人工確認是否已寄達。',
  unclear: '郵件服務沒有明確答覆（{reason}），可能已寄出，請人工確認。',
  cancelled: '由 {by} 在預覽視窗取消，今日不寄。',
  test: '測試寄送；正式收件人：{to}',
  preview: '預覽模式，未寄出。',
  settledBy: '{by} 於 {at} 人工確認。',
};

export const reminderTexts = {
  byHand: '個別訊息',
  noStudent: '這位學生不在名冊上，或已不在校，不寄信。請重新整理。',
  changePending: '這位學生有尚未處理的學籍異動，處理完成前不寄信；請先更新「學籍異動」的「資料處理」。',
  nothingToSay: '目前沒有可以告知的事項：沒有退回或待認證的件，也不在上傳期間內，或學生已登記無意願。',
  personUnreachable: '{name} 沒有可用的校內信箱，未寄出。請註冊組在「學生名冊」或「人員」補上。',
  personToldToday: '今天已寄過同類的信給 {name}，不再寄。',
  action: '寄送提醒',
  testModeAction: '切換測試模式',
  testModeTo: '測試信寄到 {to}',
  mailGone: '這封信已不在今天應寄的清單上，沒有寄出。請重新整理。',
  toMeAction: '寄一封給自己',
  toMeDone: '已寄出',
  toMeSubject: '【寄給自己】{subject}',
  toMeText: '這是寄給自己看的信，沒有寄給{name}。\n\n{text}',
  noQuota: '今天的寄信額度已用完，沒有寄出。請明天再試。',
  noDate: '「{found}」不是日期，未寄出任何信。請用 2027-01-20 這樣的寫法。',
  ledgerBroken: '「寄信紀錄」分頁缺少「{missing}」，無法先記後寄，因此沒有寄出任何信。請執行「建立或修復分頁」後再試。',
  busySending: '另一位使用者正在寄送提醒，這次沒有寄出任何信。請等對方完成後再看「寄信紀錄」。',
  copy: '這份工作簿是複製本，尚未確認由它寄信，因此沒有寄出。若要改由這份寄送，請執行「啟用每日提醒」並確認。',
  copyUnconfirmed:
    '這份工作簿是複製本，還沒有人確認由它寄信，因此沒有寄出。請先確認收件人沒有從原本的工作簿收過信，再到「提醒」頁按「確認由這份工作簿寄信」。',
  ledgerYounger:
    '「寄信紀錄」應有 {before} 列已寄出，現在只有 {now} 列（可能被改名、刪除或還原）。為免同一封信寄兩次，沒有寄出。請先找回寄信紀錄；確定要以現有紀錄為準，請到「提醒」頁按「確認由這份工作簿寄信」。',
  confirmAction: '確認由這份工作簿寄信',
  confirmDetail: '寄信紀錄已寄出 {sent} 列',
  confirmDone: '完成',
  settledMeanwhile: '這封信已經有結果了，未變更。請重新整理。',
  modeNotAllowed: '「設定」的寄信模式是「{setting}」，不能用「{mode}」寄送，因此沒有寄出。請先到設定更改。',
  noClass: '「班級」分頁沒有「{className}」，未寄出。',
  nothingForTutor: '{className} 目前沒有開放中的期程，或沒有需要告知導師的情形，未寄出。',
  tutorUnreachable: '{className} 的導師信箱空白、格式不符、不在允許信箱網域，或導師不在職且沒有代理人，未寄出。',
  tutorToldToday: '{className} 的導師今天已經收過班級摘要，未再寄出。',
  noTestRecipient: '寄信模式是「測試」，但「設定」的「測試收件人」空白或不是信箱，因此沒有寄出。',
  noDomains: '「設定」的「允許信箱網域」空白，無法判斷哪些是校內信箱，因此沒有寄出正式信。',
};

/** The daily schedule: its log rows, what a person hears of it. */
export const scheduleTexts = {
  action: '每日排程',
  fine: '完成',
  failed: '失敗',
  attention: '請查看',
  summary:
    '{mode}模式：寄出 {sent} 封、預覽 {preview}、略過 {skipped}、失敗 {failed}、待人工確認 {uncertain}、順延 {deferred}。',
  followUp: '時間已到，其餘 {unfinished} 封約一分鐘後續寄。',
  tomorrow: '時間已到，其餘 {unfinished} 封於下次執行時續寄。',
  none: '尚未啟用每日提醒。',
  noAccount: 'Google 沒有提供您帳號的信箱，無法記下排程由誰執行，因此沒有安裝。請以學校帳號登入後再試。',
  owned: '每日排程由 {owner} 執行，每天 {hour} 時起。{last}',
  neverRan: '尚未執行過。',
  lastRun: '最近一次：{at}，{summary}',
  lastFailed: '最近一次（{at}）失敗：{error}',
  cutOff: '最近一次（{at} 開始）沒有執行完。',
  troubleFailed: '每日排程最近一次（{at}）失敗：{error}。請開啟「預覽與寄送提醒」查看，或再執行一次「啟用每日提醒」。',
  troubleSilent:
    '每日排程自 {at} 起沒有執行。可能是 {owner} 的觸發程序已停用或帳號已停用，請由現任承辦人執行「啟用每日提醒」。',
  troubleTitle: '每日排程',
  installed: '已安裝：每天 {hour} 時起自動檢核並寄送提醒，由 {owner} 的帳號執行。',
  takeOver: '每日排程目前由 {owner} 執行。要改由您的帳號接手嗎？對方的排程會在下次執行時自動停止。',
  kept: '未變更：每日排程仍由 {owner} 執行。',
  confirmReal:
    '寄信模式是「正式」。安裝後，每天會直接寄信給學生與教職員。今天應寄 {count} 封（{kinds}）。確定要安裝嗎？',
  removed: '已移除您帳號的 {removed} 個觸發程序，每日排程已停止。',
  removedOther: '每日排程已停止；{owner} 帳號的觸發程序會在下次執行時自動移除。',
  title: '每日排程',
  dialogTitle: '寄送提醒',
};
