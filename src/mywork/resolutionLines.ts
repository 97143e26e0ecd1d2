/** What the work group resolved and somebody has still to carry out (三): the person's own, by name, office or seat. Pure. */
import { namesOffice, isOfOffice } from '../regulation/offices';
import { openResolutions } from '../school/meetings';
import type { Row } from '../school/tabs';
import type { WorkLine, WorkSource } from './workLine';

type Line = Omit<WorkLine, 'daysLeft'> & { readonly daysLeft: null };

/** One line for all of them, with the nearest 辦理期限; who keeps the workbook or only reads it sees everybody's. */
export function resolutionLines({ context, caller }: WorkSource): Line[] {
  const seesAll = caller.access === '管理' || caller.access === '檢視';
  const person = context.staffByEmail.get(caller.email);
  const isMine = ({ assignee }: Row<'meetings'>) => seesAll || (person !== undefined && isAssigned(person, assignee));
  const rows = openResolutions(context.tables.meetings.rows, context.today).filter(isMine);
  const dueOn = rows[0]?.dueOn ?? '';
  return [
    {
      matter: 'resolutions',
      count: rows.length,
      names: rows.slice(0, MOST_NAMES).map((row) => shorten(row.matter || row.resolution)),
      dueOn,
      daysLeft: null,
      since: '',
      isPressing: dueOn !== '' && dueOn < context.today,
      // One without a day waits every day until somebody gives it one.
      isForToday: rows.some((row) => row.dueOn === ''),
      action:
        caller.access === '處室' || seesAll ? { kind: 'view', view: 'secretary', argument: '' } : { kind: 'none' },
    },
  ];
}

const MOST_NAMES = 2;
const LONGEST_NAME = 18;

function shorten(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length <= LONGEST_NAME ? letters.join('') : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

/** 承辦單位 may name a person, an office or a post, alone or among others. */
function isAssigned({ name, unit, duty }: Row<'staff'>, assignee: string): boolean {
  if (name !== '' && assignee.split(/[、,，;；/\s]/).includes(name)) return true;
  const parts = assignee.split(/[、,，;；/]/).filter((part) => part.trim() !== '');
  return parts.some((part) => isOfOffice({ unit, duty }, part) || (duty !== '' && namesOffice(part, duty)));
}
