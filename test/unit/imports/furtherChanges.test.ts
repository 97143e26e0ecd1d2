/** What an import of people means for other tabs: seats by post, rights by mailbox; undone with it. */
import { undoImport } from '../../../src/imports/lastImport';
import { furtherChanges } from '../../../src/imports/furtherChanges';
import { wholeContext } from '../../../src/imports/commitImport';
import { readSources } from '../../../src/imports/importContext';
import { planImport } from '../../../src/imports/planImport';
import { importing, linesOf, request, type Texts } from './importing';

const seat = (title: string, name = '', kind = '當然') => ({ title, name, email: '', role: '委員', kind });
const person = (email: string, name: string, unit: string, duty: string): Texts => ({
  email: `${email}@demo.example.edu.tw`,
  name,
  unit,
  duty,
});

describe('Given a list of staff without 權限', () => {
  const list = [
    person('head', '林校長', '', '校長'),
    person('academic', '陳主任', '教務處', '主任'),
    person('registrar', '王組長', '教務處', '註冊組長'),
    person('t1', '李老師', '機械科', '專任教師'),
    person('t2', '吳導師', '機械科', '導師'),
    person('t3', '何導師', '機械科', '導師'),
  ];
  const school = () =>
    importing({
      staff: [],
      classes: [],
      workGroup: [seat('校長'), seat('教務主任'), seat('註冊組長', '舊組長'), seat('導師代表', '', '代表')],
    });

  test('When who keeps the workbook imports it, Then each has the right of the post and seats have their holders', () => {
    const { commit, rows } = school();
    commit(request('staff'), list, '管理');
    expect(rows('staff').map(({ access }) => access)).toEqual(['檢視', '管理', '管理', '任課教師', '導師', '導師']);
    expect(rows('workGroup').map(({ title, name }) => `${title} ${name}`)).toEqual([
      '校長 林校長',
      '教務主任 陳主任',
      '註冊組長 舊組長',
      '導師代表 ',
    ]);
  });
  test('When an office imports it, Then nobody gets 管理 and no line is refused for it', () => {
    const { commit, rows } = school();
    expect(commit(request('staff'), list, '處室').rejected).toBe(0);
    expect(rows('staff').map(({ access }) => access)).not.toContain('管理');
  });
  test('When a row of 人員 has a right already, Then a later list leaves it', () => {
    const { commit, rows } = importing({ staff: [{ email: 'registrar@demo.example.edu.tw', access: '檢視' }] });
    commit(request('staff'), list, '管理');
    expect(rows('staff')[0]?.access).toBe('檢視');
  });
  test('When it is undone, Then the seats are as before too; when somebody changed a seat since, Then it is asked', () => {
    const { commit, rows, shell, cells } = school();
    commit(request('staff'), list, '管理');
    cells.get('工作小組')![4]![2] = '吳導師';
    expect(undoImport(shell, false).state).toBe('changed');
    expect(undoImport(shell, true).state).toBe('undone');
    expect([rows('staff').length, rows('workGroup')[0]?.name]).toEqual([0, '']);
  });
});

describe('Given classes with mailboxes of tutors', () => {
  const classes = [
    { className: '101', tutor: '吳導師', tutorEmail: 'wu@demo.example.edu.tw' },
    { className: '102', tutor: '何導師', tutorEmail: 'ho@demo.example.edu.tw' },
    { className: '103', tutor: '林組長', tutorEmail: 'lin@demo.example.edu.tw' },
  ];
  const staff = [
    { email: 'wu@demo.example.edu.tw', name: '吳導師', access: '任課教師' },
    { email: 'lin@demo.example.edu.tw', name: '林組長', access: '處室' },
    { email: 'gone@demo.example.edu.tw', name: '已退休', access: '任課教師', employment: '離職' },
  ];
  test('When they are imported, Then each can come in as a tutor, and who has more keeps it', () => {
    const { commit, rows } = importing({ classes: [], staff, workGroup: [] });
    expect(commit(request('classes'), classes)).toMatchObject({ added: 3, rejected: 0 });
    expect(rows('staff').map(({ name, access }) => `${name} ${access}`)).toEqual([
      '吳導師 導師',
      '林組長 處室',
      '已退休 任課教師',
      '何導師 導師',
    ]);
    expect(rows('classes').map(({ grade, division }) => `${grade} ${division}`)).toEqual(Array(3).fill('1 日校'));
  });
  test('When somebody of the school is of the continuing division, Then no division is guessed', () => {
    const { commit } = importing({ classes: [], workGroup: [seat('進修部主任')], staff });
    expect(commit(request('classes'), classes.slice(0, 1)).rejected).toBe(1);
  });
  test('When the list is imported again, Then nothing more is changed', () => {
    const { commit, shell } = importing({ classes: [], staff, workGroup: [] });
    commit(request('classes'), classes);
    const asked = request('classes', { keys: ['className', 'tutor', 'tutorEmail'] });
    const context = wholeContext(readSources(shell, 'classes'), asked, shell.now(), '管理');
    expect(furtherChanges('classes', planImport(context, asked, linesOf(classes)), context)).toEqual([]);
  });
});

test('Given courses with mailboxes, Then a teacher nobody knew can come in, and a tutor stays one', () => {
  const { commit, rows } = importing({ staff: [{ email: 'wu@demo.example.edu.tw', name: '吳導師', access: '導師' }] });
  commit(request('courses'), [
    { className: '機械一甲', courseName: '國語文', teacher: '吳導師', teacherEmail: 'wu@demo.example.edu.tw' },
    { className: '機械一甲', courseName: '數學', teacher: '何老師', teacherEmail: 'ho@demo.example.edu.tw' },
  ]);
  expect(rows('staff').map(({ name, access }) => `${name} ${access}`)).toEqual(['吳導師 導師', '何老師 任課教師']);
});
