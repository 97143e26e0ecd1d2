/** A new file is set up in few calls, and comes out as one whose tabs were dressed one column after the other. */
import { createWorkbookModel } from '../../local/src/workbook/create';
import { callMs } from '../../local/src/services/googleTime';
import type { OwnedWorkbook } from '../../local/src/model/contract';
import { TABS } from '../../src/school/tabs';
import { inWorld, loadAddon, OWNER } from './loadAddon';

const NAMES = Object.values(TABS).map(({ name }) => name);

/** All that a tab holds, but for the colour of its ear and for ids. */
function held(model: OwnedWorkbook, name: string): unknown {
  const sheet = model.sheets().find((one) => one.name === name)!;
  return JSON.parse(
    JSON.stringify(model.exportSheet(sheet.id), (key, value: unknown) =>
      key === 'tabColor' || key === 'id' ? undefined : value,
    ),
  );
}

test('Given a new file, When it is set up, Then it takes few calls and each tab is as the slow way makes it', async () => {
  const quick = await loadAddon(undefined, createWorkbookModel({ owner: OWNER, id: 'one' }), inWorld(''));
  await quick.run('setUpWorkbook');
  const { calls } = quick.meter();
  const outgoing = Object.entries(calls).reduce((sum, [name, count]) => sum + (callMs(name) > 0 ? count : 0), 0);
  const model = createWorkbookModel({ owner: OWNER, id: 'one' });
  for (const name of NAMES) model.insertSheet({ name });
  const slow = await loadAddon(undefined, model, inWorld(''));
  await slow.run('setUpWorkbook');
  for (const name of NAMES) expect(held(quick.model, name)).toEqual(held(slow.model, name));
  expect(outgoing).toBeLessThanOrEqual(470);
});
