/** An import over a column in which somebody pasted what the drop-down does not list. */
import { loadAddon } from './loadAddon';

test('Given a pasted value between two changed rows, When a list is imported, Then both are written and the value stays', async () => {
  const addon = await loadAddon();
  await addon.run('createDemoSchool', [{ students: 40 }]);
  const rows = addon.shown('學生名冊');
  const headers = rows[0]!;
  const sheet = addon.model.sheets().find(({ name }) => name === '學生名冊')!;
  const status = headers.indexOf('學籍狀態') + 1;
  addon.model.setCells({ sheetId: sheet.id, row: 4, col: status }, [['在校']], 'raw');
  const changed = status === 1 ? '畢業' : '休學';
  const lines = [3, 5].map((row, i) => [0, i + 2, rows[row - 1]![headers.indexOf('學號')]!, changed]);
  const request = {
    kind: 'roster',
    keys: ['studentNo', 'status'],
    sheets: [''],
    constants: {},
    isReplacing: false,
    isErasing: false,
  };
  const parcel = { id: 'parcel-one', count: 1, parts: [{ no: 0, text: JSON.stringify(lines) }] };
  const { value } = (await addon.rpc('imports.commit', { parcel, request, remember: null })) as {
    value: { changed: number; refused: string };
  };
  const after = addon.shown('學生名冊');
  expect([3, 4, 5].map((row) => after[row - 1]![status - 1])).toEqual([changed, '在校', changed]);
  expect(value).toMatchObject({ changed: 2, refused: '' });
});
