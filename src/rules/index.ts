/**
 * The one list of the rules, in the order of 檢核結果. The help's codes, docs/findings.md and docs/clauses.md follow from it.
 */
import { rule as C12Type } from './C12-type';
import { rule as C3Course } from './C3-course';
import { rule as C3Order } from './C3-order';
import { rule as C4Brief } from './C4-brief';
import { rule as C4File } from './C4-file';
import { rule as C5Window } from './C5-window';
import { rule as C6Window } from './C6-window';
import { rule as DATABlank } from './DATA-blank';
import { rule as DATAClass } from './DATA-class';
import { rule as DATADate } from './DATA-date';
import { rule as DATADuplicateClass } from './DATA-duplicate-class';
import { rule as DATADuplicateStudent } from './DATA-duplicate-student';
import { rule as DATADuplicateUpload } from './DATA-duplicate-upload';
import { rule as DATAEmail } from './DATA-email';
import { rule as DATAError } from './DATA-error';
import { rule as DATANumber } from './DATA-number';
import { rule as DATAOption } from './DATA-option';
import { rule as DATAOrder } from './DATA-order';
import { rule as DATASeat } from './DATA-seat';
import { rule as DATAStudent } from './DATA-student';
import { rule as DATAStudentNo } from './DATA-student-no';
import { rule as DATATeacher } from './DATA-teacher';
import { rule as DATAText } from './DATA-text';
import { rule as PIIHeader } from './PII-header';
import { rule as PIIId } from './PII-id';
import { rule as PIISuspect } from './PII-suspect';
import { rule as R1_1Order } from './R1.1-order';
import { rule as R2_1Count } from './R2.1-count';
import { rule as R2_1Role } from './R2.1-role';
import { rule as R2_3Double } from './R2.3-double';
import { rule as R2_3Vacant } from './R2.3-vacant';
import { rule as R3_1Meeting } from './R3.1-meeting';
import { rule as R3_2Agenda } from './R3.2-agenda';
import { rule as R4_1Source } from './R4.1-source';
import { rule as R4_2Missing } from './R4.2-missing';
import { rule as R4_4Dates } from './R4.4-dates';
import { rule as R4_4Holiday } from './R4.4-holiday';
import { rule as R5_5Late } from './R5.5-late';
import { rule as R5_5Quota } from './R5.5-quota';
import { rule as R5_6Late } from './R5.6-late';
import { rule as R5_6Pending } from './R5.6-pending';
import { rule as R5_6WrongTeacher } from './R5.6-wrong-teacher';
import { rule as R5_7Check } from './R5.7-check';
import { rule as R5_7Zero } from './R5.7-zero';
import { rule as R5_8Late } from './R5.8-late';
import { rule as R5_8Quota } from './R5.8-quota';
import { rule as R6_1CourseQuota } from './R6.1-course-quota';
import { rule as R6_1Late } from './R6.1-late';
import { rule as R6_1MultiQuota } from './R6.1-multi-quota';
import { rule as R6_1NotPassed } from './R6.1-not-passed';
import { rule as R6_2Late } from './R6.2-late';
import { rule as R6_2Missing } from './R6.2-missing';
import { rule as R6_2Office } from './R6.2-office';
import { rule as R6_2Overdue } from './R6.2-overdue';
import { rule as R6_3DisputeDate } from './R6.3-dispute-date';
import { rule as R6_3DisputeOverdue } from './R6.3-dispute-overdue';
import { rule as R6_3Mismatch } from './R6.3-mismatch';
import { rule as R6_3Office } from './R6.3-office';
import { rule as R6_3Unconfirmed } from './R6.3-unconfirmed';
import { rule as R7_1Pending } from './R7.1-pending';
import { rule as R8Audience } from './R8-audience';
import { rule as R8Division } from './R8-division';
import { rule as R8Organiser } from './R8-organiser';
import { rule as R8_1Missing } from './R8.1-missing';
import { rule as R8_2Missing } from './R8.2-missing';
import { rule as R8_3Missing } from './R8.3-missing';
import { rule as R8_4Missing } from './R8.4-missing';
import { rule as R9_5NoDeputy } from './R9.5-no-deputy';
import { rule as R9_6NoDeputy } from './R9.6-no-deputy';
import { rule as R9_8Post } from './R9.8-post';
import { rule as SETDouble } from './SET-double';
import { rule as SETHeader } from './SET-header';
import { rule as SETMissing } from './SET-missing';
import { rule as SETTab } from './SET-tab';
import { rule as SETTimezone } from './SET-timezone';
import { rule as SETValue } from './SET-value';
import type { RequirementId } from '../regulation/requirements';
import type { Rule } from './rule';

export const RULES = [
  SETTab,
  SETTimezone,
  SETHeader,
  SETMissing,
  SETValue,
  SETDouble,
  PIIId,
  PIISuspect,
  PIIHeader,
  R1_1Order,
  R2_1Count,
  R2_1Role,
  R2_3Vacant,
  R2_3Double,
  R3_1Meeting,
  R3_2Agenda,
  R4_2Missing,
  R4_4Dates,
  R4_4Holiday,
  R4_1Source,
  C5Window,
  C6Window,
  R5_5Quota,
  R5_8Quota,
  R5_5Late,
  R5_8Late,
  R5_6Late,
  R5_6Pending,
  R5_6WrongTeacher,
  R5_7Zero,
  R5_7Check,
  R6_1CourseQuota,
  R6_1MultiQuota,
  R6_1NotPassed,
  R6_1Late,
  R6_2Missing,
  R6_2Overdue,
  R6_2Late,
  R6_2Office,
  R6_3Office,
  R6_3Mismatch,
  R6_3Unconfirmed,
  R6_3DisputeOverdue,
  R6_3DisputeDate,
  R9_8Post,
  R7_1Pending,
  R8_1Missing,
  R8_2Missing,
  R8_3Missing,
  R8_4Missing,
  R8Audience,
  R8Division,
  R8Organiser,
  R9_5NoDeputy,
  R9_6NoDeputy,
  C3Course,
  C3Order,
  C4File,
  C4Brief,
  C12Type,
  DATABlank,
  DATAText,
  DATANumber,
  DATADate,
  DATAEmail,
  DATAOption,
  DATAError,
  DATAStudent,
  DATAClass,
  DATATeacher,
  DATADuplicateStudent,
  DATADuplicateUpload,
  DATADuplicateClass,
  DATASeat,
  DATAStudentNo,
  DATAOrder,
] as const satisfies readonly Rule[];

export type FindingCode = (typeof RULES)[number]['code'];

/** The codes that judge a requirement, in the order of the rules. */
export function codesOf(requirement: RequirementId): FindingCode[] {
  return RULES.filter((rule: Rule) => rule.requirements.includes(requirement)).map(({ code }) => code);
}

const BY_CODE = new Map<string, Rule>(RULES.map((rule) => [rule.code, rule]));

/** The clause that a code rests on, as mails and reports cite it (九(三)3). */
export function clauseOf(code: FindingCode): string {
  return BY_CODE.get(code)?.clause ?? '';
}
