/** Every page as a person uses it: its main path, its errors, odd names, narrow and dark, and for assistive technology. */
import { helpOfCodes } from '../../src/help/helpPage';
import { studentNo, type SchoolInput } from '../unit/schoolBuilder';
import { accessFaults, type PageOptions, pagesOfTests, type OpenedPage } from './builtPage';

const open = pagesOfTests();

const ANN = 'ann@demo.example.edu.tw';
const ODD = '<img src=x onerror=alert(1)>';
const tutor = { email: ANN, name: '安老師', access: '導師' as const };
const school: SchoolInput = {
  staff: [{ ...tutor, access: '管理' }],
  classes: [{ tutor: '安老師', tutorEmail: ANN }],
  roster: [
    { name: ODD, email: 's1@demo.example.edu.tw' },
    { name: '=HYPERLINK("x")' },
    { name: '\u202eشاهد\u202c😀' },
    { name: '名'.repeat(60) },
  ],
  courses: [{ teacher: '安老師', teacherEmail: ANN }],
  schedule: [{}, { item: '課程學習成果認證', endsOn: '2026-11-30' }],
  uploads: [
    { certification: '待認證', certifiedAt: '', certifiedBy: '' },
    { certification: '退回', title: ODD },
  ],
  semesters: [{}],
  submissions: [{ semester: 0, dueOn: '2026-11-20' }],
  receipts: [{ confirmation: '疑義', disputedOn: '2026-11-20', disputeText: ODD }],
  counselling: [],
};

/** Where a page stands alone it is dark for whom the system is dark. */
const ALONE = { webApp: 'https://script.google.com/macros/s/demo/exec' };

const PAGES: readonly (readonly [string, string, PageOptions, string])[] = [
  ['desk', '我的工作', {}, '所有功能'],
  ['desk', '待我認證', { boot: { view: 'teacher' }, email: ANN }, '待認證 1 件'],
  ['desk', '提交與收訖', { boot: { view: 'office' } }, '提交檢核'],
  ['desk', '學期總覽', { boot: { view: 'secretary' } }, '作業期程'],
  ['desk', '課程諮詢', { boot: { view: 'counsellor' } }, '人沒有任何諮詢紀錄'],
  ['checklist', '班級清單', {}, '1 人需要關心'],
  ['reports', '列印報表', { boot: { report: '' } }, '選好報表'],
  ['assistants', '設定', { boot: { view: 'settings' } }, '課程學習成果每學期上傳上限'],
  ['assistants', '設定精靈', { boot: { view: 'setup' } }, '學校類型'],
  ['assistants', '排定期程', { boot: { view: 'schedule' } }, '推算期程'],
  ['rules', '規定對照', { boot: { view: 'compare' } }, '工作簿還沒有本校的規定本文'],
  ['rules', '讀取補充規定', { boot: { view: 'read' } }, '補充規定全文'],
  ['help', '使用說明', {}, '第一次使用'],
  ['rollover', '轉換學年度', {}, '班級改名'],
  ['upgrade', '版本更新', {}, '更新這份工作簿'],
  ['forgetting', '忘記一位學生', {}, '先試算'],
  ['import', '匯入資料', {}, '檔案'],
  ['exports', '匯出、備份與交接', {}, '下載完整備份'],
];

describe.each(PAGES)('%s（%s）', (name, _title, options, text) => {
  test.each([
    ['wide and light', { width: 960 }],
    ['300 px, alone and dark', { width: 300, dark: true, boot: ALONE }],
  ])(
    'Given %s, Then it shows its content, hurts nobody, and runs no text from a cell',
    async (_, look: PageOptions) => {
      const { page } = await open(name, school, { ...options, ...look, boot: { ...options.boot, ...look.boot } });
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.getByText(text).first().waitFor();
      expect(await accessFaults(page)).toEqual([]);
      expect(dialogs).toEqual([]);
      expect(await page.locator('img').count()).toBe(0);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );

  test('Given English, Then no word of its frame is left in Chinese', async () => {
    const { page } = await open(name, {}, { ...options, locale: 'en_GB' });
    await expect(page.locator('html').getAttribute('lang')).resolves.toMatch(/^en|zh/);
    await page.getByRole('main').waitFor();
    const captions = await page.getByRole('button').allTextContents();
    expect(captions.filter((caption) => /^[一-鿿]/.test(caption.trim()))).toEqual([]);
  });
});

describe('the desk', () => {
  test('Given a tutor who teaches, When the own desk is opened, Then one call, the item and its deadline', async () => {
    const { page, asked } = await open('desk', school, { email: ANN, boot: { view: 'teacher' } });
    await page.getByText('截止 115/11/30（剩 7 天）').waitFor();
    expect(asked).toEqual(['desk.teacher']);
  });
  test('Given an address that the 人員 tab does not know, Then a sentence says whom to ask', async () => {
    const { page } = await open('desk', school, { email: 'stranger@x.tw' });
    await page.getByRole('alert').getByText('分頁設定權限').waitFor();
  });
  test('Given no address from Google, Then it explains and says what may still be done', async () => {
    const { page } = await open('desk', school, { email: '' });
    await page.getByRole('alert').getByText('請以學校帳號登入').waitFor();
  });
  test('Given the server is gone, Then it asks once more, and then says that nothing is lost', async () => {
    const { page, asked, cutOff } = await open('desk', school, { boot: { view: 'office' } });
    await page.getByText('提交檢核').first().waitFor();
    cutOff();
    await page.getByRole('button', { name: '重新整理' }).click();
    await page.getByRole('alert').getByText('立刻拒絕了這次呼叫').waitFor();
    expect(asked.filter((method) => method === 'desk.office')).toHaveLength(3);
    await page.getByText('提交檢核').first().waitFor();
  });
});

describe('the class checklist', () => {
  const student = (page: OpenedPage['page'], name: string) => page.getByRole('button', { name: new RegExp(name) });
  test('Given a class, Then it opens in one call, and 無意願 and the slip are noted in the roster', async () => {
    const { page, memory, asked } = await open('checklist', school, { width: 300 });
    await page.getByText(/^其他學生/).click();
    await student(page, '02').click();
    expect(asked).toEqual(['checklist.open']);
    await page.getByLabel('無意願').selectOption('皆無');
    await page.getByText('已登記').waitFor();
    await page.getByRole('checkbox', { name: /確認單已交/ }).click();
    await page.getByText('（115/11/23）').waitFor();
    const [header, , second] = memory.cells.get('學生名冊') ?? [];
    expect(second?.[header?.indexOf('無意願') ?? -1]).toBe('皆無');
    expect(second?.[header?.indexOf('確認單') ?? -1]).toBeInstanceOf(Date);
  });
  test('Given a returned item, When the message is previewed and sent twice in 預覽, Then it is logged and nothing leaves', async () => {
    const { page, memory } = await open('checklist', school, { width: 300 });
    await student(page, '01').click();
    await page.getByRole('button', { name: '寫給學生' }).click();
    await page.getByText('s1@demo.example.edu.tw').waitFor();
    await page.getByText('不會寄給').waitFor();
    await page.getByRole('button', { name: '記錄預覽' }).dblclick();
    await page.getByText('沒有寄出').waitFor();
    expect(memory.sent).toEqual([]);
    expect(memory.cells.get('寄信紀錄')).toHaveLength(2);
  });
  test('Given items wait for a teacher, When 寄一封給我, Then one goes to the own mailbox alone, whatever the mode', async () => {
    const { page, memory } = await open('checklist', { ...school, staff: [tutor] }, { width: 300, email: ANN });
    await page.getByRole('button', { name: '提醒老師' }).click();
    await page.getByRole('button', { name: '寄一封給我' }).click();
    await page.getByText('沒有寄給別人').waitFor();
    expect(memory.sent.map(({ to }) => to)).toEqual([ANN]);
  });
  test('Given a class, When 已檢核本班 is pressed twice, Then one row stands in 班級檢核', async () => {
    const { page, memory } = await open('checklist', { ...school, classChecks: [] });
    await page.getByRole('button', { name: '已檢核本班' }).click();
    await page.getByText('已登記今天的班級檢核').waitFor();
    await page.getByRole('button', { name: '已檢核本班' }).click();
    await page.getByText('沒有重複登記').waitFor();
    expect(memory.cells.get('班級檢核')).toHaveLength(2);
  });
  test('Given a student who was taken off the roster meanwhile, Then nothing is written and a sentence says so', async () => {
    const { page, memory } = await open('checklist', school, { width: 300 });
    await page.getByText(/^其他學生/).click();
    await student(page, '02').click();
    memory.cells.get('學生名冊')?.splice(2, 1);
    await page.getByLabel('無意願').selectOption('皆無');
    await page.getByRole('alert').getByText('未登記').waitFor();
    expect(memory.calls.filter((call) => call === 'write 學生名冊')).toEqual([]);
  });
  test('Given a line of 我的工作 about one of two classes, Then that class is shown first', async () => {
    const classes = [{ className: '機械一甲' }, { className: '電機一甲' }];
    const { page } = await open('checklist', { ...school, classes }, { boot: { argument: '電機一甲' } });
    await page.getByRole('combobox').first().waitFor();
    expect(await page.getByRole('combobox').first().inputValue()).toBe('電機一甲');
  });
  test('Given a tutor, Then only the own class may be asked for', async () => {
    const { page } = await open(
      'checklist',
      { ...school, staff: [tutor], classes: [{ tutorEmail: 'b@x.tw' }] },
      { email: ANN },
    );
    await page.getByText('您名下沒有班級').waitFor();
  });
});

describe('the reports page', () => {
  test('Given slips of chosen students, When previewed, Then the preview holds theirs alone', async () => {
    const { page } = await open('reports', school, { boot: { report: 'slips' } });
    await page.getByLabel('只印這些學號').fill(studentNo(2));
    await page.getByRole('button', { name: '預覽' }).click();
    const preview = page.frameLocator('iframe[title="報表預覽"]');
    await preview.getByText(`學號 ${studentNo(2)}`).waitFor();
    expect(await preview.getByText(/學號 \d/).count()).toBe(1);
  });
  test('Given letters to leavers, When they are recorded, Then it asks first, and a second time finds nothing to do', async () => {
    const input = { ...school, roster: [{ status: '離校' }], receipts: [{ confirmation: '未確認' }] };
    const { page, memory } = await open('reports', input, { boot: { report: 'leaverLetters' } });
    await page.getByRole('button', { name: '登錄已寄發' }).click();
    await page.getByRole('button', { name: '確定登錄' }).click();
    await page.getByText('已登錄 1 位同學、1 筆').waitFor();
    expect(memory.cells.get('收訖明細')?.[1]).toContain('紙本郵寄');
    await page.getByRole('button', { name: '登錄已寄發' }).click();
    await page.getByRole('button', { name: '確定登錄' }).click();
    await page.getByText('已登錄 0 位同學、0 筆').waitFor();
  });
});

describe('settings and assistants', () => {
  const settingsOf = (memory: OpenedPage['memory']) =>
    new Map(memory.cells.get('設定')?.map((line) => [line[0], line[1]]));
  test('Given a changed number, Then that one cell is written; a malformed one stays in its field and is named', async () => {
    const { page, memory } = await open('assistants', school, { boot: { view: 'settings' } });
    await page.getByLabel('課程學習成果每學期上傳上限').fill('9');
    await page.getByLabel('收訖確認最少天數').fill('三天');
    await page.getByRole('button', { name: '儲存 2 項變更' }).click();
    await page.getByText('已儲存 1 項：課程學習成果每學期上傳上限').waitFor();
    await page.getByRole('alert').getByText('「收訖確認最少天數」的格式不符').waitFor();
    expect(settingsOf(memory).get('課程學習成果每學期上傳上限')).toBe('9');
    expect(settingsOf(memory).get('收訖確認最少天數')).toBe('3');
    expect(memory.calls.filter((call) => call === 'write 設定')).toHaveLength(1);
  });
  test('Given somebody else changed it meanwhile, Then their value stays and is shown', async () => {
    const { page, memory } = await open('assistants', school, { boot: { view: 'settings' } });
    await page.getByLabel('工作小組人數').fill('19');
    const row = memory.cells.get('設定')?.find((line) => line[0] === '工作小組人數');
    row![1] = '21';
    await page.getByRole('button', { name: '儲存 1 項變更' }).click();
    await page.getByRole('alert').getByText('已被其他人改為「21」').waitFor();
    expect(settingsOf(memory).get('工作小組人數')).toBe('21');
  });
  test('Given an empty workbook and a preset, Then set-up writes settings, semester, seats and the first person, and checks', async () => {
    const empty = { staff: [], classes: [], workGroup: [], trainings: [] };
    const { page, memory } = await open('assistants', empty, { boot: { view: 'setup' } });
    await page.getByLabel(/普通型高中/).check();
    await page.getByLabel('學校名稱').fill('示範高中');
    await page.getByLabel('開學日').fill('2026-08-31');
    await page.getByLabel('休業式').fill('2027-01-20');
    await page.getByRole('button', { name: '建立並檢核' }).click();
    await page.getByText(/19 席。第一次檢核 \d+ 項/).waitFor();
    expect(settingsOf(memory).get('課程學習成果每學期上傳上限')).toBe('9');
    expect(memory.cells.get('工作小組')).toHaveLength(20);
    expect(memory.cells.get('學期')).toHaveLength(2);
    expect(memory.cells.get('人員')?.[1]).toContain('管理');
    await page.getByRole('button', { name: '建立並檢核' }).click();
    await page.getByText(/寫入 0 項設定、0 席/).waitFor();
    expect(memory.cells.get('工作小組')).toHaveLength(20);
  });
  test('Given a term, Then the plan keeps C5; an earlier end warns at once; written twice it is there once', async () => {
    const { page, memory } = await open('assistants', { ...school, schedule: [] }, { boot: { view: 'schedule' } });
    await page.getByText('日期都符合規定').waitFor();
    await page.getByLabel('課程學習成果上傳 全部 結束日', { exact: true }).fill('2027-02-02');
    await page.getByText(/至少應開放至 116\/02\/03/).waitFor();
    await page.getByLabel('課程學習成果上傳 全部 結束日', { exact: true }).fill('2027-02-03');
    await page.getByText('日期都符合規定').waitFor();
    await page.getByRole('button', { name: /寫入 5 項/ }).click();
    await page.getByRole('button', { name: '確定寫入' }).click();
    await page.getByText('新增 5 項、更新 0 項').waitFor();
    expect(memory.cells.get('作業期程')).toHaveLength(6);
    await page.getByRole('button', { name: /寫入 5 項/ }).click();
    await page.getByRole('button', { name: '確定寫入' }).click();
    await page.getByText('新增 0 項、更新 0 項、相同 5 項').waitFor();
    expect(memory.cells.get('作業期程')).toHaveLength(6);
  });
  test('Given a plan, When the year is changed, Then the old one cannot be written until it is worked out anew', async () => {
    const { page, memory } = await open('assistants', { ...school, schedule: [] }, { boot: { view: 'schedule' } });
    await page.getByText('日期都符合規定').waitFor();
    await page.getByLabel('學年度').fill('116');
    await page.getByText('下表還是先前的').waitFor();
    expect(await page.getByText('日期都符合規定').count()).toBe(0);
    expect(await page.getByRole('button', { name: /寫入 5 項/ }).isDisabled()).toBe(true);
    await page.getByLabel('學年度').fill('115');
    expect(await page.getByRole('button', { name: /寫入 5 項/ }).isDisabled()).toBe(false);
    expect(memory.cells.get('作業期程')).toHaveLength(1);
  });
});

describe('the roll-over', () => {
  const year: SchoolInput = { ...school, settings: { schoolYear: '115' }, uploads: [], receipts: [] };
  test('Given a copy, When the class is confirmed and rolled over, Then it is done once, and undone on asking', async () => {
    const { page, memory, asked } = await open('rollover', year, { now: '2027-08-02T09:00:00' });
    const before = JSON.stringify(memory.cells.get('學生名冊'));
    const confirm = page.getByRole('button', { name: '確認轉換' });
    await page.getByLabel('機械一甲 的新班級').waitFor();
    await expect(confirm.isDisabled()).resolves.toBe(true);
    await page.getByLabel('我已確認這是副本，原工作簿另有一份').check();
    await page.getByLabel('機械一甲 的新班級').fill('機械二乙');
    await page.getByRole('button', { name: '重新計算' }).click();
    await confirm.dblclick();
    await page.getByText('已轉換為116學年度：升級 4 人').waitFor();
    expect(asked.filter((method) => method === 'rollover.commit')).toHaveLength(1);
    expect(JSON.stringify(memory.cells.get('學生名冊'))).toContain('機械二乙');
    await page.getByRole('button', { name: '復原轉換' }).click();
    await page.getByRole('button', { name: '確定復原' }).click();
    await page.getByText(/回到115學年度/).waitFor();
    expect(JSON.stringify(memory.cells.get('學生名冊'))).toBe(before);
  });
  test('Given a class whose name tells no grade, Then it is asked for, and nothing can be confirmed before', async () => {
    const { page } = await open('rollover', {
      ...year,
      classes: [{ className: '實驗班', grade: 2 }],
      roster: [{ className: '實驗班' }],
    });
    await page.getByPlaceholder('請填新班級；已畢業請填「畢業」').waitFor();
    await page.getByText('這些班級無法依規則改名').waitFor();
    await expect(page.getByRole('button', { name: '確認轉換' }).isDisabled()).resolves.toBe(true);
  });
  test('Given the server is gone, Then it says what happened and the answers stay', async () => {
    const { page, cutOff } = await open('rollover', year);
    await page.getByLabel('機械一甲 的新班級').fill('機械二丙');
    cutOff();
    await page.getByRole('button', { name: '重新計算' }).click();
    await page.getByRole('alert').getByText('立刻拒絕了這次呼叫').waitFor();
    await expect(page.getByLabel('機械一甲 的新班級').inputValue()).resolves.toBe('機械二丙');
  });
});

test('the help: Given a word, Then only what holds it is listed, without a call to the server', async () => {
  const { page, asked } = await open('help', {}, { boot: { codes: helpOfCodes('zh_TW') } });
  await page.getByRole('searchbox').fill('R5.5-quota');
  await page.getByText('符合 1 項').waitFor();
  await page.getByText('一學期的課程學習成果超過上限').waitFor();
  expect(asked).toEqual([]);
});

describe('the page 忘記一位學生', () => {
  test('As 註冊組: a student is tried first, asked for twice, then gone', async () => {
    const roster = [{ name: '王小明' }, {}];
    const { page, memory } = await open('forgetting', { roster, uploads: [{}] });
    await page.getByLabel('學號', { exact: true }).fill('115001');
    await page.getByRole('button', { name: '先試算' }).click();
    await page.getByText('會移除').waitFor();
    expect(JSON.stringify([...memory.cells])).toContain('王小明');
    await page.getByLabel('再輸入一次學號').fill('115001');
    await page.getByRole('button', { name: '移除這位學生的資料' }).click();
    await page.getByRole('button', { name: '確定移除' }).click();
    await page.getByText(/已移除 \d+ 列/).waitFor();
    expect(JSON.stringify([...memory.cells])).not.toContain('王小明');
  });
});
