/** The daily schedule: one of a kind, one owner, and nobody left in the dark when it stops. */
import { runSchedule } from '../../../src/reminders/commands';
import { runDaily, scheduleTrouble } from '../../../src/reminders/runDaily';
import { installTriggers, removeTriggers, scheduleSentence } from '../../../src/reminders/triggers';
import { checkAll } from '../../../src/workbook/checkAll';
import { cellsOfSchool } from '../schoolBuilder';
import { memoryShell, type MemoryOptions } from './memoryShell';

const ANN = 'ann@demo.example.edu.tw';
const BEN = 'ben@demo.example.edu.tw';
const school = (mode = '正式') =>
  cellsOfSchool({
    roster: Array.from({ length: 8 }, (_, i) => ({ email: `s${i + 1}@demo.example.edu.tw` })),
    schedule: [{}],
    settings: { mailMode: mode, reminderHour: '6' },
  });
/** Several accounts at one document: each sees its own triggers only, the properties are shared. */
const atOneDocument = (...people: MemoryOptions[]) => {
  const cells = school();
  const properties = new Map<string, string>();
  return people.map((person) => memoryShell(cells, { properties, ...person }));
};
const noCheck = () => undefined;
const names = (memory: ReturnType<typeof memoryShell>) => memory.triggers.map((trigger) => trigger.functionName).sort();

describe('installing', () => {
  test('Given it is installed three times, Then there is one trigger, which costs nothing at edits', () => {
    const [ann] = atOneDocument({ email: ANN });
    for (let i = 0; i < 3; i++)
      expect(installTriggers(ann!.shell)).toEqual({ state: 'installed', owner: ANN, hour: 6 });
    expect(names(ann!)).toEqual(['runDaily']);
    expect(scheduleSentence(ann!.shell)).toContain(ANN);
  });

  test('Given somebody else owns it, Then a second person makes none, and is told whose it is', () => {
    const [ann, ben] = atOneDocument({ email: ANN }, { email: BEN });
    installTriggers(ann!.shell);
    expect(installTriggers(ben!.shell)).toMatchObject({ state: 'ownedByOther', owner: ANN });
    expect(names(ben!)).toEqual([]);
  });

  test('Given it is taken over, Then the former owner`s triggers retire at their next run and send nothing', () => {
    const [ann, ben] = atOneDocument({ email: ANN }, { email: BEN });
    installTriggers(ann!.shell);
    expect(installTriggers(ben!.shell, true)).toMatchObject({ state: 'installed', owner: BEN });
    expect(runDaily(ann!.shell, noCheck)).toEqual({ state: 'retired' });
    expect(names(ann!)).toEqual([]);
    expect(ann!.sent).toEqual([]);
    expect(runDaily(ben!.shell, noCheck)).toMatchObject({ state: 'done', sent: 8 });
  });

  test('Given it is removed by somebody else, Then the owner`s triggers retire too', () => {
    const [ann, ben] = atOneDocument({ email: ANN }, { email: BEN });
    installTriggers(ann!.shell);
    expect(removeTriggers(ben!.shell)).toEqual({ removed: 0, formerOwner: ANN });
    expect(runDaily(ann!.shell, noCheck)).toEqual({ state: 'retired' });
    expect(names(ann!)).toEqual([]);
  });

  test('Given a copy of the workbook, Then its runs send nothing until it is installed there', () => {
    const cells = school();
    const original = memoryShell(cells, { email: ANN, id: 'original' });
    installTriggers(original.shell);
    const copy = memoryShell(cells, { email: ANN, id: 'copy' });
    expect(runDaily(copy.shell, noCheck)).toMatchObject({ sent: 0, message: expect.stringContaining('複製本') });
    installTriggers(copy.shell);
    expect(runDaily(copy.shell, noCheck)).toMatchObject({ sent: 8 });
  });
});

describe('running', () => {
  /** The web app: the script runs as its owner, a visitor calls a global. */
  const visitedBy = (ann: ReturnType<typeof memoryShell>, email: string) => ({
    ...ann.shell,
    identity: { ...ann.shell.identity, activeEmail: () => email },
  });

  test.each([
    ['no event', undefined],
    ['an event of one`s own', { triggerUid: 'trigger9' }],
    ['no object', 'trigger1'],
  ])(
    'Given a page calls it with %s, Then a visitor without the right starts no run, schedule or not',
    (_what, event) => {
      const [ann] = atOneDocument({ email: ANN });
      expect(() => runSchedule(visitedBy(ann!, BEN), event, noCheck)).toThrow('沒有這項功能的權限');
      installTriggers(ann!.shell);
      expect(() => runSchedule(visitedBy(ann!, BEN), event, noCheck)).toThrow('沒有這項功能的權限');
      expect(ann!.sent).toEqual([]);
    },
  );

  test('Given a visitor knew the trigger`s own id, Then it starts no run for them either', () => {
    const [ann] = atOneDocument({ email: ANN });
    installTriggers(ann!.shell);
    const event = { triggerUid: ann!.triggers[0]?.id };
    expect(() => runSchedule(visitedBy(ann!, BEN), event, noCheck)).toThrow('沒有這項功能的權限');
  });

  test('Given the trigger`s own event, Then it runs whether or not Google tells who acts', () => {
    for (const active of [ANN, '']) {
      const [ann] = atOneDocument({ email: ANN });
      const shell = { ...visitedBy(ann!, active) };
      installTriggers(ann!.shell);
      const event = { triggerUid: ann!.triggers[0]?.id };
      expect(
        runSchedule({ ...shell, identity: { ...shell.identity, isOwner: () => false } }, event, noCheck),
      ).toMatchObject({ state: 'done', sent: 8 });
    }
  });

  test('Given an account whose mailbox Google does not tell, Then the schedule is not installed, and it says so', () => {
    const [nobody] = atOneDocument({ email: '' });
    expect(() => installTriggers(nobody!.shell)).toThrow('沒有提供您帳號的信箱');
    expect(names(nobody!)).toEqual([]);
  });

  test('Given the run was out of time, Then one follow-up goes on, and is removed when it has run', () => {
    let elapsed = 0;
    const [ann] = atOneDocument({ email: ANN, elapsedMs: () => elapsed });
    installTriggers(ann!.shell);
    elapsed = 300_000;
    expect(runDaily(ann!.shell, noCheck)).toMatchObject({ sent: 0, unfinished: 8 });
    expect(names(ann!)).toEqual(['runDaily', 'runDaily']);
    elapsed = 0;
    expect(runDaily(ann!.shell, noCheck)).toMatchObject({ sent: 8, unfinished: 0 });
    expect(names(ann!)).toEqual(['runDaily']);
  });

  test('Given Google refuses a trigger inside a trigger`s run, Then the next morning makes up for it', () => {
    const cells = school();
    const properties = new Map<string, string>();
    const first = memoryShell(cells, { properties, elapsedMs: () => 300_000, refusesTriggers: true });
    expect(runDaily(first.shell, noCheck)).toMatchObject({ unfinished: 8 });
    const next = memoryShell(cells, { properties, now: '2027-01-28T07:10:00' });
    expect(runDaily(next.shell, noCheck)).toMatchObject({ state: 'done' });
    expect(next.sent).toHaveLength(8);
  });

  test('Given a day was missed after a finished one, Then its reminders go the next morning', () => {
    const cells = school();
    const properties = new Map<string, string>();
    const at = (now: string) => memoryShell(cells, { properties, now });
    expect(runDaily(at('2027-01-26T07:10:00').shell, noCheck)).toMatchObject({ sent: 0 });
    expect(runDaily(at('2027-01-28T07:10:00').shell, noCheck)).toMatchObject({ sent: 8 });
    expect(runDaily(at('2027-01-29T07:10:00').shell, noCheck)).toMatchObject({ sent: 0 });
  });

  test('Given the check fails, Then the mails go all the same and the failure is told at the next open', () => {
    const [ann] = atOneDocument({ email: ANN });
    installTriggers(ann!.shell);
    const failing = () => {
      throw new Error('檢核壞了');
    };
    expect(() => runDaily(ann!.shell, failing)).toThrow('檢核壞了');
    expect(ann!.sent).toHaveLength(8);
    expect(scheduleTrouble(ann!.shell)).toContain('檢核壞了');
    expect(ann!.cells.get('操作紀錄')?.[1]).toEqual(expect.arrayContaining(['每日排程', '失敗']));
  });

  test('Given it has been silent for days, Then that is told with the owner`s name; and nothing while all is well', () => {
    const cells = school();
    const properties = new Map<string, string>();
    const ann = memoryShell(cells, { properties, email: ANN, now: '2027-01-27T07:10:00' });
    expect(scheduleTrouble(ann.shell)).toBe('');
    installTriggers(ann.shell);
    runDaily(ann.shell, noCheck);
    expect(scheduleTrouble(ann.shell)).toBe('');
    const later = memoryShell(cells, { properties, email: BEN, now: '2027-01-30T08:00:00' });
    expect(scheduleTrouble(later.shell)).toContain(ANN);
  });
});

describe('the heartbeat on 總覽', () => {
  const heartbeat = (memory: ReturnType<typeof memoryShell>) => String(memory.cells.get('總覽')?.[2]?.[0] ?? '');
  const withOverview = (memory: ReturnType<typeof memoryShell>) => memory.cells.set('總覽', []);

  test('Given it is installed, runs and fails, Then the line says whose it is and how the last run went', () => {
    const [ann] = atOneDocument({ email: ANN });
    withOverview(ann!);
    installTriggers(ann!.shell);
    expect(heartbeat(ann!)).toContain(ANN);
    runDaily(ann!.shell, noCheck);
    expect(heartbeat(ann!)).toMatch(/最近一次：\d+\/\d\d\/\d\d \d\d:\d\d/);
    expect(() =>
      runDaily(ann!.shell, () => {
        throw new Error('試算表忙碌');
      }),
    ).toThrow('試算表忙碌');
    expect(heartbeat(ann!)).toMatch(/失敗：試算表忙碌/);
    removeTriggers(ann!.shell);
    expect(heartbeat(ann!)).not.toContain(ANN);
  });

  test('Given a check afterwards, Then it leaves the line as it is', () => {
    const [ann] = atOneDocument({ email: ANN });
    installTriggers(ann!.shell);
    runDaily(ann!.shell, () => void checkAll(ann!.shell));
    const line = heartbeat(ann!);
    expect(line).toContain(ANN);
    checkAll(ann!.shell);
    expect(heartbeat(ann!)).toBe(line);
  });

  test('Given no 總覽 yet, Then the run is none the worse', () => {
    const [ann] = atOneDocument({ email: ANN });
    ann!.cells.delete('總覽');
    installTriggers(ann!.shell);
    expect(runDaily(ann!.shell, noCheck)).toMatchObject({ state: 'done' });
  });
});
