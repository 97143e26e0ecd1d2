/** To whom an office's mail goes while its head is away, and when there is a new one. */
import { officeAddressee } from '../../../src/reminders/addressee';
import { checkContext } from '../../../src/rules/checkContext';
import { schoolOf, type SchoolInput } from '../schoolBuilder';

const head = (email: string, employment: string) =>
  ({ email: `${email}@demo.example.edu.tw`, name: email, unit: '註冊組', duty: '註冊組長', employment }) as const;
const member = { email: 'm@demo.example.edu.tw', name: 'm', unit: '註冊組', duty: '組員' } as const;
const stands = (duty: string) => ({
  duty,
  principalEmail: 'a@demo.example.edu.tw',
  deputyEmail: 'c@demo.example.edu.tw',
  startsOn: '2026-08-01',
});
const deputy = { email: 'c@demo.example.edu.tw', name: 'c', unit: '教學組', duty: '教學組長' } as const;
const reached = (staff: SchoolInput['staff'], deputies: SchoolInput['deputies'] = []) =>
  officeAddressee(checkContext(schoolOf({ staff: [...(staff ?? []), deputy], deputies })), '註冊組').email.slice(0, 1);

test('Given a head on leave, Then the deputy for the office’s work, else somebody of the office', () => {
  expect(reached([head('a', '留職停薪'), member], [stands('註冊組業務')])).toBe('c');
  expect(reached([head('a', '留職停薪'), member], [stands('課程學習成果認證')])).toBe('m');
  expect(reached([head('a', '留職停薪'), member])).toBe('m');
});

test('Given a new head, Then nobody asks for the deputy of the one who left', () =>
  expect(reached([head('a', '離職'), head('b', '在職')], [stands('註冊組業務')])).toBe('b'));
