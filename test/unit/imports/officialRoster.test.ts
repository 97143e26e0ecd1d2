/** Official rosters (domain.md E2–E6), built here as platforms lay them out, read as the import dialog does. */
import ExcelJS from 'exceljs';
import { PERFORMANCE_TYPES } from '../../../src/regulation/performanceTypes';
import { pairFiles } from '../../../sidebar/import/pairing';
import { linesOf } from '../../../sidebar/import/reading/lines';
import { cleanOf, csv, readingOf } from './readingOf';

type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;
const COVER = ['學校代碼', '學年度', '學期', '名冊別'];
const ID = 'A123456789';
const OTHER_ID = 'B120000004';

async function roster(cover: readonly string[], sheets: Sheets): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('名冊封面').addRows([[...COVER], [...cover]]);
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

const COURSE = ['身分證號', '出生日期', '實際修課學期', '課程代碼', '科目名稱', '開課年級', '修課學分', '成果簡述'];
const course = (semester: string, name: string, brief: string) => [ID, '0970102', semester, 'X', name, '1', '4', brief];

describe('Given a roster of course results (E3)', () => {
  test.each([
    ['26', ''],
    ['36', ''],
    ['76', ''],
    ['28', '進修部'],
    ['38', '進修部'],
    ['78', '進修部'],
  ])(
    'When its code is %s, Then its division is "%s" and its rows are selected course results',
    async (code, division) => {
      const bytes = await roster(['121405', '115', '2', code], { 學期: [COURSE, course('2', '國語文', '心得')] });
      const { layout, records } = await readingOf(bytes);
      expect(layout.official).toMatchObject({
        code,
        division,
        schoolCode: '121405',
        kind: 'uploads',
        constants: { schoolYear: '115', semester: '2', kind: '課程學習成果', isSelected: '是' },
      });
      expect(records).toEqual([expect.objectContaining({ courseOrType: '國語文', semester: '2', briefLength: '2' })]);
    },
  );

  test('When there are sheets of every way to take a course, Then each names its course and its period', async () => {
    const start = ['身分證號', '出生日期'];
    const bytes = await roster(['121405', '115', '1', '26'], {
      學期: [COURSE, course('1', '國語文', '')],
      補修: [
        [...start, '應修課學年度', '應修課學期', '實際修課學期', '科目名稱', '補修方式'],
        [ID, '0970102', '114', '2', '1', '數學', '1'],
      ],
      重修: [
        [...start, '原修課學年度', '原修課學期', '原修課科目名稱', '實際修課學期', '重修方式'],
        [ID, '0970102', '114', '2', '英文', '1', '1'],
      ],
      轉學轉科: [
        [...start, '原修課學校代碼', '原修課學年度', '原修課學期', '原修課科目名稱'],
        [ID, '0970102', '999999', '114', '2', '物理'],
      ],
      借讀: [
        [...start, '借讀學校代碼', '借讀學年度', '借讀學期', '借讀科目名稱'],
        [ID, '0970102', '999999', '115', '1', '化學'],
      ],
    });
    const { records } = await readingOf(bytes);
    expect(
      records.map(({ sheet, courseOrType, schoolYear, semester }) => [sheet, courseOrType, schoolYear, semester]),
    ).toEqual([
      ['學期', '國語文', '', '1'],
      ['補修', '數學', '', '1'],
      ['重修', '英文', '', '1'],
      ['轉學轉科', '物理', '114', '2'],
      ['借讀', '化學', '115', '1'],
    ]);
  });

  test('When a 簡述 is long, Then its length goes by code point and its text is not sent', async () => {
    const brief = '讀書會😀心得'.repeat(10);
    const bytes = await roster(['121405', '115', '1', '26'], { 學期: [COURSE, course('1', '國語文', brief)] });
    const { records, sent } = await readingOf(bytes);
    expect(records[0]!['briefLength']).toBe('60');
    expect(JSON.stringify(sent)).not.toContain('讀書會');
  });
});

/** Own columns of each type of 多元表現 as domain.md E5 lists them, the one that names the achievement in front. */
const TYPE_COLUMNS: readonly (readonly [type: string, title: string, ...others: string[]])[] = [
  ['幹部經歷暨事蹟', '單位名稱', '開始日期', '結束日期', '擔任職務', '幹部等級'],
  ['競賽參與', '競賽名稱', '項目', '競賽等級代碼', '獎項', '結果公布日期', '團體參與代碼'],
  ['檢定證照', '證照代碼', '註1', '分數', '分項結果', '取得證照日期', '證照字號', '檢定組別'],
  ['服務學習', '服務名稱', '服務單位', '開始日期', '結束日期', '時數'],
  ['彈性學習時間', '內容開設名稱', '類別種類代碼', '開設單位', '開設學年度', '開設學期', '每週節數', '開設週數'],
  ['團體活動時間', '內容名稱', '類別代碼', '辦理單位', '活動學年度', '活動學期', '節數'],
  ['職場學習', '單位', '類別代碼', '職稱', '開始日期', '結束日期', '時數'],
  ['作品成果', '名稱', '日期'],
  ['大學及技專校院先修課程', '課程名稱', '計畫專案', '開設單位', '開始日期', '結束日期', '學分數', '總時數'],
  ['其他', '名稱', '主辦單位', '開始日期', '結束日期', '時數'],
];

describe('Given a roster of achievements (E5)', () => {
  const sheetsNamed = (nameOf: (type: string, i: number) => string) =>
    Object.fromEntries(
      TYPE_COLUMNS.map(([type, ...columns], i) => [
        nameOf(type, i),
        [
          ['身分證號', '出生日期', ...columns, '內容簡述', '證明文件連結'],
          [ID, '0970102', `名稱${i}`, ...columns.slice(1).map(() => ''), '略述'],
        ],
      ]),
    );
  test.each([
    ['by the type', (type: string) => type],
    ['without any meaning', (_: string, i: number) => `Sheet${i}`],
  ])('When its ten sheets are named %s, Then each row has its type and its name', async (_, nameOf) => {
    const { records } = await readingOf(await roster(['121405', '115', '0', '25'], sheetsNamed(nameOf)));
    expect(records.map(({ courseOrType, title, briefLength }) => [courseOrType, title, briefLength])).toEqual(
      TYPE_COLUMNS.map(([type], i) => [type, `名稱${i}`, '2']),
    );
    expect(records.map(({ courseOrType }) => courseOrType).sort()).toEqual([...PERFORMANCE_TYPES].sort());
  });

  test('When the cover says semester 0, Then no semester is taken from it', async () => {
    const { layout } = await readingOf(
      await roster(
        ['121405', '115', '0', '35'],
        sheetsNamed((type) => type),
      ),
    );
    expect(layout.official?.constants).toEqual({
      schoolYear: '115',
      kind: '多元表現',
      certification: '免認證',
      isSelected: '是',
    });
  });
});

test('Given a roster of cadre posts (E4), Then its columns are those of 幹部紀錄', async () => {
  const header = ['身分證號', '單位名稱', '開始日期', '結束日期', '擔任職務', '幹部等級'];
  const bytes = await roster(['121405', '115', '1', '24'], {
    校內幹部: [header, [ID, '機械一甲', '1150901', '1160120', '班長', '2']],
  });
  const { layout, records } = await readingOf(bytes);
  expect(layout.official).toMatchObject({ kind: 'cadre', constants: { schoolYear: '115', semester: '1' } });
  expect(records).toMatchObject([{ unitName: '機械一甲', post: '班長', level: '2', startsOn: '1150901' }]);
});

describe('Given a student roster (E6)', () => {
  const row = [ID, '1', '0970102', '在學', '1150901'];
  test.each([
    ['with class and seat', ['班級名稱', '座號'], ['機械一甲', '7'], { className: '機械一甲', seatNo: '7' }],
    ['with both in one', ['班級座號代碼'], ['10107'], { classSeat: '10107' }],
  ])('%s, Then it is a roster', async (_, columns, cells, expected) => {
    const header = ['身分證號', '性別', '出生日期', '學籍狀態', '學籍異動日期', ...columns];
    const sheets = { 學生資料: [header, [...row, ...cells]] };
    const { layout, records } = await readingOf(await roster(['121405', '115', '1', '學生資料名冊'], sheets));
    expect(layout.kind).toBe('roster');
    expect(records).toMatchObject([{ ...expected, status: '在學', changedOn: '1150901' }]);
  });
});

test('Given a workbook with a cover and no sheet of its lot, Then it is read as any other list', async () => {
  const bytes = await roster(['121405', '115', '1', '26'], {
    表: [
      ['學號', '姓名', '班級'],
      ['0011001', '王', '甲'],
    ],
  });
  const { layout } = await readingOf(bytes);
  expect(layout).toMatchObject({ official: null, kind: 'roster' });
});

describe('Given a roster with ID numbers only and a second list with student numbers', () => {
  const header = ['身分證號', '單位名稱', '擔任職務', '幹部等級'];
  const lines = async (second: Buffer) => {
    const bytes = await roster(['121405', '115', '1', '24'], {
      校內幹部: [header, [ID, '機械一甲', '班長', '2'], [OTHER_ID, '機械一甲', '學藝', '2']],
    });
    const { file, layout } = await readingOf(bytes);
    const pairing = pairFiles(file, layout.tables, await cleanOf(second));
    if (pairing === null) return null;
    return { pairing, sent: await linesOf(file.sheets, layout, pairing.keys, pairing.extras) };
  };

  test('When they are paired, Then the student of each row is found however the ID is written, and no ID goes out', async () => {
    const list = csv([
      ['學號', '姓名', '家長身分證號', '身分證號'],
      ['0011001', '王小明', OTHER_ID, 'ａ１２３-456-789'],
    ]);
    const result = (await lines(list))!;
    expect(result.pairing).toMatchObject({ found: 1, notFound: 1 });
    const at = result.sent.keys.indexOf('studentNo') + 2;
    expect(result.sent.lines.map((line) => line[at])).toEqual(['0011001', '']);
    expect(JSON.stringify(result.sent)).not.toMatch(/A123456789|B120000004/);
  });

  test('When the second list has no ID numbers, Then there is no pairing', async () => {
    expect(
      await lines(
        csv([
          ['學號', '姓名'],
          ['0011001', '王小明'],
        ]),
      ),
    ).toBeNull();
  });
});
