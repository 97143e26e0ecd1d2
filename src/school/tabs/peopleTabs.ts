/** Tabs about people and classes: committee, staff, deputies, classes, roster, courses. */
import { day, defineTab, digits, email, integer, list, text } from './column';

export const DIVISIONS = ['日校', '進修部'] as const;
export type Division = (typeof DIVISIONS)[number];

export const schoolYear = () => integer('學年度', { isRequired: true, min: 90, max: 150 });
export const semester = () => integer('學期', { isRequired: true, min: 1, max: 2 });
export const semesterOrYear = () => integer('學期', { isRequired: true, min: 0, max: 2 });
export const division = () => text('部別', { options: DIVISIONS, width: 80 });
export const studentNo = () => digits('學號', { isRequired: true, width: 95 });

export const workGroupTab = defineTab(
  '工作小組',
  {
    owner: '教務處',
    lifetime: 'permanent',
    restoring: 'replace',
    purpose: '工作小組委員名單：每席一列，記召集人、執行秘書與代表類別。',
  },
  {
    seatNo: integer('席次', { isRequired: true, min: 1, max: 99 }),
    title: text('職稱', { isRequired: true }),
    name: text('姓名', { width: 90 }),
    email: email('電子郵件'),
    division: division(),
    role: list('角色', ['召集人', '執行秘書', '委員']),
    kind: list('代表類別', ['當然', '代表']),
    remark: text('備註', { width: 160 }),
  },
);

export const staffTab = defineTab(
  '人員',
  {
    owner: '註冊組',
    lifetime: 'permanent',
    restoring: 'replace',
    purpose: '教職員名單與權限：提醒寄給誰、誰能執行哪些功能，都以本分頁為準。',
  },
  {
    email: email('電子郵件', { isRequired: true }),
    name: text('姓名', { isRequired: true, width: 90 }),
    unit: text('單位'),
    duty: text('職務'),
    division: division(),
    access: list('權限', ['管理', '處室', '導師', '任課教師', '諮詢教師', '檢視']),
    employment: list('在職', ['在職', '離職', '留職停薪']),
    accountEndsOn: day('帳號停用日'),
  },
);

export const deputyTab = defineTab(
  '代理人',
  {
    owner: '教務處',
    lifetime: 'permanent',
    restoring: 'replace',
    purpose: '工作小組議定的代理人與代理順位；原承辦人不在時，提醒改寄第一順位有效代理人。',
  },
  {
    duty: text('業務', { isRequired: true, width: 150 }),
    scope: text('範圍', { width: 150 }),
    principalEmail: email('原承辦人信箱', { isRequired: true }),
    rank: integer('代理順位', { min: 1, max: 20 }),
    deputyEmail: email('代理人信箱', { isRequired: true }),
    startsOn: day('起日'),
    endsOn: day('迄日'),
    resolution: text('決議依據', { width: 180 }),
  },
);

export const classTab = defineTab(
  '班級',
  {
    owner: '註冊組',
    lifetime: 'permanent',
    restoring: 'replace',
    purpose: '班級、年級、部別、科別與導師；導師的班級清單與提醒依此決定。',
  },
  {
    className: text('班級', { isRequired: true, width: 100 }),
    grade: integer('年級', { isRequired: true, min: 1, max: 3 }),
    division: list('部別', DIVISIONS, { isRequired: true }),
    programme: text('科別'),
    tutor: text('導師', { width: 90 }),
    tutorEmail: email('導師信箱'),
  },
);

export const rosterTab = defineTab(
  '學生名冊',
  {
    owner: '註冊組',
    lifetime: 'permanent',
    restoring: 'replace',
    purpose: '學生名冊：學號保留前導零；不得填身分證號、居留證號或出生日期。',
  },
  {
    studentNo: studentNo(),
    name: text('姓名', { isRequired: true, width: 90 }),
    className: text('班級', { isRequired: true, width: 100 }),
    seatNo: integer('座號', { min: 1, max: 99 }),
    division: division(),
    status: list('學籍狀態', ['在學', '重讀', '復學', '轉入', '轉出', '借讀', '休學', '畢業', '離校']),
    changedOn: day('異動日'),
    email: email('電子郵件'),
    declines: list('無意願', ['課程學習成果', '多元表現', '皆無'], { width: 110 }),
    remark: text('備註', { width: 160 }),
    slipOn: day('確認單', { isAdded: true, formerHeader: '確認單日' }),
  },
);

export const courseTab = defineTab(
  '課程',
  {
    owner: '教學組',
    lifetime: 'year',
    restoring: 'replace',
    purpose: '各班課程與任課教師；課程學習成果由該課程任課教師（或有效代理人）認證。',
  },
  {
    schoolYear: schoolYear(),
    semester: semester(),
    className: text('班級', { isRequired: true, width: 100 }),
    courseName: text('課程名稱', { isRequired: true, width: 150 }),
    teacher: text('任課教師', { width: 90 }),
    teacherEmail: email('教師信箱'),
  },
);
