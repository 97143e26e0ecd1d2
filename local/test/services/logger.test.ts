/** Logger, console, ContentService, MimeType and Browser. */
import type { UiPort, UiQuestion } from '../../src/doors/contract';
import { openScript } from './openScript';

test('Logger writes as Java does, console as V8; both into the log of the run', async () => {
  const script = await openScript({
    'Code.gs': `function write() {
      Logger.log('一 %s 與 %s', 2, 'three').log([1, 'a', { b: null, c: 1.5 }]);
      Logger.log(new Date(Date.UTC(2026, 1, 3)).getTime() > 0);
      Logger.log(SpreadsheetApp.getActiveSheet().getRange('A1'));
      console.log('x %s', 1, { a: [1] });
      console.warn(Utilities.DigestAlgorithm.MD5.name());
      const text = Logger.getLog();
      Logger.clear();
      return [text, Logger.getLog()];
    }`,
  });
  const result = await script.run('write');
  expect(result.log).toEqual([
    '一 2.0 與 three',
    '[1.0, a, {b=null, c=1.5}]',
    'true',
    'Range',
    'x 1 { a: [ 1 ] }',
    'MD5',
  ]);
  const [text, cleared] = (result as unknown as { value: [string, string] }).value;
  expect(text).toMatch(/^Mon Nov 23 09:00:\d\d CST 2026 INFO: 一 2\.0 與 three\n/);
  expect(cleared).toBe('');
});

test('ContentService: text, type and name of a download', async () => {
  const script = await openScript({
    'Code.gs': `function doGet() { return ContentService.createTextOutput('{"a"').append(':1}').setMimeType(ContentService.MimeType.JSON).downloadAsFile('a.json'); }`,
  });
  expect(await script.run('doGet', [], { event: { kind: 'get', parameters: {} } })).toMatchObject({
    ok: true,
    value: { text: '{"a":1}', contentType: 'application/json', fileName: 'a.json' },
  });
  expect(
    await script.value(`(() => { const o = ContentService.createTextOutput(); const type = o.getMimeType();
      return [o.getContent(), o.getFileName(), type === ContentService.MimeType.TEXT, o.setContent('x').clear().getContent(), String(o), MimeType.PDF, MimeType.GOOGLE_SHEETS]; })()`),
  ).toEqual(['', null, true, '', 'TextOutput', 'application/pdf', 'application/vnd.google-apps.spreadsheet']);
});

const asked: UiQuestion[] = [];
/** Answers in the order asked. */
function personWho(...answers: { button: 'OK' | 'YES' | 'NO' | 'CLOSE' | 'CANCEL'; text?: string }[]): UiPort {
  asked.length = 0;
  const nothing = () => undefined;
  return {
    addMenu: nothing,
    removeMenu: nothing,
    showSidebar: nothing,
    showDialog: nothing,
    toast: nothing,
    activate: nothing,
    ask: async (question) => {
      asked.push(question);
      const { button, text = '' } = answers.shift()!;
      return { button, text };
    },
  };
}

test('Browser.msgBox and inputBox answer in lower case, cancel when closed', async () => {
  const ui = personWho({ button: 'YES' }, { button: 'CLOSE' }, { button: 'OK', text: '小明' }, { button: 'CANCEL' });
  const script = await openScript({}, { workers: true, ui });
  expect(
    await script.value(
      `[Browser.msgBox('題', '問', Browser.Buttons.YES_NO), Browser.msgBox('只有問'), Browser.inputBox('名'), Browser.inputBox('題', '名', Browser.Buttons.OK_CANCEL)]`,
    ),
  ).toEqual(['yes', 'cancel', '小明', 'cancel']);
  expect(asked.map(({ title, text, buttons }) => [title, text, buttons.length])).toEqual([
    ['題', '問', 2],
    ['', '只有問', 1],
    ['', '名', 1],
    ['題', '名', 2],
  ]);
  await script.runtime.close();
});

test('Ui: answers are members of Button; what is no text is refused', async () => {
  const ui = personWho({ button: 'NO' }, { button: 'OK', text: 'T' });
  const script = await openScript({}, { workers: true, ui });
  expect(
    await script.value(`(() => {
      const ui = SpreadsheetApp.getUi();
      const pressed = ui.alert('題', '問', ui.ButtonSet.YES_NO);
      const answer = ui.prompt('名', ui.ButtonSet.OK_CANCEL);
      return [pressed === ui.Button.NO, pressed == 'NO', answer.getSelectedButton() === ui.Button.OK, answer.getResponseText()];
    })()`),
  ).toEqual([true, true, true, 'T']);
  expect(await script.thrown('SpreadsheetApp.getUi().alert(5)')).toBe(
    "Exception: The parameters (number) don't match the method signature for Ui.alert.",
  );
  await script.runtime.close();
});

test('Without a window there is no Ui', async () => {
  const script = await openScript();
  expect(await script.thrown('SpreadsheetApp.getUi()')).toBe(
    'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
  );
});
