/** A list of uploads that was never imported is no list of zeros: not on the class list, 總覽 or 規定檢核. */
import { loadAddon, type Addon } from './loadAddon';

interface ClassAnswer {
  readonly checklist: { readonly students: readonly { readonly studentNo: string }[] };
  readonly today: {
    readonly hasNoUploads: boolean;
    readonly care: Readonly<Record<string, readonly { readonly reason: string }[]>>;
  };
}

/** Ten days before the end of uploads. */
const LATE = '2027-01-25T09:00:00';

let addon: Addon;
beforeAll(async () => {
  addon = await loadAddon(LATE);
  await addon.run('createDemoSchool', [{ students: 120, now: '2026-11-23T09:00:00' }]);
});

function tutor(): string {
  const [headers = [], ...rows] = addon.shown('人員');
  return rows.find((row) => row[headers.indexOf('權限')] === '導師')?.[headers.indexOf('電子郵件')] ?? '';
}
const classList = async () => (await addon.rpc('checklist.open', {}, tutor())) as ClassAnswer;
const reasons = ({ today }: ClassAnswer) =>
  Object.values(today.care).flatMap((care) => care.map(({ reason }) => reason));

test('Given uploads of other classes alone, Then who has none in the last days is a matter', async () => {
  const { checklist } = await classList();
  const numbers = new Set(checklist.students.map(({ studentNo }) => studentNo));
  const sheet = addon.model.sheets().find(({ name }) => name === '上傳紀錄')!;
  const [headers = [], ...rows] = addon.shown('上傳紀錄');
  const own = rows.flatMap((row, i) => (numbers.has(row[headers.indexOf('學號')] ?? '') ? [i + 2] : []));
  for (const row of own.reverse()) addon.model.deleteRows(sheet.id, row, 1);
  const answer = await classList();
  expect(answer.today.hasNoUploads).toBe(false);
  expect(reasons(answer)).toContain('nothing');
});

test('Given no upload at all, Then that is said, nobody needs a word for it, and no requirement is 符合 by it', async () => {
  const sheet = addon.model.sheets().find(({ name }) => name === '上傳紀錄')!;
  addon.model.deleteRows(sheet.id, 2, sheet.lastRow - 1);
  const answer = await classList();
  expect(answer.today.hasNoUploads).toBe(true);
  expect(reasons(answer)).not.toContain('nothing');
  await addon.run('checkAll');
  expect(addon.shown('總覽').flat().join()).toMatch(/上傳狀態尚未匯入/);
  const lines = addon.shown('規定檢核').filter(([code = '']) => ['R5.5', 'R5.6', 'R5.8', 'R6.1'].includes(code));
  expect(lines).toHaveLength(4);
  for (const line of lines) {
    expect(line.join()).toMatch(/上傳狀態尚未匯入/);
    expect(line).not.toContain('符合');
  }
});
