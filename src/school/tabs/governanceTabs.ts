/** Tabs about governance: enrolment changes, training, meetings, contingencies, commendation, and the generated ones. */
import { day, defineTab, digits, email, integer, list, text, time } from './column';
import { TRAINING_KINDS } from './dutyTab';
import { schoolYear, semester, studentNo } from './peopleTabs';

export const overviewTab = defineTab(
  '總覽',
  {
    owner: '教務處',
    lifetime: 'permanent',
    restoring: 'remake',
    purpose: '關鍵數字與圖表；由檢核產生，請勿手改。',
    isGenerated: true,
  },
  {},
);

export const enrolmentChangeTab = defineTab(
  '學籍異動',
  {
    owner: '註冊組',
    lifetime: 'year',
    restoring: 'replace',
    purpose: '重讀、復學、轉學、轉科、借讀學生的資料處理情形。',
  },
  {
    studentNo: studentNo(),
    name: text('姓名', { width: 80 }),
    kind: list('異動類別', ['重讀', '復學', '轉學', '轉科', '借讀']),
    effectiveOn: day('生效日'),
    origin: text('原校或原班'),
    handling: list('資料處理', ['待處理', '已匯入', '不需處理']),
    handledBy: text('承辦人', { width: 90 }),
    remark: text('備註', { width: 180 }),
    direction: list('方向', ['轉入', '轉出'], { isAdded: true, width: 70 }),
  },
);

export const trainingTab = defineTab(
  '訓練場次',
  {
    owner: '註冊組',
    lifetime: 'year',
    restoring: 'replace',
    purpose: '宣導說明、系統操作訓練、專業研習、成果發表的場次。',
  },
  {
    schoolYear: schoolYear(),
    semester: semester(),
    kind: list('類型', TRAINING_KINDS, { isRequired: true, width: 110 }),
    topic: text('主題', { width: 200 }),
    heldOn: day('日期'),
    organiser: text('主辦單位'),
    division: text('部別', { options: ['日校', '進修部', '全校'], width: 80 }),
    audience: text('對象'),
    attendance: integer('人數'),
    evidence: text('佐證連結', { width: 180 }),
  },
);

export const meetingTab = defineTab(
  '會議紀錄',
  { owner: '教務處', lifetime: 'year', restoring: 'replace', purpose: '工作小組會議：每一議題一列。' },
  {
    schoolYear: schoolYear(),
    semester: semester(),
    no: integer('會次'),
    heldOn: day('日期'),
    convener: text('召集人', { width: 90 }),
    chair: text('主席', { width: 90 }),
    expected: integer('應到'),
    present: integer('實到'),
    agenda: list('議題', ['期程及檢核', '任務分工及宣導訓練', '成效評核及獎勵'], { width: 150 }),
    matter: text('案由', { width: 220 }),
    resolution: text('決議', { width: 260 }),
    heldAt: text('時間', { isAdded: true, width: 90 }),
    place: text('地點', { isAdded: true }),
    minutesBy: text('紀錄', { isAdded: true, width: 90 }),
    assignee: text('承辦單位', { isAdded: true, width: 110 }),
    dueOn: day('辦理期限', { isAdded: true }),
    progress: list('辦理情形', ['未辦理', '辦理中', '已辦理'], { isAdded: true, width: 90 }),
  },
);

export const contingencyTab = defineTab(
  '應變紀錄',
  { owner: '教務處', lifetime: 'year', restoring: 'replace', purpose: '疫情、重大事故、人員異動時的應變措施紀錄。' },
  {
    heldOn: day('日期'),
    cause: list('事由', ['疫情', '重大事故', '人員異動']),
    kind: list('類別', ['遠端作業', '代理', '學生資源協助', '帳號延後停用', '雲端備份宣導'], { width: 120 }),
    target: text('對象'),
    handling: text('處理情形', { width: 260 }),
    handledBy: text('承辦人', { width: 90 }),
  },
);

export const commendationTab = defineTab(
  '評核敘獎',
  {
    owner: '教務處',
    lifetime: 'year',
    restoring: 'replace',
    purpose: '承辦人員準時辦理情形與執行秘書建議；不排名學生或通過率。',
    isGenerated: true,
    editableKeys: ['recommendation', 'resolution'],
  },
  {
    schoolYear: schoolYear(),
    semester: semester(),
    email: email('電子郵件'),
    name: text('姓名', { width: 90 }),
    unit: text('單位'),
    duty: text('業務', { width: 150 }),
    dueCount: integer('應辦'),
    onTimeCount: integer('準時'),
    lateCount: integer('逾期'),
    recommendation: text('執行秘書建議', { width: 200 }),
    resolution: text('工作小組決議', { width: 200 }),
  },
);

export const ruleVersionTab = defineTab(
  '規定沿革',
  {
    owner: '教務處',
    lifetime: 'permanent',
    restoring: 'replace',
    purpose: '本校補充規定的通過與修正：「序」為印本上的順序，日期前後不順也照印本保留。',
    isAdded: true,
  },
  {
    no: integer('序', { isRequired: true, min: 1, max: 999 }),
    passedOn: day('通過日', { isRequired: true }),
    meeting: text('會議', { width: 140 }),
    act: list('動作', ['通過', '修正']),
    approvedOn: day('校長核定日'),
    remark: text('備註', { width: 200 }),
  },
);

export const ruleTextTab = defineTab(
  '規定本文',
  {
    owner: '教務處',
    lifetime: 'permanent',
    restoring: 'replace',
    purpose: '本校補充規定的本文：每一版本、每一條次一列，照印本文字。',
    isAdded: true,
  },
  {
    versionOn: day('版本日', { formerHeader: '版本' }),
    clause: text('條次', { isRequired: true, width: 90 }),
    text: text('本文', { width: 520 }),
  },
);

export const complianceTab = defineTab(
  '規定檢核',
  {
    owner: '教務處',
    lifetime: 'permanent',
    restoring: 'remake',
    purpose: '補充規定逐條檢核：狀態由各分頁資料得出，請勿手改。',
    isGenerated: true,
  },
  {
    requirement: text('條次', { width: 70 }),
    demand: text('要求', { width: 320 }),
    state: list('狀態', ['符合', '未符合', '進行中', '有風險', '不適用']),
    facts: text('實況', { width: 380 }),
    tabs: text('依據分頁', { width: 150 }),
    office: text('負責單位', { width: 150 }),
  },
);

export const findingTab = defineTab(
  '檢核結果',
  {
    owner: '註冊組',
    lifetime: 'permanent',
    restoring: 'replace',
    purpose: '檢核找到的事項；可填「狀態」與「處理說明」，其餘由系統填寫。',
    isGenerated: true,
    editableKeys: ['state', 'note'],
  },
  {
    code: text('代碼', { width: 120 }),
    severity: list('嚴重度', ['錯誤', '警告', '提示'], { width: 70 }),
    basis: text('依據', { width: 90 }),
    division: text('部別', { width: 70 }),
    className: text('班級', { width: 90 }),
    studentNo: digits('學號', { width: 95 }),
    name: text('姓名', { width: 80 }),
    explanation: text('說明', { width: 380 }),
    advice: text('建議處理', { width: 300 }),
    office: text('負責單位'),
    officeEmail: text('負責人信箱', { width: 170 }),
    sourceTab: text('來源分頁', { width: 100 }),
    sourceRow: integer('來源列'),
    firstSeenAt: time('首次發現', { formerHeader: '首次發現時' }),
    state: list('狀態', ['未處理', '處理中', '已處理', '免處理']),
    note: text('處理說明', { width: 200 }),
    key: text('識別碼', { width: 220 }),
  },
);
