/** Lists about what happened: cadre posts (also the official roster, domain.md E4), receipt details, trainings. */
import { CLASS_HELPERS, DIVISION_WORDS, fieldsOf, HELPERS, STUDENT_NEEDS } from '../fields';
import type { ImportKind } from '../importKind';

/** Codes of the official rosters (domain.md E2): all grades, the third grade's first and second round. */
const LOT_CODES = Object.fromEntries(
  ['2', '3', '7'].flatMap((round) => [
    [`${round}4`, '校內幹部經歷'],
    [`${round}5`, '多元表現'],
    [`${round}6`, '課程學習成果'],
    [`${round}8`, '課程學習成果'],
  ]),
) as Readonly<Record<string, string>>;

export const cadreKind: ImportKind = {
  tab: 'cadre',
  fields: fieldsOf(
    'cadre',
    {
      unitName: ['單位名稱', '單位', '社團名稱', '班級或社團'],
      post: ['擔任職務', '職務', '職務名稱', '幹部名稱', '幹部職務'],
      level: ['幹部等級', '等級', '幹部類別'],
      startsOn: ['開始日期', '起始日期', '起日', '開始日'],
      endsOn: ['結束日期', '截止日期', '迄日', '結束日'],
      recordedBy: ['登錄單位', '登錄人'],
    },
    [HELPERS.className, HELPERS.seatNo, HELPERS.name, ...CLASS_HELPERS, HELPERS.period],
  ),
  needs: [STUDENT_NEEDS, [['post']]],
  student: 'find',
  identities: [
    { by: ['schoolYear', 'semester', 'studentNo', 'unitName', 'post', 'startsOn'], isUnique: true },
    { by: ['schoolYear', 'semester', 'studentNo', 'unitName', 'post'] },
  ],
  anchor: 'studentNo',
  period: ['schoolYear', 'semester'],
  label: ['name', 'unitName', 'post'],
  synonyms: { level: { 校級幹部: '校級', 班級幹部: '班級', 社團幹部: '社團', '1': '校級', '2': '班級', '3': '社團' } },
};

export const receiptKind: ImportKind = {
  tab: 'receipts',
  fields: fieldsOf(
    'receipts',
    {
      lot: ['項目', '資料項目', '名冊別', '類別', '資料類別'],
      submittedCount: ['提交件數', '提交數', '提交筆數', '送出件數', '上傳件數'],
      receivedCount: ['收訖件數', '收訖數', '收訖筆數', '接收件數', '中央收訖件數'],
      confirmation: ['學生確認', '確認狀態', '確認結果', '學生確認狀態'],
      means: ['確認方式'],
      noticeSentOn: ['通知寄發日', '寄發日期', '通知日期'],
      confirmedOn: ['確認日', '確認日期', '學生確認日期', '確認時間'],
      disputeText: ['疑義說明', '疑義內容', '問題說明', '問題回報'],
      disputedOn: ['疑義提出日', '疑義日期', '回報日期'],
      assistingOffice: ['協助單位'],
      resolution: ['處理結果', '處理情形'],
      closedOn: ['結案日', '結案日期'],
    },
    [HELPERS.className, HELPERS.seatNo, HELPERS.name, ...CLASS_HELPERS, HELPERS.period],
  ),
  needs: [STUDENT_NEEDS, [['lot']]],
  student: 'find',
  identities: [
    { by: ['schoolYear', 'semester', 'studentNo', 'lot', 'batch'], isUnique: true },
    { by: ['schoolYear', 'semester', 'studentNo', 'lot'], unless: 'batch', isUnique: true },
    // A row that was entered before anybody told the rounds apart.
    { by: ['schoolYear', 'semester', 'studentNo', 'lot'], blank: 'batch' },
  ],
  anchor: 'studentNo',
  period: ['schoolYear', 'semester', 'lot', 'batch'],
  label: ['name', 'lot'],
  synonyms: {
    division: DIVISION_WORDS,
    lot: {
      學籍資料: '學籍資料及學業成績',
      學業成績: '學籍資料及學業成績',
      修課紀錄: '學籍資料及學業成績',
      課程成果: '課程學習成果',
      幹部經歷: '校內幹部經歷',
      校內幹部: '校內幹部經歷',
      ...LOT_CODES,
    },
    confirmation: {
      已確認: '相符',
      正確: '相符',
      無誤: '相符',
      確認無誤: '相符',
      待確認: '未確認',
      尚未確認: '未確認',
      有誤: '疑義',
      不符: '疑義',
      有疑義: '疑義',
      問題回報: '疑義',
    },
    means: { 線上: '平臺', 系統: '平臺', 平台: '平臺', 紙本: '紙本郵寄', 郵寄: '紙本郵寄' },
  },
};

export const trainingKind: ImportKind = {
  tab: 'trainings',
  fields: fieldsOf(
    'trainings',
    {
      kind: ['類型', '類別', '活動類別', '研習類別'],
      topic: ['主題', '活動名稱', '研習名稱', '場次名稱'],
      heldOn: ['日期', '辦理日期', '活動日期', '研習日期'],
      organiser: ['主辦單位', '承辦單位', '辦理單位'],
      audience: ['對象', '參加對象', '參與對象'],
      attendance: ['人數', '參加人數', '參與人數', '出席人數'],
      evidence: ['佐證連結', '佐證', '附件連結', '資料連結'],
    },
    [HELPERS.period],
  ),
  needs: [[['topic']], [['heldOn']]],
  student: 'none',
  identities: [
    { by: ['schoolYear', 'semester', 'kind', 'topic', 'heldOn'], isUnique: true },
    { by: ['schoolYear', 'semester', 'kind', 'topic'] },
  ],
  anchor: 'topic',
  period: ['schoolYear', 'semester'],
  label: ['kind', 'topic', 'heldOn'],
  synonyms: {
    kind: {
      宣導: '宣導說明',
      說明會: '宣導說明',
      宣導說明會: '宣導說明',
      系統操作: '系統操作訓練',
      操作訓練: '系統操作訓練',
      教育訓練: '系統操作訓練',
      研習: '專業研習',
      教師研習: '專業研習',
      成果: '成果發表',
      發表會: '成果發表',
    },
    division: { ...DIVISION_WORDS, 全: '全校', 不分: '全校' },
  },
};
