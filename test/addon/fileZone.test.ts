/** A file in another zone: what is judged is the day that people see. */
import { inWorld, loadAddon } from './loadAddon';

const told = (mails: unknown) =>
  (mails as { to: string; subject: string; text: string; key: string }[]).map((m) => [m.to, m.subject, m.text, m.key]);

test('Given the demo school, When its file is put into another zone, Then the findings are the same and one more, that says so', async () => {
  const home = await loadAddon();
  await home.run('createDemoSchool', [{ students: 120 }]);
  const { byCode } = (await home.run('checkAll')) as { byCode: Record<string, number> };
  const { findings, ...plan } = { findings: home.shown('檢核結果'), mails: told(await home.run('planReminders')) };
  const away = await loadAddon(undefined, home.model, inWorld('zone=America/New_York'));
  expect(away.model.meta().timeZone).toBe('America/New_York');
  const there = (await away.run('checkAll')) as { byCode: Record<string, number> };
  expect(there.byCode).toEqual({ ...byCode, 'SET-timezone': 1 });
  expect(told(await away.run('planReminders'))).toEqual(plan.mails);
  const keyed = (rows: string[][]) => rows.map((row) => row[row.length - 1]).sort();
  expect(keyed(away.shown('檢核結果')).length).toBe(keyed(findings).length + 1);
});
