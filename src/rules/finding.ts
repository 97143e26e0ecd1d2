/** What a check gives: findings. Codes and severities are fixed; the same matter always has the same key. */
import type { TabKey } from '../school/tabs';

export type Severity = '錯誤' | '警告' | '提示';

export interface Finding {
  /** E.g. `R5.5-quota`; grouped by `byCode` in the run's answer. */
  readonly code: string;
  readonly severity: Severity;
  /** The clause it rests on, as printed in the rules or domain.md (五(三)1, C4 …). */
  readonly basis: string;
  readonly division: string;
  readonly className: string;
  readonly studentNo: string;
  readonly name: string;
  /** 說明: what is so, with the figures. */
  readonly explanation: string;
  /** 建議處理: what somebody may do. */
  readonly advice: string;
  /** 負責單位 and, when the 人員 tab tells, the mailbox. */
  readonly office: string;
  readonly officeEmail: string;
  readonly tab: TabKey;
  /** Sheet row the finding rests on; 0 when it is about no single row. */
  readonly row: number;
  /**
   * 識別碼: stable over runs, over sorted rows and over reworded texts: code and the matter's own identity
   * (student × period, 紀錄編號 …), never a row number where the row has an identity of its own.
   */
  readonly key: string;
  /** Short texts for the 檢核 column of 上傳紀錄, by sheet row (`uploadRemarks` joins them). */
  readonly marks: readonly RowMark[];
}

export interface RowMark {
  readonly row: number;
  readonly text: string;
}

/** What a check hands over; the runner fills in what is common (student's class, office's mailbox, blanks). */
export type FindingDraft = Pick<Finding, 'code' | 'severity' | 'basis' | 'explanation' | 'advice' | 'tab' | 'key'> &
  Partial<Omit<Finding, 'code' | 'severity' | 'basis' | 'explanation' | 'advice' | 'tab' | 'key'>>;

/** Joins the parts of a key; a separator that no data cell can forge is not needed, parts are only compared whole. */
export function findingKey(code: string, ...parts: readonly (string | number)[]): string {
  return [code, ...parts].join('|');
}

/** True while somebody has still to see to the finding, by its 狀態. */
export function isUnsettled(state: string): boolean {
  return state !== '已處理' && state !== '免處理';
}
