/** Tabs of the operation itself: settings, semesters, schedule, uploads, cadre, counselling, submission, receipts. */
import { day, defineTab, email, integer, list, number, text, tick, time } from './column';
import { DIVISIONS, division, schoolYear, semester, semesterOrYear, studentNo } from './peopleTabs';

export const UPLOAD_KINDS = ['課程學習成果', '多元表現'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

export const SCHEDULE_ITEMS = [
  '課程學習成果上傳',
  '課程學習成果認證',
  '多元表現上傳',
  '課程學習成果勾選',
  '多元表現勾選',
  '學籍資料及學業成績提交',
  '課程學習成果提交',
  '校內幹部經歷提交',
  '多元表現提交',
  '收訖明細確認',
  '預檢',
  '補認證',
  '其他',
] as const;
export type ScheduleItem = (typeof SCHEDULE_ITEMS)[number];

export const LOTS = ['學籍資料及學業成績', '課程學習成果', '校內幹部經歷', '多元表現'] as const;
export type Lot = (typeof LOTS)[number];

export const settingsTab = defineTab(
  '設定',
  {
    owner: '註冊組',
    lifetime: 'permanent',
    restoring: 'replace',
    purpose: '本校的數字與名稱；留白或格式不符時採用預設值，並在檢核結果提醒。',
  },
  {
    key: text('項目', { isRequired: true, width: 220 }),
    value: text('值', { width: 200 }),
    explanation: text('說明', { width: 320 }),
    basis: text('依據', { width: 120 }),
  },
);

export const semesterTab = defineTab(
  '學期',
  {
    owner: '教務處',
    lifetime: 'year',
    restoring: 'replace',
    purpose: '各學期開學日與休業式日，上傳截止日的檢核依此計算。',
  },
  {
    schoolYear: schoolYear(),
    semester: semester(),
    startsOn: day('開學日'),
    closesOn: day('休業式', { formerHeader: '休業式日' }),
    remark: text('備註', { width: 200 }),
  },
);

export const scheduleTab = defineTab(
  '作業期程',
  {
    owner: '教務處',
    lifetime: 'year',
    restoring: 'replace',
    purpose: '各項作業的起迄與自我檢核時間；指定年級或部別的期程優先於全校。',
  },
  {
    no: text('編號', { width: 80 }),
    schoolYear: schoolYear(),
    semester: semesterOrYear(),
    item: list('作業項目', SCHEDULE_ITEMS, { isRequired: true, width: 170 }),
    grades: text('適用年級', { width: 80 }),
    division: list('部別', [...DIVISIONS, '全校']),
    office: text('負責單位'),
    startsOn: day('開始日'),
    endsOn: day('結束日'),
    selfCheckStartsOn: day('自我檢核開始', { formerHeader: '自我檢核開始日' }),
    selfCheckEndsOn: day('自我檢核結束', { formerHeader: '自我檢核結束日' }),
    source: text('公告依據', { width: 180 }),
    state: list('狀態', ['未開始', '進行中', '已完成', '延期']),
    doneOn: day('完成日'),
    doneBy: text('完成人', { width: 90 }),
    selfCheckResult: text('自我檢核結果', { width: 160 }),
    title: text('名稱', { isAdded: true, width: 150 }),
    batch: text('梯次', { isAdded: true, width: 90 }),
    publishedOn: day('學校網站公告日', { isAdded: true, formerHeader: '學校網站公告', width: 110 }),
  },
);

export const uploadTab = defineTab(
  '上傳紀錄',
  {
    owner: '註冊組',
    lifetime: 'year',
    restoring: 'replace',
    purpose: '平臺匯出的上傳狀態：每件一列；檢核欄由系統填寫。',
    editableKeys: [],
  },
  {
    uploadNo: text('紀錄編號', { width: 110 }),
    schoolYear: schoolYear(),
    semester: semester(),
    kind: list('類別', UPLOAD_KINDS, { isRequired: true, width: 110 }),
    studentNo: studentNo(),
    className: text('班級', { width: 90 }),
    name: text('姓名', { width: 80 }),
    title: text('名稱', { width: 180 }),
    courseOrType: text('課程或類型', { width: 130 }),
    teacher: text('任課教師', { width: 90 }),
    uploadedAt: time('上傳時間'),
    fileFormat: text('檔案格式', { width: 70 }),
    fileSizeMb: number('檔案大小MB'),
    briefLength: integer('簡述字數'),
    certification: list('認證狀態', ['未送出', '待認證', '通過', '退回', '免認證']),
    certifiedBy: text('認證教師', { width: 90 }),
    certifiedAt: time('認證時間'),
    isSelected: tick('勾選'),
    selectedAt: time('勾選時間'),
    check: text('檢核', { width: 200, isGenerated: true }),
  },
);

export const classCheckTab = defineTab(
  '班級檢核',
  {
    owner: '註冊組',
    lifetime: 'year',
    restoring: 'replace',
    purpose: '導師檢核班級上傳情形的紀錄：每班每學期至少一列，連同當日的未上傳與待認證數。',
    isAdded: true,
  },
  {
    schoolYear: schoolYear(),
    semester: semester(),
    className: text('班級', { isRequired: true, width: 100 }),
    tutorEmail: email('導師信箱'),
    checkedOn: day('檢核日'),
    zeroCount: integer('未上傳'),
    waitingCount: integer('待認證'),
    remark: text('備註', { width: 200 }),
  },
);

export const cadreTab = defineTab(
  '幹部紀錄',
  { owner: '訓育組', lifetime: 'year', restoring: 'replace', purpose: '校級、班級、社團幹部經歷（由學校登錄）。' },
  {
    schoolYear: schoolYear(),
    semester: semester(),
    studentNo: studentNo(),
    name: text('姓名', { width: 80 }),
    unitName: text('單位名稱'),
    post: text('擔任職務'),
    level: list('幹部等級', ['校級', '班級', '社團']),
    startsOn: day('開始日期'),
    endsOn: day('結束日期'),
    recordedBy: text('登錄單位'),
  },
);

export const counsellingTab = defineTab(
  '課程諮詢紀錄',
  { owner: '課程諮詢教師', lifetime: 'year', restoring: 'replace', purpose: '團體與個別課程諮詢紀錄。' },
  {
    schoolYear: schoolYear(),
    semester: semester(),
    heldOn: day('日期'),
    mode: list('方式', ['團體', '個別']),
    className: text('班級', { width: 100 }),
    studentNo: { ...studentNo(), isRequired: false },
    counsellor: text('課程諮詢教師', { width: 110 }),
    summary: text('摘要', { width: 260 }),
  },
);

export const submissionTab = defineTab(
  '提交檢核表',
  {
    owner: '註冊組',
    lifetime: 'year',
    restoring: 'replace',
    purpose: '四項資料 × 部別 × 梯次的提交期限、提交日與自我檢核。',
  },
  {
    schoolYear: schoolYear(),
    semester: semesterOrYear(),
    batch: text('梯次', { width: 90 }),
    division: { ...division(), isRequired: true },
    lot: list('項目', LOTS, { isRequired: true, width: 150 }),
    office: text('提交單位'),
    dueOn: day('期限'),
    submittedOn: day('提交日'),
    submittedBy: text('提交人', { width: 90 }),
    rowCount: integer('筆數'),
    selfCheck: list('自我檢核', ['未檢核', '相符', '不符']),
    receiptConfirmedOn: day('收訖確認日'),
    remark: text('備註', { width: 180 }),
    grades: text('適用年級', { isAdded: true, width: 80 }),
  },
);

export const receiptTab = defineTab(
  '收訖明細',
  {
    owner: '註冊組',
    lifetime: 'year',
    restoring: 'replace',
    purpose: '中央資料庫收訖明細的核對：學生確認、疑義與紙本郵寄。',
  },
  {
    schoolYear: schoolYear(),
    semester: semesterOrYear(),
    division: division(),
    studentNo: studentNo(),
    name: text('姓名', { width: 80 }),
    lot: list('項目', LOTS, { isRequired: true, width: 150 }),
    submittedCount: integer('提交件數'),
    receivedCount: integer('收訖件數'),
    confirmation: list('學生確認', ['未確認', '相符', '疑義']),
    means: list('確認方式', ['平臺', '紙本郵寄']),
    noticeSentOn: day('通知寄發日'),
    confirmedOn: day('確認日'),
    disputeText: text('疑義說明', { width: 180 }),
    disputedOn: day('疑義提出日'),
    assistingOffice: text('協助單位'),
    resolution: text('處理結果', { width: 160 }),
    closedOn: day('結案日'),
    batch: text('梯次', { isAdded: true, width: 90 }),
    returnedOn: day('退件日', { isAdded: true }),
  },
);

export const templateTab = defineTab(
  '通知範本',
  {
    owner: '註冊組',
    lifetime: 'permanent',
    restoring: 'replace',
    purpose: '各類提醒信的主旨與內文；留白採用預設文字，只能使用「可用欄位」列出的欄位。',
    isAdded: true,
  },
  {
    kind: text('類型', { isRequired: true, width: 120 }),
    subject: text('主旨', { width: 260 }),
    body: text('內文', { width: 480 }),
    fields: text('可用欄位', { width: 260 }),
  },
);

export const mailLogTab = defineTab(
  '寄信紀錄',
  {
    owner: '註冊組',
    lifetime: 'log',
    restoring: 'append',
    purpose: '每封提醒信的紀錄；先記後寄，同一件事不重寄。',
    isGenerated: true,
  },
  {
    at: time('時間'),
    recipient: email('收件人'),
    subject: text('主旨', { width: 260 }),
    kind: text('類型'),
    matter: text('對應', { width: 160 }),
    key: text('識別碼', { width: 160 }),
    outcome: list('結果', ['已寄出', '預覽', '略過', '失敗']),
    message: text('訊息', { width: 220 }),
  },
);

export const actionLogTab = defineTab(
  '操作紀錄',
  {
    owner: '註冊組',
    lifetime: 'log',
    restoring: 'append',
    purpose: '誰在何時做了什麼：匯入、寄信、學年轉換等。',
    isGenerated: true,
  },
  {
    at: time('時間'),
    actor: text('操作者', { width: 180 }),
    action: text('動作'),
    target: text('對象', { width: 160 }),
    outcome: text('結果'),
    detail: text('細節', { width: 320 }),
  },
);
