/** Who may do what, by 權限 of the 人員 tab: the groups that methods and pages name. */
import type { Staff } from '../school/tabs';

export type Access = Exclude<Staff['access'], ''>;

/** The workbook as a whole is the registrar's. */
export const REGISTRAR: readonly Access[] = ['管理'];
/** Who runs the operation. */
export const OFFICES: readonly Access[] = ['管理', '處室'];
/** Offices, and who may look at everything. */
export const READERS: readonly Access[] = ['管理', '處室', '檢視'];
/** Who works with a class. */
export const TUTORS: readonly Access[] = ['管理', '處室', '導師'];
export const EVERYBODY: readonly Access[] = ['管理', '處室', '導師', '任課教師', '諮詢教師', '檢視'];
