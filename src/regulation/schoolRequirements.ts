/** The school's rules clause by clause (補充規定 一 … 十一; domain.md B). */
import { LOTS, PLANNING, type Duty } from '../school/tabs';
import { requirement } from './requirement';

const SUBMITTING: readonly Duty[] = LOTS.map((lot): Duty => `${lot}提交`);

export const SCHOOL_REQUIREMENTS = [
  requirement('R1.1', '一', '依作業要點第五點第二項訂定補充規定，並保存歷次通過與修正的日期。', {
    tabs: ['ruleVersions'],
    duties: [PLANNING],
  }),
  requirement('R2.1', '二', '工作小組共 {committeeSize} 席，校長為召集人，教務主任為執行秘書。', {
    tabs: ['workGroup'],
    duties: [PLANNING],
  }),
  requirement('R2.2', '二', '工作小組的席次與規定所列職稱相同。', { tabs: ['workGroup'], duties: [PLANNING] }),
  requirement('R2.3', '二', '每席各有一人；當然席次由職務產生，代表席次另行推選，一人不兼兩席。', {
    tabs: ['workGroup'],
    duties: [PLANNING],
  }),
  requirement('R3.1', '三', '工作小組每學期至少開會 {meetingsPerSemester} 次，由召集人召集並主持。', {
    tabs: ['meetings', 'semesters'],
    duties: [PLANNING],
  }),
  requirement('R3.2', '三', '每學期議決期程及檢核、任務分工及宣導訓練、成效評核及獎勵三項議題。', {
    tabs: ['meetings', 'semesters'],
    duties: [PLANNING],
  }),
  requirement('R3.3', '三', '每次會議留有出席人數與決議，可印出會議報告。', { tabs: ['meetings'], duties: [PLANNING] }),
  requirement('R4.1', '四', '期程配合主管機關及相關單位公告的時程，並註明公告依據。', {
    tabs: ['schedule'],
    duties: [PLANNING],
  }),
  requirement('R4.2', '四', '每學期由{offices}規劃期程，並訂定自我檢核。', { tabs: ['schedule'], duties: [PLANNING] }),
  requirement('R4.3', '四', '期程公告於學校網站。', { tabs: ['schedule'], duties: [PLANNING] }),
  requirement('R4.4', '四', '每項期程各有起日、迄日與自我檢核時間。', {
    tabs: ['schedule'],
    duties: [PLANNING],
  }),
  requirement('R5.0', '五', '校務行政系統與學習歷程模組由{offices}建置管理。', {
    tabs: ['staff'],
    duties: ['平臺管理'],
  }),
  requirement('R5.1', '五(一)1', '學生姓名、證號與學籍資料由{offices}登錄。', {
    tabs: ['roster', 'staff'],
    duties: ['基本資料'],
  }),
  requirement('R5.2', '五(一)2', '校級、班級、社團幹部紀錄由{offices}登錄。', {
    tabs: ['cadre'],
    duties: ['幹部紀錄'],
  }),
  requirement('R5.3', '五(二)1', '修習科目與學業成績由{offices}登錄。', {
    tabs: ['submissions', 'staff'],
    duties: ['學業成績'],
  }),
  requirement('R5.4', '五(二)2', '課程諮詢紀錄由{offices}登錄。', {
    tabs: ['counselling', 'staff'],
    duties: ['課程諮詢紀錄'],
  }),
  requirement('R5.5', '五(三)1', '課程學習成果由學生在期間內上傳，每學期至多 {courseUploadsPerSemester} 件。', {
    tabs: ['uploads', 'schedule'],
    duties: ['課程學習成果上傳'],
  }),
  requirement('R5.6', '五(三)2', '任課教師每學期在期間內完成課程學習成果認證。', {
    tabs: ['uploads', 'schedule', 'courses'],
    duties: ['課程學習成果認證'],
  }),
  requirement('R5.7', '五(三)3', '導師督導檢核班級上傳情形。', {
    tabs: ['classes', 'uploads'],
    duties: ['課程學習成果上傳'],
  }),
  requirement('R5.8', '五(四)', '多元表現由學生在期間內上傳，每學年至多 {multiUploadsPerYear} 件。', {
    tabs: ['uploads', 'schedule'],
    duties: ['課程學習成果上傳'],
  }),
  requirement(
    'R6.1',
    '六(一)',
    '學生在期間內完成勾選，每學年課程學習成果至多 {courseSelectionsPerYear} 件、多元表現至多 {multiSelectionsPerYear} 件。',
    {
      tabs: ['uploads', 'schedule'],
      duties: ['課程學習成果上傳'],
    },
  ),
  requirement('R6.2', '六(二)', '四項資料由規定的單位在期限內提交。', {
    tabs: ['submissions', 'schedule'],
    duties: SUBMITTING,
  }),
  requirement('R6.3', '六(三)', '提交後確認收訖明細，有疑義者由提交單位協助確認。', {
    tabs: ['receipts', 'submissions'],
    duties: ['收訖明細確認'],
  }),
  requirement('R6.4', '六(二)', '每項提交都記有單位、期限、提交日、提交人與自我檢核結果。', {
    tabs: ['submissions'],
    duties: SUBMITTING,
  }),
  requirement('R7.1', '七', '重讀、復學、轉學、轉科、借讀學生依學籍異動處理原則辦理。', {
    tabs: ['enrolmentChanges', 'roster'],
    duties: ['基本資料'],
  }),
  requirement('R8.1', '八(一)', '宣導說明每學年至少 {trainingsPerYear} 場，對象含學生、家長及教職員。', {
    tabs: ['trainings'],
    duties: ['宣導說明'],
  }),
  requirement('R8.2', '八(二)', '系統操作訓練每學年至少 {trainingsPerYear} 場，對象含學生及教師。', {
    tabs: ['trainings'],
    duties: ['系統操作訓練'],
  }),
  requirement('R8.3', '八(三)', '專業研習每學年至少 {trainingsPerYear} 場，對象含學生及教師。', {
    tabs: ['trainings'],
    duties: ['專業研習'],
  }),
  requirement('R8.4', '八(四)', '成果發表每學年至少 {trainingsPerYear} 場。', {
    tabs: ['trainings'],
    duties: ['成果發表'],
  }),
  requirement('R8.5', '八', '每場訓練記有日期、主辦單位、對象與人數。', { tabs: ['trainings'], duties: ['宣導說明'] }),
  requirement('R9.1', '九(一)1', '受疫情或事故影響時，工作人員以校外連線完成建置、修正與疑義處置。', {
    tabs: ['contingencies'],
    duties: ['平臺管理'],
  }),
  requirement('R9.2', '九(一)2', '工作小組訂定平臺作業的代理人與代理順位。', {
    tabs: ['deputies'],
    duties: [PLANNING],
  }),
  requirement('R9.3', '九(二)1', '引導學生以雲端空間儲存或備份個人檔案。', {
    tabs: ['contingencies', 'trainings'],
    duties: ['平臺管理'],
  }),
  requirement('R9.4', '九(二)2', '重大事故時，協助沒有設備或網路的學生。', {
    tabs: ['contingencies'],
    duties: ['平臺管理'],
  }),
  requirement('R9.5', '九(三)1', '行政人員異動時，依代理順位建置、修正、提交及處置疑義。', {
    tabs: ['deputies', 'staff'],
    duties: [PLANNING],
  }),
  requirement('R9.6', '九(三)2(1)', '任課教師異動而不能認證時，由代理人認證。', {
    tabs: ['deputies', 'staff', 'uploads'],
    duties: [PLANNING],
  }),
  requirement('R9.7', '九(三)2(2)', '任課教師異動而仍可認證時，得衡酌資安延後停用帳號。', {
    tabs: ['staff', 'contingencies'],
    duties: ['平臺管理'],
  }),
  requirement('R9.8', '九(三)3', '離校學生不能在平臺確認收訖明細時，以紙本郵寄通知。', {
    tabs: ['receipts', 'roster'],
    duties: ['收訖明細確認'],
  }),
  requirement('R9.9', '九', '代理名單記有順位、起迄日與決議依據，提醒寄給第一位有效的代理人。', {
    tabs: ['deputies'],
    duties: [PLANNING],
  }),
  requirement('R10.1', '十', '執行秘書得依自我檢核成效提請評核，成效優良者提請敘獎。', {
    tabs: ['commendations', 'submissions', 'schedule'],
    duties: [PLANNING],
  }),
  requirement('R11.1', '十一', '補充規定及其修正經校務會議通過、校長核定後實施。', {
    tabs: ['ruleVersions', 'settings'],
    duties: [PLANNING],
  }),
] as const;
