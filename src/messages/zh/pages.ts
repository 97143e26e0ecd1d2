/** Names of the pages, and what one does there, for whoever is led from one to another. */
export const pageTexts = {
  start: { caption: '首頁', hint: '依您的職務列出今天要看的事' },
  checklist: { caption: '班級清單', hint: '一班學生的上傳、認證、勾選與收訖情形' },
  import: { caption: '匯入資料', hint: '把平臺匯出的名單放進分頁' },
  reminders: { caption: '提醒', hint: '預覽今天要寄的信，確認後寄出' },
  reports: { caption: '列印報表', hint: '會議資料、班級清單、確認單與各項表單' },
  help: { caption: '說明', hint: '各分頁與各項檢核的說明' },
};
