/** What Google sees of the bundle: exactly the fixed functions, each a top-level one. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import gas from 'gas-local';

const root = path.resolve(__dirname, '../..');
const FIXED = [
  'checkAll',
  'createDemoSchool',
  'doGet',
  'installTriggers',
  'meetingReportHtml',
  'onEdit',
  'onEditInstalled',
  'onInstall',
  'onOpen',
  'openClassChecklist',
  'openHelp',
  'openImport',
  'openMeetingReport',
  'openMyWork',
  'openReminders',
  'openRules',
  'openSettings',
  'planReminders',
  'printClassChecklist',
  'printConfirmationSlips',
  'readRules',
  'removeTriggers',
  'rollOverSchoolYear',
  'rpc',
  'runDaily',
  'runInstallCheck',
  'sendReminders',
  'setUpWorkbook',
];

describe('the bundle as Google loads it', () => {
  // An empty global object: loading must reach no service, since top-level code runs at every call.
  const context = gas.require(path.join(root, 'dist'), {}) as Record<string, unknown>;

  test('Given dist/ loaded with no service at all, Then exactly the fixed functions are global', () => {
    const globals = Object.keys(context).filter((name) => typeof context[name] === 'function');
    expect(globals.sort()).toEqual(FIXED);
  });

  test('Given the manifest, Then it asks for the least rights, in V8, in Asia/Taipei', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'dist/appsscript.json'), 'utf8'));
    expect(manifest.timeZone).toBe('Asia/Taipei');
    expect(manifest.runtimeVersion).toBe('V8');
    const rights = manifest.oauthScopes.map((scope: string) => scope.replace('https://www.googleapis.com/auth/', ''));
    expect(rights.sort()).toEqual([
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'spreadsheets.currentonly',
      'userinfo.email',
    ]);
  });

  test('Given clasp, When it lists what a push would send, Then that is the code, the manifest and the pages', () => {
    const clasp = path.join(root, 'node_modules/.bin/clasp');
    const listed = JSON.parse(
      execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], { cwd: root, encoding: 'utf8' }),
    );
    const sent: string[] = listed.filesToPush.map((file: string) => path.basename(file));
    expect(sent).toEqual(expect.arrayContaining(['Code.js', 'appsscript.json']));
    expect(sent.every((file) => /^(Code\.js|appsscript\.json|[\w-]+\.html)$/.test(file))).toBe(true);
    expect(sent.every((file) => existsSync(path.join(root, 'dist', file)))).toBe(true);
  });
});
