/** The add-on's menu. Each entry begins with a verb. */
export const menuTexts = {
  title: '學習歷程',
  openMyWork: '查看我的工作',
  checkAll: '執行檢核',
  openClassChecklist: '查看班級清單',
  openImport: '匯入資料',
  openReminders: '預覽與寄送提醒',
  openMeetingReport: '列印會議報告',
  printClassChecklist: '列印班級清單',
  printConfirmationSlips: '列印確認單',
  manage: '管理',
  setUpWorkbook: '建立或修復分頁',
  openSettings: '調整設定',
  installTriggers: '啟用每日提醒',
  removeTriggers: '停用每日提醒',
  rollOverSchoolYear: '轉換學年度',
  openHelp: '查看說明',
};
