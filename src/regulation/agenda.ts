/** The standing agenda of the work group (三), in the words of the 會議紀錄 tab. */
import type { Meeting } from '../school/tabs';

export type Agenda = Exclude<Meeting['agenda'], ''>;

export const AGENDA: readonly Agenda[] = ['期程及檢核', '任務分工及宣導訓練', '成效評核及獎勵'];

/** The clause about meetings. */
export const MEETING_CLAUSE = '三';

/** Each item's number as the rules print it, and the clause it is. */
export const AGENDA_CLAUSES: Readonly<Record<Agenda, { readonly number: string; readonly clause: string }>> = {
  期程及檢核: { number: '一', clause: '三(一)' },
  任務分工及宣導訓練: { number: '二', clause: '三(二)' },
  成效評核及獎勵: { number: '三', clause: '三(三)' },
};
