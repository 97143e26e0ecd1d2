/** The work group has not as many seats as the rules say. An empty tab is this one finding. */
import type { Rule } from './rule';

export const rule: Rule<'R2.1-count'> = {
  code: 'R2.1-count',
  requirements: ['R2.1'],
  severity: '警告',
  clause: '二',
  tab: 'workGroup',
  inCharge: '教務處',
  per: 'tab',
  words: {
    help: {
      zh: '工作小組的席數與「工作小組人數」不同。',
      en: 'The work group has not as many seats as 工作小組人數 says. An empty tab is this finding alone.',
    },
    explanation: '工作小組現有 {count} 席，規定應為 {size} 席。',
    advice: '請在「工作小組」分頁逐席登錄；規定人數不同時，請修改「設定」的「工作小組人數」。',
  },
  check({ tables: { workGroup }, settings: { committeeSize: size } }) {
    const count = workGroup.rows.length;
    return !workGroup.isUsable || count === size ? [] : [{ key: [], params: { count, size } }];
  },
};
