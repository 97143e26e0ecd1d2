/** The tab that says which office and post does what: who records, submits, confirms, plans, trains and certifies. */
import { defineTab, text } from './column';
import { SCHEDULE_ITEMS } from './operationTabs';
import { division } from './peopleTabs';

/** The kinds of training (八), as 訓練場次 and 權責分工 call them. */
export const TRAINING_KINDS = ['宣導說明', '系統操作訓練', '專業研習', '成果發表'] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

/** What is recorded and kept without a window of its own (五). */
export const RECORDING_DUTIES = ['基本資料', '幹部紀錄', '學業成績', '課程諮詢紀錄', '平臺管理'] as const;
export type RecordingDuty = (typeof RECORDING_DUTIES)[number];

/** Planning the schedule and the work group's work (二, 四), a duty without a window. */
export const PLANNING = '期程規劃';

/** Everything that 權責分工 may give to an office. */
export const DUTIES = [...SCHEDULE_ITEMS, ...TRAINING_KINDS, ...RECORDING_DUTIES, PLANNING] as const;
export type Duty = (typeof DUTIES)[number];

export const dutyTab = defineTab(
  '權責分工',
  {
    owner: '教務處',
    lifetime: 'permanent',
    restoring: 'replace',
    purpose: '各項業務由哪個單位、哪個職務辦理；同一業務可有數列，未列的業務依補充規定原訂單位。',
    isAdded: true,
  },
  {
    duty: text('業務', { isRequired: true, options: DUTIES, width: 170 }),
    division: { ...division(), options: ['日校', '進修部', '全校'] },
    office: text('單位', { width: 150 }),
    post: text('職稱', { width: 120 }),
    basis: text('依據', { width: 90 }),
  },
);
