/** What the host itself writes to people about runs. */
export const runtimeTexts = {
  failureSender: '本機主機',
  failureSubject: '觸發條件執行失敗：{name} 的 {functionName}',
  failureBody:
    '試算表「{name}」的時間觸發條件沒有完成。\n\n函式：{functionName}\n時間：{time}\n原因：{message}\n\n觸發條件仍在，下次時間到會再執行。請開啟試算表的「執行紀錄」查看，或請管理人員檢查。今天同一函式再失敗不會另寄信。\n\nThe clock trigger “{functionName}” of “{name}” failed: {message}',
};
