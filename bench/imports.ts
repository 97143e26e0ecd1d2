/** 30,000 rows imported into the demo school by the built bundle: each call of the dialog with its time and service calls. */
import { PART_LENGTH, PARTS_PER_CALL } from '../src/rpc/partSize';
import { loadAddon, type Addon } from '../test/addon/loadAddon';

const ROWS = 30_000;
const KEYS = [
  'uploadNo',
  'schoolYear',
  'semester',
  'kind',
  'studentNo',
  'className',
  'name',
  'title',
  'courseOrType',
].concat(['teacher', 'uploadedAt', 'fileFormat', 'fileSizeMb', 'briefLength', 'certification', 'isSelected']);

export async function benchImports(): Promise<void> {
  const addon = await loadAddon();
  await addon.run('createDemoSchool', [{}]);
  const [header, ...students] = addon.shown('學生名冊');
  const at = (name: string) => header?.indexOf(name) ?? 0;
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const student = students[i % students.length] ?? [];
    const who = [student[at('學號')], student[at('班級')], student[at('姓名')]];
    const what = [`成果${i}`, `科目${i % 30}`, '王老師', `2026-10-${String(1 + (i % 28)).padStart(2, '0')} 10:20:30`];
    return [0, i + 2, `B${i}`, '115', '1', '課程學習成果', ...who, ...what, 'pdf', '1.5', '60', '通過', '否'];
  });
  await timed(addon, 'import 30,000 rows: send', () => send(addon, lines));
  await timed(addon, 'preview', () => addon.rpc('imports.preview', asked(lines)));
  await timed(addon, 'write', () => addon.rpc('imports.commit', { ...asked(lines), remember: null }));
  const changed = lines.map((line, i) => (i % 3 === 0 ? [...line.slice(0, -2), '退回', '否'] : line));
  await send(addon, changed);
  await timed(addon, 'write 10,000 changed rows of 30,000', () =>
    addon.rpc('imports.commit', { ...asked(changed), remember: null }),
  );
  await timed(addon, 'undo', () => addon.rpc('imports.undo', { isForced: false }));
}

const textOf = (lines: readonly unknown[]) => JSON.stringify(lines);
const countOf = (lines: readonly unknown[]) => Math.ceil(textOf(lines).length / PART_LENGTH);

function asked(lines: readonly unknown[]) {
  const request = { kind: 'uploads', keys: KEYS, sheets: [''], constants: {}, isReplacing: false, isErasing: false };
  return { parcel: { id: 'benchmark', count: countOf(lines) }, request };
}

async function send(addon: Addon, lines: readonly unknown[]): Promise<string> {
  const text = textOf(lines);
  const count = countOf(lines);
  for (let first = 0; first < count; first += PARTS_PER_CALL) {
    const numbers = Array.from({ length: Math.min(PARTS_PER_CALL, count - first) }, (_, i) => first + i);
    const parts = numbers.map((no) => ({ no, text: text.slice(no * PART_LENGTH, (no + 1) * PART_LENGTH) }));
    await addon.rpc('sendParts', { id: 'benchmark', parts });
  }
  return `${count} parts, ${Math.ceil(count / PARTS_PER_CALL)} calls`;
}

async function timed(addon: Addon, what: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const said = typeof result === 'string' ? result : `${addon.meter().serviceCalls} service calls`;
  console.log(
    `${what}: ${Math.round(performance.now() - started)} ms, ${Math.round((user + system) / 1000)} ms of processor (${said})`,
  );
}
