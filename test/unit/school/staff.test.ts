/** 在職 in words that are none of its own is no 在職: it gives no right, no work and no mail, wherever it is asked. */
import { checkContext } from '../../../src/rules/checkContext';
import { staffAddressee } from '../../../src/reminders/addressee';
import { handover } from '../../../src/reports/handover';
import { officeMailboxes } from '../../../src/workbook/protectTabs';
import { cellsOfSchool, NOW, schoolOf, type RowInput } from '../schoolBuilder';
import { withOwnAccess } from '../../../src/exports/restorePlan';
import { findingsOf } from '../rules/findingsOf';

const TODAY = NOW.slice(0, 10);
const ANN = 'ann@demo.example.edu.tw';
const registrar = (employment: string, more: RowInput<'staff'> = {}): RowInput<'staff'> => ({
  email: ANN,
  name: '余組長',
  unit: '註冊組',
  duty: '組長',
  access: '管理',
  employment,
  ...more,
});
const contextOf = (person: RowInput<'staff'>) => checkContext(schoolOf({ staff: [person] }));
const GONE = ['離職', '退休', '調校', '已離職', '留職停薪', '?'];

test.each(GONE)(
  'Given 在職 says 「%s」, Then the office is not theirs, its protections neither, and no handover names them',
  (word) => {
    const context = contextOf(registrar(word));
    expect(context.emailOfOffice('註冊組')).toBe('');
    expect(officeMailboxes(context.tables.staff, TODAY)).toEqual([]);
    expect(handover({ school: context, period: { schoolYear: 115, semester: 1 }, division: '' })).not.toContain(ANN);
  },
);

test('Given 在職, Then all of it is', () => {
  const context = contextOf(registrar('在職'));
  expect(context.emailOfOffice('註冊組')).toBe(ANN);
  expect(officeMailboxes(context.tables.staff, TODAY)).toEqual([ANN]);
  expect(handover({ school: context, period: { schoolYear: 115, semester: 1 }, division: '' })).toContain(ANN);
});

test.each(['2026-11-22', '不定期'])('Given 帳號停用日 %s, Then no office is theirs', (accountEndsOn) => {
  const context = contextOf(registrar('在職', { accountEndsOn }));
  expect([context.emailOfOffice('註冊組'), officeMailboxes(context.tables.staff, TODAY)]).toEqual(['', []]);
});

test.each(GONE)(
  'Given a teacher whose 在職 says 「%s」, Then no mail goes to them, and what waits is R9.6',
  (employment) => {
    const school = {
      staff: [{ email: ANN, name: '安老師', employment }],
      classes: [{ className: '機械一甲', grade: 1 }],
      courses: [
        {
          schoolYear: 115,
          semester: 1,
          className: '機械一甲',
          courseName: '國語文',
          teacher: '安老師',
          teacherEmail: ANN,
        },
      ],
      roster: [{ studentNo: '1', className: '機械一甲' }],
      uploads: [
        {
          studentNo: '1',
          className: '機械一甲',
          courseOrType: '國語文',
          schoolYear: 115,
          semester: 1,
          certification: '待認證',
        },
      ],
    };
    const context = checkContext(schoolOf(school));
    const own = { name: '', email: ANN, fault: null, inPlaceOf: '' };
    expect(staffAddressee(context, own, () => true).email).toBe('');
    expect(findingsOf('R9.6-no-deputy', school)).toHaveLength(1);
  },
);

test.each(['退休', '離職', ''])('Given a backup in which the restorer is 「%s」, Then their own row stays', (word) => {
  const now = cellsOfSchool({ staff: [registrar('在職')] }).get('人員') ?? [];
  const headers = now[0]?.map(String) ?? [];
  const line = headers.map((header) => ({ 電子郵件: ANN, 權限: '管理', 在職: word })[header] ?? '');
  expect(withOwnAccess(now, [line], headers, ANN)[0]?.[headers.indexOf('在職')]).toBe('在職');
});
