/** There is not exactly one 召集人 or not exactly one 執行秘書. */
import type { Rule } from './rule';

export const rule: Rule<'R2.1-role'> = {
  code: 'R2.1-role',
  requirements: ['R2.1'],
  severity: '警告',
  clause: '二',
  tab: 'workGroup',
  inCharge: '教務處',
  per: 'role',
  words: {
    help: {
      zh: '召集人或執行秘書不是恰有一位。',
      en: 'There is not exactly one convener or one executive secretary.',
    },
    explanation: '工作小組的「{role}」有 {count} 位，應恰有 1 位。',
    advice: '請在「角色」欄指定一位{role}（規定：校長為召集人，教務主任為執行秘書）。',
  },
  check(context) {
    const { workGroup } = context.tables;
    if (!workGroup.isUsable || workGroup.rows.length === 0) return [];
    // A role cell that cannot be read may be the one that is missing, so a shortage is not reported then.
    const isUnknown = workGroup.rows.some((seat) => context.isFaulty('workGroup', seat.row, 'role'));
    return (['召集人', '執行秘書'] as const).flatMap((role) => {
      const count = workGroup.rows.filter((seat) => seat.role === role).length;
      return count === 1 || (count === 0 && isUnknown) ? [] : [{ key: [role], params: { role, count } }];
    });
  },
};
