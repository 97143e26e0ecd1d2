/** What is one's own whatever the office: own classes, own certifications, own counselling. Pure. */
import { isUnsettled } from '../rules/finding';
import { coversCertification, isInForce } from '../school/deputy';
import { isInWindow } from '../school/window';
import type { WorkLine, WorkSource } from './workLine';

type Line = Omit<WorkLine, 'daysLeft'> & { readonly daysLeft: null };

export function personLines(source: WorkSource): Line[] {
  return [...tutorLines(source), ...teacherLines(source), ...counsellorLines(source)];
}

/** One line a class whose students need a word; one for classes that the tutor has still to check. */
function tutorLines({ context, lastCheck, classes, findings, caller }: WorkSource): Line[] {
  const lines: Line[] = classes.map((className) => ({
    matter: 'care',
    count: lastCheck.classes.get(className)?.care ?? 0,
    names: [className],
    dueOn: uploadEnd(context, className),
    daysLeft: null,
    since: '',
    isPressing: true,
    isForToday: true,
    action: { kind: 'page', page: 'checklist', argument: className },
  }));
  // A class may be unchecked in both semesters.
  const own = findings.filter(
    (row) => row.code === 'R5.7-check' && classes.includes(row.className) && isUnsettled(row.state),
  );
  const unchecked = [...new Set(own.map(({ className }) => className))];
  if (unchecked.length > 0 && caller.access !== '檢視')
    lines.push({
      matter: 'classCheck',
      count: unchecked.length,
      names: unchecked,
      dueOn: '',
      daysLeft: null,
      since: '',
      isPressing: true,
      isForToday: true,
      action: { kind: 'page', page: 'checklist', argument: unchecked[0] ?? '' },
    });
  return lines;
}

/** The end of uploads of the class; '' when they are not open. */
function uploadEnd(context: WorkSource['context'], className: string): string {
  const { schoolYear, semester } = context.settings;
  const known = context.classByName.get(className);
  const window = context.windows.windowOf(
    '課程學習成果上傳',
    { schoolYear, semester },
    known?.grade ?? null,
    known?.division ?? '',
  );
  return window !== null && isInWindow(window, context.today) ? window.endsOn : '';
}

/** Own items, and those of whom one stands in for as a whole; parts of somebody's are told on the desk. */
function teacherLines({ context, lastCheck, caller, findings }: WorkSource): Line[] {
  const pending = findings.filter(
    (row) => row.code === 'R5.6-pending' && row.officeEmail === caller.email && isUnsettled(row.state),
  );
  const own = lastCheck.waiting.get(caller.email) ?? { count: pending.length, dueOn: '' };
  const line = (matter: 'certify' | 'certifyFor', names: readonly string[], count: number, dueOn: string): Line => ({
    matter,
    count,
    names,
    dueOn,
    daysLeft: null,
    since: '',
    isPressing: dueOn !== '' && dueOn < context.today,
    isForToday: false,
    action: { kind: 'view', view: 'teacher', argument: '' },
  });
  const principals = context.tables.deputies.rows.filter(
    (row) =>
      row.deputyEmail === caller.email &&
      coversCertification(row) &&
      isInForce(row, context.today) &&
      /^(全部|所有|全校)?$/.test(row.scope.trim()),
  );
  const inStead = principals.flatMap((row) => {
    const waiting = lastCheck.waiting.get(row.principalEmail);
    const name = context.staffByEmail.get(row.principalEmail)?.name ?? row.principalEmail;
    return waiting === undefined ? [] : [line('certifyFor', [name], waiting.count, waiting.dueOn)];
  });
  return [line('certify', [], own.count, own.dueOn), ...inStead];
}

function counsellorLines({ withoutCounselling, context }: WorkSource): Line[] {
  if (withoutCounselling === null) return [];
  const { schoolYear, semester } = context.settings;
  const closing = context.tables.semesters.rows.find(
    (row) => row.schoolYear === schoolYear && row.semester === semester,
  )?.closesOn;
  return [
    {
      matter: 'counselling',
      count: withoutCounselling,
      names: [],
      dueOn: closing !== undefined && closing >= context.today ? closing : '',
      daysLeft: null,
      since: '',
      isPressing: false,
      isForToday: false,
      action: { kind: 'view', view: 'counsellor', argument: '' },
    },
  ];
}
