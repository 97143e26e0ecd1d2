/** Names of the pages, and what one does there, for whoever is led from one to another. */
export const pageTexts = {
  start: { caption: '我的工作', hint: '依您的職務列出今天要做的事與期限' },
  checklist: { caption: '班級清單', hint: '一班學生的上傳、認證、勾選與收訖情形' },
  import: { caption: '匯入資料', hint: '把平臺匯出的名單放進分頁' },
  reminders: { caption: '提醒', hint: '預覽今天要寄的信，確認後寄出' },
  reports: { caption: '列印報表', hint: '會議資料、班級清單、確認單與各項表單' },
  settings: { caption: '設定', hint: '校名、件數上限、期程天數、信件' },
  setup: { caption: '設定精靈', hint: '第一次使用：建立分頁、席次與本學期，並做第一次檢核' },
  schedule: { caption: '排定期程', hint: '由開學日與休業式推算一學期的期程' },
  rules: { caption: '規定對照', hint: '本校補充規定逐條對照今天的實況' },
  reading: { caption: '讀取補充規定', hint: '貼上本校補充規定，讀出件數、席次、權責與沿革' },
  exports: { caption: '匯出、備份與交接', hint: '下載 CSV、xlsx 與完整備份，還原備份，列印交接資料' },
  rollover: { caption: '轉換學年度', hint: '在副本中升級班級、結轉資料' },
  forgetting: { caption: '忘記一位學生', hint: '依請求或保存期限，把一位學生的資料從工作簿移除' },
  upgrade: { caption: '版本更新', hint: '把較早版本的工作簿補成現在的版次，可以復原' },
  installCheck: { caption: '安裝檢查', hint: '試一遍本工具所需的功能；停用本工具也在這裡' },
  help: { caption: '說明', hint: '各分頁與各項檢核的說明' },
};
