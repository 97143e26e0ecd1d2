/** Words of the 總覽 tab. */
export const overviewTexts = {
  title: '學習歷程檔案總覽',
  note: '由「執行檢核」產生，請勿手改。「未上傳」為在學、未登記無意願且無任何紀錄的人數；是否上傳由學生自行決定。',
  noSchedule: '每日排程：尚未安裝，或安裝後尚未執行。',
  compliance: '規定檢核',
  charts: {
    courses: '各班課程學習成果（通過、待認證、退回）',
    compliance: '規定檢核各狀態項數',
    offices: '各單位待處理事項',
  },
  severity: '檢核結果',
  count: '項數',
  severities: ['錯誤', '警告', '提示'],
  office: '負責單位',
  division: '部別',
  className: '班級',
  total: '合計',
  students: '在學',
  declined: '無意願',
  courseHeads: ['課程成果件數', '課程成果未上傳', '待認證', '通過', '退回', '課程成果勾選'],
  multiHeads: ['多元件數', '多元未上傳', '多元勾選'],
};
