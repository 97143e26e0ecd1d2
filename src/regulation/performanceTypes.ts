/** The ten types of 多元表現 (domain.md C12), and what older platforms call some of them. */
export const PERFORMANCE_TYPES: readonly string[] = [
  '幹部經歷暨事蹟',
  '競賽參與',
  '檢定證照',
  '服務學習',
  '彈性學習時間',
  '團體活動時間',
  '職場學習',
  '作品成果',
  '大學及技專校院先修課程',
  '其他',
];

const OLDER_NAMES: Readonly<Record<string, string>> = {
  志工服務: '服務學習',
  自主學習: '彈性學習時間',
  其他活動: '其他',
  先修課程: '大學及技專校院先修課程',
  幹部經歷: '幹部經歷暨事蹟',
};

/** True when the text names one of the types, in full, by an older name, or with 紀錄 or 成果 behind it. */
export function isPerformanceType(written: string): boolean {
  const name = written.replace(/\s/g, '');
  const known = OLDER_NAMES[name] ?? name;
  return PERFORMANCE_TYPES.some((type) => known === type || known === `${type}紀錄` || known === `${type}成果`);
}
