/** What a new row gets where the file says nothing: of the roster, of the other tabs, or the ordinary case. */
import { accessOfPost } from '../access/accessOfPost';
import type { Access } from '../access/roles';
import { gradeInName } from '../school/className';
import type { Student } from '../school/tabs';
import type { ImportContext } from './importContext';
import type { ImportRecord } from './importKind';
import type { ImportKindId } from './importKinds';

/**
 * The record with its blanks filled; `student` is whom it is about, when it is about one. A column of which the file says what
 * is not understood gets no ordinary value: a code may stand for another.
 */
export function newRow(
  id: ImportKindId,
  record: ImportRecord,
  student: Student | null,
  context: ImportContext,
  isUnread: (key: string) => boolean,
): ImportRecord {
  const { classByName, mailOf } = context;
  const unless = (key: string, value: string | undefined) => (isUnread(key) ? '' : value);
  switch (id) {
    case 'uploads':
      return filled(record, { className: student?.className, name: student?.name, isSelected: false });
    case 'roster':
      return filled(record, {
        status: unless('status', '在學'),
        division: unless('division', classByName.get(String(record['className']))?.division),
      });
    case 'classes':
      return filled(record, {
        grade: gradeInName(String(record['className'])),
        division: unless(
          'division',
          /進|夜/.test(String(record['className'])) && classByName.size === 0 ? '' : context.onlyDivision,
        ),
        tutorEmail: mailOf(String(record['tutor'] ?? '')),
      });
    case 'staff':
      return filled(record, { access: proposedAccess(record, context), employment: unless('employment', '在職') });
    case 'courses':
      return filled(record, { teacherEmail: mailOf(String(record['teacher'] ?? '')) });
    case 'cadre':
      return filled(record, { name: student?.name });
    case 'receipts':
      return filled(record, {
        name: student?.name,
        division: student ? student.division || classByName.get(student.className)?.division : '',
        confirmation: unless('confirmation', '未確認'),
      });
    case 'trainings':
      return filled(record, { division: unless('division', '全校') });
  }
}

/** By the person's post; a mailbox in 班級 is a tutor's. 管理 is proposed only to who may give it. */
function proposedAccess(record: ImportRecord, { posts, access, classByName }: ImportContext): Access {
  const proposed = accessOfPost({ unit: String(record['unit'] ?? ''), duty: String(record['duty'] ?? '') }, posts);
  if (proposed === '管理' && access !== '管理') return '處室';
  const isTutor = [...classByName.values()].some(({ tutorEmail }) => tutorEmail === record['email']);
  return proposed === '任課教師' && isTutor ? '導師' : proposed;
}

function filled(
  record: ImportRecord,
  standard: Readonly<Record<string, ImportRecord[string] | undefined>>,
): ImportRecord {
  const whole: Record<string, ImportRecord[string]> = { ...record };
  for (const key in standard) {
    const value = standard[key];
    if (value !== undefined && value !== null && (whole[key] === undefined || whole[key] === '')) whole[key] = value;
  }
  return whole;
}
