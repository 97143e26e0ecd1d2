/** The web app runs with its deployer's rights: whatever a page calls, only the visitor's own role lets anything through. */
import { existsSync, readdirSync } from 'node:fs';
import { METHODS } from '../../src/methods';
import { inWorld, loadAddon, OWNER, type Addon } from './loadAddon';

const STRANGER = 'stranger@demo.example.edu.tw';
type Reply = { readonly ok: boolean; readonly error?: { readonly code: string } };

/** Globals that anybody may call: they give a page or an answer, and no data. */
const HARMLESS = ['doGet', 'onEdit', 'onEditInstalled', 'onInstall', 'onOpen', 'readRules', 'rpc'];
const GLOBALS = [
  ...HARMLESS,
  ...['checkAll', 'createDemoSchool', 'installTriggers', 'meetingReportHtml', 'openClassChecklist', 'openHelp'],
  ...['openImport', 'openMeetingReport', 'openMyWork', 'openReminders', 'openRules', 'openSettings', 'planReminders'],
  ...['printClassChecklist', 'printConfirmationSlips', 'removeTriggers', 'rollOverSchoolYear', 'runDaily'],
  ...['runInstallCheck', 'sendReminders', 'setUpWorkbook'],
];
/** Anybody may open these from a menu; the page then asks for its data and is answered by role. */
const PAGES_FOR_ALL = ['openHelp', 'openClassChecklist', 'openMyWork', 'openRules'];

let addon: Addon;
let student: string;
let tutor: string;
beforeAll(async () => {
  addon = await loadAddon(undefined, undefined, inWorld('web-app'));
  await addon.run('createDemoSchool', [{ students: 60 }]);
  const roster = addon.shown('學生名冊');
  student = roster[1]![roster[0]!.indexOf('電子郵件')]!;
  const staff = addon.shown('人員');
  const [access, employed, email] = ['權限', '在職', '電子郵件'].map((header) => staff[0]!.indexOf(header));
  tutor = staff.find((row) => row[access!] === '導師' && row[employed!] === '在職')![email!]!;
});

const seenTabs = () => addon.model.sheets().map(({ name }) => [name, addon.shown(name)]);

test.each(['stranger', 'student', 'tutor'])(
  'Given a %s, When every global is called, Then no cell changes and no mail leaves',
  async (who) => {
    const user = { stranger: STRANGER, student, tutor }[who]!;
    const before = seenTabs();
    const through: string[] = [];
    for (const name of GLOBALS) {
      for (const args of [[], [{ triggerUid: '1', authMode: 'FULL' }]]) {
        await addon.run(name, args, user).then(
          () => through.push(name),
          () => undefined,
        );
      }
    }
    const allowed = [...HARMLESS, ...PAGES_FOR_ALL, ...(who === 'tutor' ? ['printClassChecklist'] : [])];
    expect([...new Set(through)].filter((name) => !allowed.includes(name))).toEqual([]);
    expect(seenTabs()).toEqual(before);
    expect(existsSync(`${addon.folder}/outbox`) ? readdirSync(`${addon.folder}/outbox`) : []).toEqual([]);
  },
);

test.each(['stranger', 'student', 'tutor', 'owner'])(
  'Given a %s, When every method is called, Then exactly those of their role are not refused',
  async (who) => {
    const user = { stranger: STRANGER, student, tutor, owner: OWNER }[who]!;
    const role = { stranger: '', student: '', tutor: '導師', owner: '管理' }[who]!;
    const refused: string[] = [];
    for (const name of Object.keys(METHODS)) {
      // No method takes this, so those that are not refused do nothing.
      const reply = JSON.parse(String(await addon.run('rpc', [name, '"x"'], user))) as Reply;
      if (reply.error?.code === 'forbidden') refused.push(name);
      else expect([name, reply.error?.code]).toEqual([name, 'badArguments']);
    }
    const expected = Object.entries(METHODS).filter(([, { access }]) => !(access as readonly string[]).includes(role));
    expect(refused.sort()).toEqual(expected.map(([name]) => name).sort());
  },
);
