/** A school's own rules as a blank form, in the shape that 讀取補充規定 reads: for a school that has none on file yet. */
import { fill } from '../messages/catalogue';
import { blankRulesTexts as texts } from '../messages/zh/blankRules';
import { SETTINGS, type SettingId } from '../school/settings';
import type { Duty } from '../school/tabs';
import { SEED_DUTIES } from './duties';
import type { Preset } from './presets';
import { CONVENER_TITLE, SECRETARY_TITLE } from './seats';

/**
 * The text of the form with a preset's seats, limits and offices, to be corrected by the school; `schoolName` '' leaves
 * the name blank. Reading it again gives what went in (test/unit/regulation/blankRules.test.ts).
 */
export function blankRules({ settings, exOfficio, representatives }: Preset, schoolName: string): string {
  const seats = [...exOfficio, ...representatives];
  const isTwofold = seats.some((title) => title.startsWith('進修部'));
  const by = (duty: Duty): string =>
    SEED_DUTIES.filter((one) => one.duty === duty && (isTwofold || one.division !== '進修部'))
      .map(({ office, post }) => office || post)
      .join(texts.both);
  const most = (id: SettingId): string => {
    const limit = settings[id] ?? SETTINGS[id].standard;
    return /^\d+$/.test(limit) ? fill(texts.most, { count: limit }) : texts.noLimit;
  };
  return fill(texts.form, {
    school: schoolName || texts.school,
    seats: seats.join(texts.both),
    size: seats.length,
    convener: CONVENER_TITLE,
    secretary: SECRETARY_TITLE,
    planner: SECRETARY_TITLE,
    platform: by('平臺管理'),
    basicData: by('基本資料'),
    cadre: by('幹部紀錄'),
    grades: by('學業成績'),
    courseUploads: most('courseUploadsPerSemester'),
    multiUploads: most('multiUploadsPerYear'),
    courseSelections: most('courseSelectionsPerYear'),
    multiSelections: most('multiSelectionsPerYear'),
    gradesSent: by('學籍資料及學業成績提交'),
    courseSent: by('課程學習成果提交'),
    cadreSent: by('校內幹部經歷提交'),
    multiSent: by('多元表現提交'),
    receipts: by('收訖明細確認'),
    talks: by('宣導說明'),
    operation: by('系統操作訓練'),
    study: by('專業研習'),
    // The seed names one office for the whole school, which a text of two divisions leaves in doubt.
    showing: by('專業研習'),
  });
}
