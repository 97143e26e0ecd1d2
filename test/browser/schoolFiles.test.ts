/** Lists as schools have them (files/schools), read in a real browser and compared with a roster: what each would write. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importing, request } from '../unit/imports/importing';
import type { SchoolInput } from '../unit/schoolBuilder';
import { browserReader, type BrowserReader, type BrowserReading } from './readInBrowser';

jest.setTimeout(60_000);
let reader: BrowserReader;
beforeAll(async () => {
  reader = await browserReader();
});
afterAll(() => reader.close());

const read = (name: string) => reader.read(readFileSync(path.join(__dirname, 'files/schools', name)));

const CLASSES = ['101', '102', '201', '機械一甲'].map((className) => ({
  className,
  grade: className === '201' ? 2 : 1,
}));
const NEW_SCHOOL: SchoolInput = { classes: CLASSES, roster: [] };
const SCHOOL: SchoolInput = {
  classes: CLASSES,
  roster: [
    { studentNo: '0115001', name: '王小明', className: '101', seatNo: 1, division: '進修部' },
    { studentNo: '0115002', name: '李大華', className: '101', seatNo: 2, division: '進修部' },
  ],
};
const NAMES: SchoolInput = {
  roster: [
    { studentNo: '0115001', name: '𠮷小明', seatNo: 1 },
    { studentNo: '0115002', name: '娃丹·巴萬', seatNo: 2 },
    { studentNo: '0115003', name: 'NGUYEN THI ANH', seatNo: 3 },
  ],
};
/** What the dialog's own choices say of a list of uploads. */
const OF_UPLOADS = { schoolYear: '115', semester: '1', kind: '課程學習成果' };

const planOf = ({ kind, constants, lines }: BrowserReading, school: SchoolInput, more = {}) =>
  importing(school).plan(request(kind, { constants: { ...constants, ...more } }), lines);
type Plan = ReturnType<typeof planOf>;
const added = ({ added: rows }: Plan, ...keys: string[]) => rows.map(({ record }) => keys.map((key) => record[key]));

describe('rosters', () => {
  const both = [
    ['0115001', '王小明', '機械一甲'],
    ['0115002', '李大華', '機械一甲'],
  ];
  test.each([
    ['biff5_1252.xls', both],
    ['biff5_21010.xls', both],
    ['datadesc64.xlsx', both],
    ['zip64_cd.xlsx', both],
    ['zip64_full.xlsx', both],
    ['numfmt57.xlsx', both],
    ['rowspan.xls', both],
    ['unclosed.xls', both],
    ['mht.xls', both.slice(0, 1)],
    ['hiddenrow.xlsx', [...both, ['0115003', '陳被篩', '機械一甲']]],
    ['r_eq3.csv', [['91510062', '李大華', '機械一甲']]],
    [
      'grade_class.csv',
      [
        ['0115001', '王小明', '101'],
        ['0114001', '李大華', '201'],
        ['0115002', '陳美', '102'],
      ],
    ],
    [
      'register.xlsx',
      [
        ['0115001', '王小明', '101'],
        ['0114001', '李大華', '201'],
      ],
    ],
  ])('Given %s, Then its students are new, each in the right class', async (name, students) => {
    const plan = planOf(await read(name), NEW_SCHOOL);
    expect(added(plan, 'studentNo', 'name', 'className')).toEqual(students);
    expect([plan.rejected, plan.blocked]).toEqual([[], '']);
  });

  test('Given the dates of Chinese Excel, Then both students changed on the day that Excel shows', async () => {
    expect(added(planOf(await read('numfmt57.xlsx'), NEW_SCHOOL), 'changedOn')).toEqual([
      ['2026-09-01'],
      ['2026-09-01'],
    ]);
  });

  test('Given a row that was filtered out, Then the preview can say so', async () => {
    expect((await read('hiddenrow.xlsx')).hiddenRows).toBe(1);
  });

  test.each(['national.xls', 'other_authority.xls'])(
    'Given %s, whose 部別 is a code, Then nobody’s division changes, and it is told',
    async (name) => {
      const plan = planOf(await read(name), SCHOOL);
      expect([plan.changed, plan.same, plan.rejected]).toEqual([[], 2, []]);
      expect(plan.unknownWords.map(({ header, text, count }) => [header, text, count])).toEqual([['部別', '1', 2]]);
    },
  );

  test('Given formulas without saved values, Then the columns are named, so that nothing is silently blank', async () => {
    expect([...(await read('f_nocache.xlsx')).unsaved].sort()).toEqual(['座號', '班級']);
  });

  test('Given two lists side by side, Then the left one is read and the doubled headers are told', async () => {
    const reading = await read('twocol.csv');
    expect(reading.lines.map(({ studentNo }) => studentNo)).toEqual(['0115001', '0115002']);
    expect(reading.doubled).toEqual(['座號', '學號', '姓名']);
  });

  test('Given a file that names 999,999,999 columns, Then it is refused', async () => {
    expect((await read('bomb-columns.xlsx')).fault).toBe('tooWide');
  });
});

describe('uploads', () => {
  test.each([
    ['dot1.csv', '0115002'],
    ['latin_full.csv', '0115003'],
    ['latin_case.csv', '0115003'],
  ])('Given %s, which writes a name in another form, Then it is the same student', async (name, studentNo) => {
    const plan = planOf(await read(name), NAMES, OF_UPLOADS);
    expect([added(plan, 'studentNo'), plan.rejected]).toEqual([[[studentNo]], []]);
  });

  test('Given times of all styles, Then each is school time, and one that tells no month is told', async () => {
    const plan = planOf(await read('iso_z.csv'), NAMES, OF_UPLOADS);
    expect(added(plan, 'title', 'uploadedAt')).toEqual([
      ['甲', '2026-10-01T01:30:00'],
      ['乙', '2026-10-01T01:30:00'],
      ['丙', '2026-10-01T09:30:00'],
      ['丁', '2026-10-01T10:05:00'],
      ['戊', '2026-10-01T15:05:00'],
      ['己', '2026-10-01T15:05:00'],
    ]);
    expect(plan.rejected.map(({ line }) => line)).toEqual([8]);
  });
});
