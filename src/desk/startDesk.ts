/** The start page: who one is here, and what waits on each of one's desks. Pure. */
import type { CheckContext } from '../rules/checkContext';
import { periodText } from '../school/period';
import type { Caller } from '../rpc/caller';
import { visibleClasses } from '../checklist/methods';
import { counsellorDesk } from './counsellorDesk';
import { officeDesk, officesOfPerson } from './officeDesk';
import { teacherDesk } from './teacherDesk';

export type DeskView = 'tutor' | 'teacher' | 'office' | 'secretary' | 'counsellor';

export interface DeskCard {
  readonly view: DeskView;
  /** What waits there. */
  readonly count: number;
  /** Own classes of a tutor, offices of a member. */
  readonly names: readonly string[];
}

export interface StartDesk {
  readonly name: string;
  readonly access: string;
  readonly period: string;
  readonly cards: readonly DeskCard[];
}

/** The desks that a person's 權限, classes, courses and offices give. */
export function startDesk(context: CheckContext, caller: Caller): StartDesk {
  const { email, access } = caller;
  const isOffice = access === '管理' || access === '處室';
  const cards: DeskCard[] = [];
  const { own } = visibleClasses(context, { caller });
  if (own.length > 0) cards.push({ view: 'tutor', count: own.length, names: own });
  const teaching = teacherDesk(context, email);
  const teaches = context.tables.courses.rows.some((course) => course.teacherEmail === email);
  if (teaches || teaching.waiting.length > 0)
    cards.push({ view: 'teacher', count: teaching.waiting.length, names: [] });
  if (isOffice) {
    const offices = officesOfPerson(context, email);
    const open = offices.flatMap((office) => officeDesk(context, office).lots).filter((lot) => lot.submittedOn === '');
    cards.push({ view: 'office', count: open.length, names: offices });
  }
  if (isOffice || access === '檢視') {
    const unmet = context.tables.compliance.rows.filter((row) => row.state === '未符合').length;
    cards.push({ view: 'secretary', count: unmet, names: [] });
  }
  if (access === '諮詢教師' || access === '管理')
    cards.push({ view: 'counsellor', count: counsellorDesk(context, []).withoutCount, names: [] });
  return {
    name: context.staffByEmail.get(email)?.name ?? '',
    access,
    period: periodText({ schoolYear: context.settings.schoolYear, semester: context.settings.semester }),
    cards,
  };
}
