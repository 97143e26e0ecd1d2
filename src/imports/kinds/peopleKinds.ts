/** Lists about people and classes: roster (also the official one, domain.md E6), classes with tutors, staff, courses. */
import { CLASS_HELPERS, DIVISION_WORDS, fieldsOf, HELPERS, STUDENT_NEEDS } from '../fields';
import type { ImportKind } from '../importKind';

export const rosterKind: ImportKind = {
  tab: 'roster',
  fields: fieldsOf(
    'roster',
    {
      status: ['學籍狀態', '在學狀態', '就學狀態', '學籍狀況'],
      changedOn: ['異動日', '學籍異動日期', '異動日期'],
      declines: ['無意願', '無意願項目'],
      remark: ['備註', '說明'],
      slipOn: ['確認單', '確認單繳回日'],
    },
    [...CLASS_HELPERS],
  ),
  needs: [STUDENT_NEEDS],
  student: 'own',
  identities: [{ by: ['studentNo'], isUnique: true }],
  anchor: 'studentNo',
  period: [],
  label: ['studentNo', 'name', 'className'],
  synonyms: {
    division: DIVISION_WORDS,
    status: {
      一般: '在學',
      正常: '在學',
      在校: '在學',
      一般生: '在學',
      就學: '在學',
      就學中: '在學',
      在學中: '在學',
      休學中: '休學',
      轉出生: '轉出',
      '轉學(出)': '轉出',
      '轉學(入)': '轉入',
      轉學: '轉出',
      轉學生: '轉入',
      轉入生: '轉入',
      復學生: '復學',
      重讀生: '重讀',
      借讀生: '借讀',
      畢: '畢業',
      已畢業: '畢業',
      退學: '離校',
      離校生: '離校',
      廢止學籍: '離校',
    },
    declines: { 全部: '皆無', 都無: '皆無', 兩者: '皆無' },
  },
};

export const classKind: ImportKind = {
  tab: 'classes',
  fields: fieldsOf('classes', {
    className: ['班級名稱', '班名', '班別名稱', '行政班級', '班別'],
    grade: ['年級', '學級'],
    programme: ['科別', '科別名稱', '群科', '學程', '科班學程別'],
    tutor: ['導師', '導師姓名', '班導師', '級任導師'],
    tutorEmail: ['導師信箱', '導師電子郵件', '導師Email', '導師E-mail'],
  }),
  needs: [[['className']]],
  student: 'none',
  identities: [{ by: ['className'], isUnique: true }],
  anchor: 'className',
  period: [],
  label: ['className', 'tutor'],
  synonyms: {
    division: DIVISION_WORDS,
    grade: {
      一年級: '1',
      二年級: '2',
      三年級: '3',
      一: '1',
      二: '2',
      三: '3',
      高一: '1',
      高二: '2',
      高三: '3',
      十年級: '1',
      十一年級: '2',
      十二年級: '3',
      '10': '1',
      '11': '2',
      '12': '3',
    },
  },
};

export const staffKind: ImportKind = {
  tab: 'staff',
  fields: fieldsOf('staff', {
    email: ['帳號', '學校信箱', '教師信箱', '公務信箱'],
    name: ['教師姓名', '教職員姓名', '職員姓名'],
    unit: ['單位', '處室', '服務單位', '所屬單位'],
    duty: ['職務', '職稱', '職務名稱'],
    access: ['權限', '角色'],
    employment: ['在職', '在職狀態', '任職狀態'],
    accountEndsOn: ['帳號停用日', '停用日期', '離職日期'],
  }),
  needs: [[['email']]],
  student: 'none',
  identities: [{ by: ['email'], isUnique: true }],
  anchor: 'email',
  period: [],
  label: ['name', 'email'],
  synonyms: {
    division: DIVISION_WORDS,
    access: { 教師: '任課教師', 老師: '任課教師', 班導師: '導師', 諮詢: '諮詢教師', 課程諮詢教師: '諮詢教師' },
    employment: { 現職: '在職', 是: '在職', 退休: '離職', 否: '離職', 留停: '留職停薪' },
  },
};

export const courseKind: ImportKind = {
  tab: 'courses',
  fields: fieldsOf(
    'courses',
    {
      className: ['開課班級', '修課班級', '授課班級'],
      courseName: ['課程名稱', '科目名稱', '科目', '課程'],
      teacher: ['任課教師', '授課教師', '教師姓名', '教師', '開課教師'],
      teacherEmail: ['教師信箱', '任課教師信箱', '教師電子郵件', '教師Email'],
    },
    [HELPERS.period, HELPERS.grade, HELPERS.programme],
  ),
  needs: [[['className']], [['courseName']]],
  student: 'none',
  identities: [
    { by: ['schoolYear', 'semester', 'className', 'courseName', 'teacher'], isUnique: true },
    { by: ['schoolYear', 'semester', 'className', 'courseName'] },
  ],
  anchor: 'className',
  period: ['schoolYear', 'semester'],
  label: ['className', 'courseName', 'teacher'],
  synonyms: {},
};
