/** The standing agenda of the work group (三), in the words of the 會議紀錄 tab. */
import type { Meeting } from '../school/tabs';

export const AGENDA: readonly Exclude<Meeting['agenda'], ''>[] = ['期程及檢核', '任務分工及宣導訓練', '成效評核及獎勵'];
