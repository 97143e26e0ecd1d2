/** What the settings page and the assistants write into the workbook, and why they refuse. */
export const assistantTexts = {
  noSettings: '「設定」分頁不存在或缺少「項目」「值」欄，未寫入任何設定。請先執行「建立或修復分頁」。',
  settingsAction: '修改設定',
  setupAction: '設定精靈',
  allGrades: '全部',
  grade3: '三年級',
  scheduleMoved: '有期程列在寫入時被刪除，或內容由公式產生，這些列未更新；其餘已更新。請重新開啟後再確認。',
  noSchedule: '「作業期程」分頁不存在或缺少欄位，未寫入任何期程。請先執行「建立或修復分頁」。',
  scheduleNo: '{year}-{no}',
  scheduleAction: '排定期程',
  scheduleDone: '新增 {added} 項、更新 {changed} 項、相同 {same} 項。',
};
