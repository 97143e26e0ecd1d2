/** Further workbooks and files: made, opened, found, copied, trashed; there again in the next run, also in a thread. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as sheetjs from '@e965/xlsx';
import { openScript, OWNER } from './openScript';
import { sheetScript } from './sheetScript';

const NOT_FOUND =
  'Exception: No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

describe.each([false, true])('further workbooks (runs in threads: %s)', (workers) => {
  test('Given one that a run made, Then it has its size, another run and another start of the host find it by id and address', async () => {
    const script = await openScript({}, { workers });
    const id =
      (await script.value(`(() => { const b = SpreadsheetApp.create('新簿', 25, 10); const s = b.getSheets()[0]; s.appendRow(['學號', '姓名']); s.getRange('A2').setNumberFormat('@').setValue('0071');
      b.insertSheet('二', 0); b.rename('改名'); if ([s.getMaxRows(), s.getMaxColumns(), s.getName(), b.getNumSheets()].join() !== '25,10,Sheet1,2') throw new Error('size'); return b.getId(); })()`)) as string;
    const reread = `(() => { const b = SpreadsheetApp.openById('${id}'); return [b.getName(), b.getSheetByName('Sheet1').getRange('A1:B2').getDisplayValues(), b === SpreadsheetApp.openByUrl(b.getUrl()), SpreadsheetApp.getActive().getId() === b.getId(), b.getOwner().getEmail()]; })()`;
    const expected = [
      '改名',
      [
        ['學號', '姓名'],
        ['0071', ''],
      ],
      true,
      false,
      OWNER,
    ];
    expect(await script.value(reread)).toEqual(expected);
    await script.runtime.close();
    const again = await openScript({}, { workers, folder: script.folder });
    expect(await again.value(reread)).toEqual(expected);
    await again.runtime.close();
    const file = sheetjs.readFile(path.join(script.folder, 'host', 'drive', `${id}.xlsx`));
    expect(file.SheetNames).toEqual(['二', 'Sheet1']);
  });

  test('Given copies, open files and sheets copied across, Then each workbook is its own', async () => {
    const script = await openScript({}, { workers });
    expect(
      await script.value(`(() => { const main = SpreadsheetApp.getActive(); main.getSheets()[0].setName('甲').getRange('A1').setFormula('=1+2'); const copy = main.copy('副本'); copy.getSheetByName('甲').getRange('A1').setValue(9);
        const other = SpreadsheetApp.create('他'); main.getSheetByName('甲').copyTo(other).setName('來'); const opened = SpreadsheetApp.open(DriveApp.getFilesByName('他').next());
        SpreadsheetApp.setActiveSpreadsheet(other); const active = SpreadsheetApp.getActiveSpreadsheet().getName();
        return [main.getRange('甲!A1').getValue(), copy.getRange('甲!A1').getValue(), opened === other, opened.getRange('來!A1').getValue(), active]; })()`),
    ).toEqual([3, 9, true, 3, '他']);
    await script.runtime.close();
  });
});

describe('errors', () => {
  test.each([
    [
      "SpreadsheetApp.openById('x')",
      'Exception: Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    ],
    ["SpreadsheetApp.openByUrl('x')", 'Exception: Invalid argument: url'],
    ["DriveApp.getFileById('x')", NOT_FOUND],
    ['DriveApp.getFolderById(SpreadsheetApp.getActive().getId())', NOT_FOUND],
    ['DriveApp.createFile()', "Exception: The parameters () don't match the method signature for DriveApp.createFile."],
    [
      "DriveApp.createFile('')",
      "Exception: The parameters (String) don't match the method signature for DriveApp.createFile.",
    ],
    ["DriveApp.createFile(null, '')", 'Exception: Invalid argument: name'],
    [
      "DriveApp.createFile(Utilities.newBlob(''), '')",
      "Exception: The parameters (Blob,String) don't match the method signature for DriveApp.createFile.",
    ],
    [
      "DriveApp.createFile(Utilities.newBlob(''))",
      'Exception: Blob object must have non-null name for this operation.',
    ],
    [
      "DriveApp.createFile('a', 'b').makeCopy('x', 'y')",
      "Exception: The parameters (String,String) don't match the method signature for DriveApp.File.makeCopy.",
    ],
    [
      "DriveApp.createFile('a', 'b').makeCopy(DriveApp.getRootFolder(), 'y')",
      "Exception: The parameters (DriveApp.Folder,String) don't match the method signature for DriveApp.File.makeCopy.",
    ],
    [
      "DriveApp.createFile('a', 'b').moveTo()",
      "Exception: The parameters () don't match the method signature for DriveApp.File.moveTo.",
    ],
    ['DriveApp.getRootFolder().setStarred(true)', 'Exception: Access denied: DriveApp.'],
    ['DriveApp.getFiles().getContinuationToken().x.y', expect.stringContaining('TypeError')],
    [
      "(() => { const i = DriveApp.getFilesByName('無'); return i.next(); })()",
      'Exception: Cannot retrieve the next object: iterator has reached the end.',
    ],
    ["DriveApp.createShortcut('x')", 'Error: NotImplemented: DriveApp.createShortcut'],
  ])('Given %s, Then it throws', async (expression, message) => {
    const { thrown } = await openScript();
    expect(await thrown(expression)).toEqual(message);
  });

  test('Given a simple trigger, or a manifest for the current spreadsheet alone, Then no other file is to be had', async () => {
    const script = await openScript();
    expect(await script.thrown("SpreadsheetApp.create('x')", { authMode: 'LIMITED' })).toBe(
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.create. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
    writeFileSync(
      path.join(script.folder, 'script', 'appsscript.json'),
      JSON.stringify({ oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] }),
    );
    expect(await script.thrown('SpreadsheetApp.openById(SpreadsheetApp.getActive().getId())')).toMatch(
      /not sufficient to call SpreadsheetApp.openById/,
    );
    expect(await script.thrown('DriveApp.getRootFolder()')).toMatch(/not sufficient to call DriveApp.getRootFolder/);
    expect(existsSync(path.join(script.folder, 'host', 'drive'))).toBe(false);
  });
});

describe('files and folders', () => {
  test('Given files in folders, Then they are found by name, type and search, move, and go to the trash with their folder', async () => {
    const { does, folder } = await sheetScript();
    expect(
      await does(`const all = (i) => { const list = []; while (i.hasNext()) list.push(i.next().getName()); return list; }; const root = DriveApp.getRootFolder(); const box = DriveApp.createFolder('盒');
        const a = box.createFile('a.csv', '1,2', MimeType.CSV); const b = DriveApp.createFile(Utilities.newBlob('乙', 'text/plain', 'b.txt')); const c = a.makeCopy('c.csv', root);
        const seen = [String(root), all(box.getFiles()), all(DriveApp.getFilesByType('text/csv')), all(DriveApp.searchFiles("title contains 'B' and mimeType = 'text/plain'")), a.getBlob().getDataAsString(), a.getSize(), a.getParents().next().getName(), root.getParents().hasNext()];
        b.moveTo(box).setContent('新').setName('b2.txt').setDescription('說明').setStarred(true); seen.push(all(box.getFiles()), b.getBlob().getDataAsString(), b.isStarred(), b.getDescription(), b.getLastUpdated() instanceof Date);
        box.setTrashed(true); seen.push(a.isTrashed(), all(DriveApp.getFilesByType('text/csv')), all(DriveApp.getTrashedFiles()), all(DriveApp.getFolders())); box.setTrashed(false); return [...seen, a.isTrashed(), b.setContent(Utilities.newBlob('x')).getBlob().getDataAsString()];`),
    ).toEqual([
      'My Drive',
      ['a.csv'],
      ['a.csv', 'c.csv'],
      ['b.txt'],
      '1,2',
      3,
      '盒',
      false,
      ['a.csv', 'b2.txt'],
      '新',
      true,
      '說明',
      true,
      true,
      ['c.csv'],
      ['a.csv', 'b2.txt'],
      [],
      false,
      'Blob',
    ]);
    expect(readdirSync(path.join(folder, 'host', 'drive'))).toContain('index.json');
  });

  test("Given Google's address of an export, Then the sheet's texts come from here; what matched an address gives a file", async () => {
    const { does } = await sheetScript();
    expect(
      await does(`put('A1:B2', [['學號', '備註'], ["'007", '甲,"乙"']]); const url = 'https://docs.google.com/spreadsheets/d/' + book().getId() + '/export?format='; const gid = '&gid=' + sheet().getSheetId();
        const get = (rest, options) => UrlFetchApp.fetch(url + rest, options); const csv = get('csv' + gid);
        return [csv.getContentText(), csv.getBlob().getContentType(), get('tsv').getContentText(), get('csv&gid=9', { muteHttpExceptions: true }).getResponseCode(), thrown(() => get('ods')).slice(0, 39), DriveApp.getFileById(url.match(/[-\\w]{25,}/)).getName() === book().getName()];`),
    ).toEqual([
      '學號,備註\r\n007,"甲,""乙"""',
      'text/csv',
      '學號\t備註\r\n007\t甲,"乙"',
      404,
      'Exception: UrlFetchApp.fetch is refused',
      true,
    ]);
  });

  test('Given a workbook and a file of one account, Then another finds neither until they are shared', async () => {
    const script = await openScript();
    const tutor = { user: 'tutor@demo.example.edu.tw' };
    const [book, file] = (await script.value(
      "[SpreadsheetApp.create('私').getId(), DriveApp.createFile('私.txt', 'x').getId()]",
    )) as [string, string];
    const open = `SpreadsheetApp.openById('${book}').getName()`;
    expect(await script.thrown(open, tutor)).toBe(
      'Exception: You do not have permission to access the requested document.',
    );
    expect(await script.thrown(`DriveApp.getFileById('${file}')`, tutor)).toBe(NOT_FOUND);
    expect(await script.value("DriveApp.getFilesByName('私.txt').hasNext()", tutor)).toBe(false);
    await script.value(`SpreadsheetApp.openById('${book}').addViewer('${tutor.user}').getId()`);
    await script.value(
      `DriveApp.getFileById('${file}').setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW).getId()`,
    );
    expect(await script.value(open, tutor)).toBe('私');
    expect(await script.thrown(`SpreadsheetApp.openById('${book}').appendRow([1])`, tutor)).toMatch(/protected cell/);
    expect(await script.thrown(`DriveApp.getFileById('${book}').setTrashed(true)`, tutor)).toMatch(/Access denied/);
    expect(await script.value(`DriveApp.getFileById('${file}').getBlob().getDataAsString()`, tutor)).toBe('x');
  });

  test('Given the script project, Then it is a file of its own', async () => {
    const { value } = await openScript();
    expect(
      await value(
        '[DriveApp.getFileById(ScriptApp.getScriptId()).getMimeType() === MimeType.GOOGLE_APPS_SCRIPT, DriveApp.getFileById(ScriptApp.getScriptId()).getName() === SpreadsheetApp.getActive().getName()]',
      ),
    ).toEqual([true, true]);
  });

  test('Given the bound workbook, Then it is a file like others: its name, people, place; renaming either is renaming both', async () => {
    const { does } = await sheetScript();
    expect(
      await does(`const b = book(); const f = DriveApp.getFileById(b.getId()); const seen = [f.getName() === b.getName(), f.getMimeType() === MimeType.GOOGLE_SHEETS, f.getOwner().getEmail() === b.getOwner().getEmail(), f.getUrl().indexOf(b.getUrl())];
        f.setName('校務'); seen.push(b.getName()); b.rename('學務'); seen.push(f.getName()); f.addEditor('x@y.tw'); seen.push(b.getEditors().length); const box = DriveApp.createFolder('盒'); f.moveTo(box); const copy = f.makeCopy();
        f.setTrashed(true); return [...seen, f.getParents().next().getName(), copy.getName(), app.open(copy).getName(), copy.getParents().next().getName(), f.isTrashed()];`),
    ).toEqual([true, true, true, 0, '校務', '學務', 2, '盒', 'Copy of 學務', 'Copy of 學務', '盒', true]);
  });
});
