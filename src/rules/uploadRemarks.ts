/** The 檢核 column of 上傳紀錄: what the findings say of each upload, in short. */
import type { Finding } from './finding';

/** For each sheet row of 上傳紀錄 that a finding marks, all its short texts joined: 超過上傳上限：第7件（上限6件）；…. */
export function uploadRemarks(findings: readonly Finding[]): Map<number, string> {
  const remarks = new Map<number, string>();
  for (const { tab, marks } of findings) {
    if (tab !== 'uploads') continue;
    for (const { row, text } of marks) remarks.set(row, remarks.has(row) ? `${remarks.get(row)}；${text}` : text);
  }
  return remarks;
}
