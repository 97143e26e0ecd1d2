/** The door of the pages: who may do what, and that no input whatever makes it throw or change anything. */
import fc from 'fast-check';
import { requireAccess } from '../../../src/access/caller';
import { METHODS, methodTable } from '../../../src/methods';
import { answer } from '../../../src/rpc/rpc';
import { cellsOfSchool } from '../schoolBuilder';
import { memoryShell } from '../reminders/memoryShell';

const at = (name: string) => `${name}@demo.example.edu.tw`;
const people = (['管理', '處室', '導師', '任課教師', '諮詢教師', '檢視'] as const).map((access, i) => ({
  email: at(`p${i}`),
  access,
}));
const school = () => cellsOfSchool({ staff: [...people, { email: at('left'), access: '管理', employment: '離職' }] });
/** A visitor: not the account that owns the file. */
function visitor(email: string) {
  const memory = memoryShell(school(), { email });
  const shell = { ...memory.shell, identity: { ...memory.shell.identity, isOwner: () => false } };
  return { ...memory, shell };
}
const MODEL = JSON.stringify({ day: '', confirmedDomains: [] });

test.each([
  ...people.map(({ email, access }) => [access, email, access === '管理' || access === '處室'] as const),
  ['離職的管理', at('left'), false],
  ['不在人員分頁', at('x'), false],
  ['不明', '', false],
] as const)('Given a caller who is %s (%s), Then the reminders open: %s', (_access, email, isAllowed) => {
  const { shell } = visitor(email);
  expect(answer(shell, methodTable, 'reminders.model', MODEL)).toMatchObject(
    isAllowed ? { ok: true } : { ok: false, error: { code: 'forbidden' } },
  );
  const ask = () => requireAccess(shell, ['管理', '處室']);
  if (isAllowed) expect(ask().email).toBe(email);
  else expect(ask).toThrow(email === '' ? '沒有提供您的信箱' : '沒有這項功能的權限');
});

test('Given the owner of the file and an empty 人員 tab, Then everything is allowed; not so a visitor of the owner`s web app', () => {
  const { shell } = memoryShell(cellsOfSchool({}), { email: at('owner') });
  expect(answer(shell, methodTable, 'reminders.model', MODEL)).toMatchObject({ ok: true });
  const visited = { ...shell, identity: { ...shell.identity, activeEmail: () => at('visitor') } };
  expect(answer(visited, methodTable, 'reminders.model', MODEL)).toMatchObject({ error: { code: 'forbidden' } });
});

test('Given any name and any text as arguments, Then an answer comes, no mail goes and nothing is written', () =>
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...Object.keys(METHODS), 'constructor', '__proto__', 'toString'), fc.string()),
      fc.oneof(fc.string(), fc.json(), fc.constant(undefined)),
      (name, args) => {
        const { shell, sent, calls } = visitor(at('p0'));
        const reply = answer(shell, methodTable, name, args);
        // A method that reads may take no arguments at all; whatever else is made up is refused.
        if (reply.ok) expect(methodTable[name]?.writes).toBe(false);
        else expect(reply.error.code).toMatch(/^(unknownMethod|badArguments)$/);
        expect(sent).toEqual([]);
        expect(calls.filter((call) => call.startsWith('write'))).toEqual([]);
      },
    ),
    { numRuns: 150 },
  ));

describe('a write that is asked for twice under one id', () => {
  const post = (requestId: string, students: string[], shell: ReturnType<typeof visitor>['shell']) =>
    answer(shell, methodTable, 'reports.recordPosted', JSON.stringify({ students }), requestId);
  const leavers = () => {
    const cells = cellsOfSchool({
      staff: people,
      roster: [{ status: '離校' }],
      receipts: [{ confirmation: '未確認' }],
    });
    const memory = memoryShell(cells, { email: at('p0') });
    return { ...memory, shell: { ...memory.shell, identity: { ...memory.shell.identity, isOwner: () => false } } };
  };
  test('Given the page asks again, Then the first answer comes and nothing is written again', () => {
    const { shell, calls } = leavers();
    const first = post('request-0001', ['115001'], shell);
    expect(first).toMatchObject({ ok: true, value: { students: 1, rows: 1 } });
    const writes = calls.filter((call) => call.startsWith('write')).length;
    expect(post('request-0001', ['115001'], shell)).toEqual(first);
    expect(calls.filter((call) => call.startsWith('write'))).toHaveLength(writes);
  });
  test('Given another id, Then it runs, and finds nothing left to do', () => {
    const { shell } = leavers();
    post('request-0001', ['115001'], shell);
    expect(post('request-0002', ['115001'], shell)).toMatchObject({ ok: true, value: { students: 0, rows: 0 } });
  });
  test('Given the first still runs, Then the second is told so', () => {
    const { shell } = leavers();
    shell.cache.put(`rpc:request-0003|reports.recordPosted|${at('p0')}`, 'running', 600);
    expect(post('request-0003', ['115001'], shell)).toMatchObject({ ok: false, error: { code: 'running' } });
  });
});
