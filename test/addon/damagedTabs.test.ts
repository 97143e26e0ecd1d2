/**
 * A workbook that people damaged: 建立或修復分頁 tells of everything in one dialog, mends what is safe, and every value that
 * stood in a tab still stands there.
 */
import { createWorkbookModel } from '../../local/src/workbook/create';
import { addAdministrator, loadAddon, OWNER, WORLD, type Addon } from './loadAddon';

interface SetUp {
  readonly made: string[];
  readonly trouble: string[];
  readonly mended?: string[];
  readonly noticed?: string[];
}

let school: ReturnType<Addon['model']['snapshot']>;
beforeAll(async () => {
  const addon = await loadAddon();
  await addon.run('createDemoSchool', [{ students: 40 }]);
  // The demo school has one such cell already.
  const [headers = [], ...rows] = addon.shown('上傳紀錄');
  const row = rows.findIndex((line) => line.some((cell) => cell.startsWith('#'))) + 2;
  const col = (rows[row - 2] ?? headers).findIndex((cell) => cell.startsWith('#')) + 1;
  addon.model.setCells({ sheetId: idOf(addon, '上傳紀錄'), row, col }, [['']], 'raw');
  if (WORLD.isSharedDrive) addAdministrator(addon.model);
  school = addon.model.snapshot();
});

async function damaged(damage: (addon: Addon) => void): Promise<Addon> {
  const addon = await loadAddon(undefined, createWorkbookModel({ owner: OWNER }, school));
  damage(addon);
  return addon;
}

const idOf = (addon: Addon, tab: string) => addon.model.sheets().find(({ name }) => name === tab)!.id;
const type = (addon: Addon, tab: string, row: number, col: number, text: string) =>
  addon.model.setCells({ sheetId: idOf(addon, tab), row, col }, [[text]], 'parse');
/** Rows that hold anything, as they read. */
const rowsOf = (addon: Addon, tab: string) =>
  addon.shown(tab).filter((line) => line.some((cell) => cell !== '' && cell !== 'FALSE'));
const mend = async (addon: Addon) => (await addon.run('setUpWorkbook')) as SetUp;

const ROSTER = '學生名冊';

interface Case {
  readonly given: string;
  readonly damage: (addon: Addon) => void;
  readonly tab: string;
  readonly mended?: readonly RegExp[];
  readonly trouble?: readonly RegExp[];
  readonly noticed?: readonly RegExp[];
}

const CASES: readonly Case[] = [
  {
    given: 'a tab with another name',
    tab: ROSTER,
    damage: (addon) => addon.model.updateSheet(idOf(addon, ROSTER), { name: '115名冊（新）' }),
    mended: [/「115名冊（新）」.*改回「學生名冊」/],
  },
  {
    given: 'the ledger of mails with another name',
    tab: '寄信紀錄',
    damage: (addon) => addon.model.updateSheet(idOf(addon, '寄信紀錄'), { name: '寄信' }),
    mended: [/「寄信」.*改回「寄信紀錄」/],
  },
  {
    given: 'a title row and a blank row above the header',
    tab: ROSTER,
    damage: (addon) => {
      addon.model.insertRows(idOf(addon, ROSTER), 1, 2);
      type(addon, ROSTER, 1, 1, '115學年度學生名冊');
      addon.model.updateSheet(idOf(addon, ROSTER), { merges: [{ row: 1, col: 1, rows: 1, cols: 4 }] });
    },
    mended: [/標題列上方的 2 列.*「115學年度學生名冊」/],
  },
  {
    given: 'a header below a formula',
    tab: ROSTER,
    damage: (addon) => {
      addon.model.insertRows(idOf(addon, ROSTER), 1, 1);
      addon.model.setFormulas({ sheetId: idOf(addon, ROSTER), row: 1, col: 1 }, [['=1+1']]);
    },
    trouble: [/標題列在第 2 列/],
  },
  {
    given: 'headers with blanks and asterisks in them',
    tab: ROSTER,
    damage: (addon) => {
      type(addon, ROSTER, 1, 1, '學 號');
      type(addon, ROSTER, 1, 2, '姓名*');
    },
    mended: [/標題「學號」/, /標題「姓名」/],
  },
  {
    given: 'inserted columns, one with a header of its own',
    tab: ROSTER,
    damage: (addon) => {
      addon.model.insertColumns(idOf(addon, ROSTER), 3, 2);
      type(addon, ROSTER, 1, 3, '我的註記');
    },
  },
  {
    given: 'a class merged over three students',
    tab: ROSTER,
    damage: (addon) => {
      const at = addon.shown(ROSTER)[0]!.indexOf('備註') + 1;
      for (const row of [2, 3, 4]) type(addon, ROSTER, row, at, row === 2 ? '同一組' : '');
      addon.model.updateSheet(idOf(addon, ROSTER), { merges: [{ row: 2, col: at, rows: 3, cols: 1 }] });
    },
    mended: [/1 處合併儲存格.*2 格/],
  },
  {
    given: '1,000 blank rows in the middle',
    tab: ROSTER,
    damage: (addon) => addon.model.insertRows(idOf(addon, ROSTER), 5, 1000),
    mended: [/中間的 1000 列空白/],
  },
  {
    given: 'a cell that shows #REF!',
    tab: '班級',
    damage: (addon) => {
      const row = addon.shown('班級').length + 1;
      addon.model.setFormulas({ sheetId: idOf(addon, '班級'), row, col: 1 }, [['=#REF!']]);
    },
    noticed: [/「班級」分頁有 1 格顯示錯誤（A\d+）/],
  },
  {
    given: 'a hidden tab',
    tab: '班級',
    damage: (addon) => addon.model.updateSheet(idOf(addon, '班級'), { hidden: true }),
    noticed: [/「班級」分頁已隱藏/],
  },
  {
    given: 'a filter that hides rows',
    tab: ROSTER,
    damage: (addon) =>
      addon.model.updateSheet(idOf(addon, ROSTER), {
        filter: { range: { row: 1, col: 1, rows: 41, cols: 5 }, criteria: {} },
      }),
    noticed: [/「學生名冊」分頁開著篩選/],
  },
];

/** Where Google does not know the offices' mailboxes that is told too; it is no damage of a tab. */
const isOfTabs = (said: string) => !said.includes('不認得這些信箱');

test.each(CASES)('Given $given, Then that is told and mended, and every value stands', async (one) => {
  const whole = await damaged(() => undefined);
  const addon = await damaged(one.damage);
  const { made, trouble, mended = [], noticed = [] } = await mend(addon);
  expect(made).toEqual([]);
  for (const [said, wanted] of [
    [mended, one.mended ?? []],
    [trouble, one.trouble ?? []],
    [noticed, one.noticed ?? []],
  ] as const) {
    const ofTabs = said.filter(isOfTabs);
    expect(ofTabs).toHaveLength(wanted.length);
    wanted.forEach((pattern, i) => expect(ofTabs[i]).toMatch(pattern));
  }
  const after = new Set(rowsOf(addon, one.tab).flat());
  expect(
    rowsOf(whole, one.tab)
      .flat()
      .filter((text) => !after.has(text)),
  ).toEqual([]);
  // Once is enough: what is mended is told no more.
  expect((await mend(addon)).mended).toBeUndefined();
});

test('Given two tabs that both look like the roster, Then none is taken and both are named', async () => {
  const addon = await damaged((own) => {
    own.model.copySheet(idOf(own, ROSTER), '名冊甲');
    own.model.updateSheet(idOf(own, ROSTER), { name: '名冊乙' });
  });
  const { trouble, mended } = await mend(addon);
  expect(trouble.join()).toMatch(/名冊[甲乙]」、「名冊[甲乙]/);
  expect(mended).toBeUndefined();
  expect(addon.shown('名冊甲')).toEqual(addon.shown('名冊乙'));
});

test('Given much at once, Then it is told at once, part by part', async () => {
  const addon = await damaged((own) => {
    for (const { given, damage } of CASES) if (/blank rows|hidden|#REF!|title/.test(given)) damage(own);
  });
  const said: string[] = [];
  await addon.runBefore('setUpWorkbook', (text) => said.push(text));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/已經修好.*標題列上方.*中間的 1000 列.*也請留意.*已隱藏/s);
});
