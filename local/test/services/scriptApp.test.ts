/** ScriptApp: triggers and when they are due, whose they are, and what the project tells of itself. */
import { nextTime } from '../../src/doors/clockPlan';
import { openScript, OWNER, type OpenScript } from './openScript';

const OTHER = 'other@demo.example.edu.tw';
const FAR = ' the clock stands at 2026-11-23T09:00 in Taipei, a Monday';
let script: OpenScript;
beforeEach(async () => {
  script = await openScript({ 'Code.gs': 'function tick() {}' });
});

const timed = (calls: string) => `ScriptApp.newTrigger('tick').timeBased()${calls}.create()`;
const nextOf = () => {
  const { next } = script.runtime.triggers().at(-1)!;
  return next === null ? null : new Date(next).toISOString();
};

test.each([
  ['.everyDays(1).atHour(7)', '2026-11-23T23:00:00.000Z'],
  ['.everyDays(1).atHour(10).nearMinute(30)', '2026-11-23T02:30:00.000Z'],
  ['.atHour(7).everyDays(1).inTimezone("GMT")', '2026-11-23T07:00:00.000Z'],
  ['.everyWeeks(1).onWeekDay(ScriptApp.WeekDay.WEDNESDAY).atHour(8)', '2026-11-25T00:00:00.000Z'],
  ['.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8)', '2026-11-30T00:00:00.000Z'],
  ['.onMonthDay(1).atHour(0)', '2026-11-30T16:00:00.000Z'],
  ['.everyHours(2)', '2026-11-23T03:00:00.000Z'],
  ['.everyMinutes(30)', '2026-11-23T01:30:00.000Z'],
  ['.after(60000)', '2026-11-23T01:01:00.000Z'],
  ['.at(new Date("2026-12-01T00:00:00Z"))', '2026-12-01T00:00:00.000Z'],
  ['.atDate(2026, 12, 24)', '2026-12-23T16:00:00.000Z'],
  ['.atDate(2026, 12, 24).atHour(18)', '2026-12-24T10:00:00.000Z'],
])(`timeBased()%s is next due at %s,${FAR}`, async (calls, expected) => {
  await script.value(timed(calls));
  const due = Date.parse(nextOf()!);
  // The clock runs on while the test does.
  expect(Math.abs(due - Date.parse(expected))).toBeLessThan(30_000);
});

test('A daily trigger comes once a day, a one-off never again', () => {
  const plan = { every: 'days', count: 1, hour: 7, minute: 0, weekDay: null, zone: 'Asia/Taipei' } as const;
  const first = nextTime(plan, Date.parse('2026-11-23T01:00:00Z'))!;
  expect(nextTime(plan, first, true)! - first).toBe(86_400_000);
  expect(nextTime({ every: 'once', at: first }, first, true)).toBeNull();
});

test.each([
  ['.everyMinutes(7)', 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.'],
  ['.everyDays(1).atHour(24)', 'The value you passed to atHour was invalid: 24.'],
  ['.onMonthDay(32)', 'The value you passed to onMonthDay was invalid: 32.'],
  ['', 'A clock trigger needs a time'],
])('timeBased()%s is refused', async (calls, message) => {
  expect(await script.thrown(timed(calls))).toContain(`Exception: ${message}`);
  expect(script.runtime.triggers()).toEqual([]);
});

test('A trigger tells what it is; its members are those of the enumerations', async () => {
  expect(
    await script.value(`(() => {
      const edit = ScriptApp.newTrigger('tick').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
      ${timed('.everyHours(1)')};
      const [first, second] = ScriptApp.getProjectTriggers();
      return [first.getUniqueId() === edit.getUniqueId(), first.getHandlerFunction(), first.getEventType() === ScriptApp.EventType.ON_EDIT,
        first.getTriggerSource() === ScriptApp.TriggerSource.SPREADSHEETS, first.getTriggerSourceId() === SpreadsheetApp.getActive().getId(),
        String(second.getEventType()), String(second.getTriggerSource()), second.getTriggerSourceId(),
        ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length];
    })()`),
  ).toEqual([true, 'tick', true, true, true, 'CLOCK', 'CLOCK', null, 1]);
});

test('An account sees and deletes its own triggers alone, at most twenty', async () => {
  await script.value(timed('.everyHours(1)'));
  expect(await script.value('ScriptApp.getProjectTriggers().length', { user: OTHER })).toBe(0);
  expect(await script.thrown(`(() => { for (let i = 0; i < 20; i++) ${timed('.everyHours(1)')}; })()`)).toBe(
    'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
  expect(script.runtime.triggers()).toHaveLength(20);
  await script.value('ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one))');
  expect(script.runtime.triggers()).toEqual([]);
});

test('The project tells its id, that nothing has to be granted, and its own files', async () => {
  expect(
    await script.value(`(() => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [typeof ScriptApp.getScriptId(), info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, info.getAuthorizationUrl(),
        ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL), String(ScriptApp.getInstallationSource()), ScriptApp.getService().getUrl(),
        ScriptApp.getResource('Code').getDataAsString()];
    })()`),
  ).toEqual(['string', true, '', null, 'NONE', '', 'function tick() {}']);
});

test('An event tells its mode as a member of AuthMode', async () => {
  const events = await openScript({
    'Code.gs':
      'function onOpen(e) { return [e.authMode === ScriptApp.AuthMode.LIMITED, e.user.getEmail(), e.source.getId() === SpreadsheetApp.getActive().getId()]; }',
  });
  expect(await events.run('onOpen', [], { authMode: 'LIMITED', event: { kind: 'open' } })).toMatchObject({
    ok: true,
    value: [true, OWNER, true],
  });
});
