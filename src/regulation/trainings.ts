/** The four activities of clause 八: the audiences as the rules name them; who organises them stands in 權責分工. */
import type { Training } from '../school/tabs';

export interface TrainingRule {
  readonly id: 'R8.1' | 'R8.2' | 'R8.3' | 'R8.4';
  readonly kind: Exclude<Training['kind'], ''>;
  readonly basis: string;
  readonly audiences: readonly Audience[];
}

export interface Audience {
  readonly name: string;
  /** How the 對象 cell may name it. */
  readonly pattern: RegExp;
}

/** 全體 and 全校 are everybody, unless a group follows: 全體教師 are no students. */
const STUDENTS: Audience = {
  name: '學生',
  pattern: /學生|[師員工]生|新生|[一二三]年級(?!導師|教師|老師|家長)|(?:全體|全校)(?!教|老師|導師|職員|同仁|家長)/,
};
const PARENTS: Audience = { name: '家長', pattern: /家長|親師|親職|親子/ };
const TEACHERS: Audience = {
  name: '教師',
  pattern: /教師|老師|導師|師生|親師|教職員|(?:全體|全校)(?!學生|新生|家長|職員|[一二三]年級)/,
};
const STAFF: Audience = {
  name: '教職員',
  pattern: /教職員|職員|教師|老師|導師|師生|親師|同仁|(?:全體|全校)(?!學生|新生|家長|[一二三]年級)/,
};

export const TRAININGS: readonly TrainingRule[] = [
  {
    id: 'R8.1',
    kind: '宣導說明',
    basis: '八(一)',
    audiences: [STUDENTS, PARENTS, STAFF],
  },
  {
    id: 'R8.2',
    kind: '系統操作訓練',
    basis: '八(二)',
    audiences: [STUDENTS, TEACHERS],
  },
  {
    id: 'R8.3',
    kind: '專業研習',
    basis: '八(三)',
    audiences: [STUDENTS, TEACHERS],
  },
  { id: 'R8.4', kind: '成果發表', basis: '八(四)', audiences: [] },
];
