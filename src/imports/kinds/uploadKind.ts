/** The platform's list of uploads and their state → 上傳紀錄 (domain.md E8, E9). */
import { CLASS_HELPERS, fieldsOf, HELPERS, STUDENT_NEEDS } from '../fields';
import type { ImportKind } from '../importKind';

/** What makes two uploads one when neither has a number. */
const NATURE = ['schoolYear', 'semester', 'kind', 'studentNo', 'courseOrType'];

export const uploadKind: ImportKind = {
  tab: 'uploads',
  fields: fieldsOf(
    'uploads',
    {
      uploadNo: ['紀錄編號', '編號', '流水號', '成果編號', '檔案編號'],
      kind: ['類別', '資料類別', '項目類別', '項目'],
      title: ['名稱', '成果名稱', '檔案名稱', '標題', '主題', '作品名稱'],
      courseOrType: ['課程或類型', '課程', '科目名稱', '課程名稱', '科目', '類型', '多元表現類型', '多元表現類別'],
      teacher: ['任課教師', '授課教師', '教師姓名', '開課教師'],
      uploadedAt: ['上傳時間', '上傳日期', '建立日期', '建立時間', '建立日期及時間', '送審時間'],
      fileFormat: ['檔案格式', '副檔名', '格式', '檔案類型'],
      fileSizeMb: ['檔案大小MB', '檔案大小', '大小(MB)', '檔案大小(MB)'],
      briefLength: ['簡述字數', '字數', '內容簡述字數'],
      certification: ['認證狀態', '審核狀態', '認證結果', '狀態', '審核結果'],
      certifiedBy: ['認證教師', '審核教師', '審核人'],
      certifiedAt: ['認證時間', '認證日期', '審核時間', '審核日期'],
      isSelected: ['勾選', '是否勾選', '提交', '是否提交', '勾選狀態'],
      selectedAt: ['勾選時間', '勾選日期', '提交時間', '提交日期'],
    },
    [HELPERS.className, HELPERS.seatNo, HELPERS.name, ...CLASS_HELPERS, HELPERS.period],
    ['check'],
  ),
  needs: [STUDENT_NEEDS, [['title'], ['courseOrType'], ['uploadNo']]],
  student: 'find',
  identities: [
    { by: ['uploadNo'], isUnique: true },
    { by: [...NATURE, 'title', 'uploadedAt'] },
    { by: [...NATURE, 'title'] },
    // Official rosters name the course alone (domain.md E3).
    { by: NATURE, unless: 'title' },
  ],
  anchor: 'studentNo',
  period: ['schoolYear', 'semester', 'kind'],
  label: ['name', 'courseOrType', 'title'],
  synonyms: {
    kind: { 課程成果: '課程學習成果', 課程: '課程學習成果', 多元: '多元表現' },
    certification: {
      認證中: '待認證',
      待審核: '待認證',
      審核中: '待認證',
      未認證: '待認證',
      未通過: '退回',
      退件: '退回',
      不通過: '退回',
      已退回: '退回',
      已認證: '通過',
      已通過: '通過',
      認證通過: '通過',
      認證成功: '通過',
      草稿: '未送出',
      未送審: '未送出',
      不需認證: '免認證',
    },
  },
};
