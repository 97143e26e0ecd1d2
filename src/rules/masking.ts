/** The masking of a school that is read already (school/personalData.ts). */
import type { Masking } from '../school/personalData';
import type { CheckContext } from './checkContext';

/** A number on the roster that 學號格式 fits is a 學號, whatever it looks like. */
export function maskingIn(context: Pick<CheckContext, 'today' | 'settings' | 'studentByNo'>): Masking {
  return {
    today: context.today,
    isStudentNo: (compact) =>
      context.settings.studentNoPattern?.test(compact) === true && context.studentByNo.has(compact),
  };
}
