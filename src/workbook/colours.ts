/** What colours mean, everywhere in the workbook: never alone, always beside the word they colour. */

/** Grounds light enough for black text (contrast above 12:1). */
export const COLOURS = {
  /** Over a limit, broken, past its day. */
  red: '#fce8e6',
  /** Returned, at risk, worth a word. */
  amber: '#fef0c3',
  /** Passed, in order. */
  green: '#e6f4ea',
  /** Waits for somebody else. */
  grey: '#f1f3f4',
  /** Heads of tables. */
  head: '#e8f0fe',
  /** Every second line. */
  band: '#f8fafd',
  /** Words that step back. */
  quiet: '#5f6368',
} as const;

/** Ears of tabs by what one does there. */
export const EARS = {
  /** Read: results, figures. */
  results: '#188038',
  /** Work of every week: uploads, submissions, receipts. */
  work: '#1a73e8',
  /** Who and what: rosters, people, plans. */
  basis: '#f9ab00',
  /** Meetings, trainings, evaluation. */
  records: '#9334e6',
  /** Settings and logs. */
  system: '#80868b',
} as const;
