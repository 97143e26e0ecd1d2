/** A list in several parts over a cache that keeps nothing between two calls: the page's own sender, the built bundle's server. */
import { Parcel } from '../../sidebar/shared/parcel';
import { call } from '../../sidebar/shared/server';
import { inWorld, loadAddon, OWNER, type Addon } from './loadAddon';

/** As Google does it: a call of the page is a run of its own. */
function asPageOf(addon: Addon): void {
  const runnerOf = (done: (reply: string) => void, failed: (error: Error) => void): Record<string, unknown> => ({
    withSuccessHandler: (handler: typeof done) => runnerOf(handler, failed),
    withFailureHandler: (handler: typeof failed) => runnerOf(done, handler),
    rpc: (...args: string[]) => void addon.run('rpc', args, OWNER).then((reply) => done(String(reply)), failed),
  });
  const nothing = () => undefined;
  Object.assign(globalThis, { google: { script: { run: runnerOf(nothing, nothing) } } });
}

test('Given such a cache, When a list of many parts is compared and written, Then all of it is, once', async () => {
  const addon = await loadAddon(undefined, undefined, inWorld('forgetful-cache'));
  await addon.run('createDemoSchool', [{ students: 60 }]);
  asPageOf(addon);
  const roster = addon.shown('學生名冊');
  const numbers = roster.slice(1).map((row) => row[roster[0]!.indexOf('學號')]!);
  const keys = ['uploadNo', 'schoolYear', 'semester', 'kind', 'studentNo', 'title', 'courseOrType', 'teacher'];
  const lines = Array.from({ length: 900 }, (_, i) => {
    const who = numbers[i % numbers.length]!;
    return [0, i + 2, `B${i}`, '115', '1', '課程學習成果', who, `第 ${i} 件成果`.padEnd(60, '甲'), '國語文', '王老師'];
  });
  const parcel = Parcel.of(JSON.stringify(lines))!;
  expect(parcel.name.count).toBeGreaterThan(2);
  const request = { kind: 'uploads', keys, sheets: [''], constants: {}, isReplacing: false, isErasing: false };
  const compared = await parcel.ask((name) => call('imports.preview', { parcel: name, request }));
  expect(compared).toMatchObject({ missing: null, value: { added: 900, rejected: 0 } });
  const before = addon.shown('上傳紀錄').length;
  const written = await parcel.ask((name) => call('imports.commit', { parcel: name, request, remember: null }));
  expect(written).toMatchObject({ missing: null, value: { added: 900 } });
  expect(addon.shown('上傳紀錄')).toHaveLength(before + 900);
});
