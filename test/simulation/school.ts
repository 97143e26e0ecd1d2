/** The small school of a simulated year, and its scripts on the local host in this process. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { WorkbookData } from '../../local/src/model/contract';
import { createWorkbookModel } from '../../local/src/workbook/create';
import { openRuntime } from '../../local/src/runtime/open';
import type { ScriptRuntime } from '../../local/src/doors/contract';
import { HOME, worldOf, type World } from '../../local/src/doors/world';
import { ScriptLock } from '../../local/src/services/lock';
import { interruptedModel, interruptedWorld, type Interruption } from './interrupted';
import { Sheets } from './sheets';

export const OWNER = 'owner@demo.example.edu.tw';
const TUTORS = ['t1@demo.example.edu.tw', 't2@demo.example.edu.tw'] as const;
export const CLASSES = ['機械一甲', '電機一甲'] as const;
export const STUDENTS = 10;

export const studentNo = (n: number) => `1150${String(n).padStart(2, '0')}`;
export const classOf = (n: number) => CLASSES[n % 2] ?? CLASSES[0];

/** In one process whoever holds a lock cannot go on while another waits: it is had at once, or not. */
const tryLock = ScriptLock.prototype.tryLock;
ScriptLock.prototype.tryLock = function (this: ScriptLock, ms: number) {
  return tryLock.call(this, Math.min(ms, 0));
};

export interface SimulatedSchool {
  readonly sheets: Sheets;
  readonly interruption: Interruption;
  /** Runs a global; gives its value, or the message of what it threw. */
  run(
    name: string,
    args?: readonly unknown[],
    user?: string,
  ): Promise<{ readonly value?: unknown; readonly error?: string }>;
  rpc(method: string, args: unknown, user?: string): Promise<{ readonly value?: unknown; readonly error?: string }>;
  /** School time. */
  setClock(now: string): void;
  /** Every mail that left, as day, recipient and subject. */
  mails(): readonly string[];
  /** A copy of the file as Google's menu makes one: another id, no properties. */
  copied(now: string): Promise<SimulatedSchool>;
  /** The same school once more, with all that its scripts keep, to go another way from here. */
  twin(): Promise<SimulatedSchool>;
  /** Ends its scripts and takes its files away. */
  close(): Promise<void>;
}

interface Template {
  readonly data: WorkbookData;
  readonly folder: string;
}
let template: Promise<Template> | null = null;

/** A fresh school; set up once and copied. `world` is named as in `--world`. */
export async function openSchool(now: string, world = ''): Promise<SimulatedSchool> {
  template ??= makeTemplate(now);
  const { data, folder } = await template;
  const own = mkdtempSync(path.join(os.tmpdir(), 'simulated-'));
  cpSync(folder, own, { recursive: true });
  return schoolOver(createWorkbookModel({}, data), own, now, worldNamed(world));
}

function worldNamed(names: string): World {
  const world = worldOf(names);
  if ('unknown' in world) throw new Error(`no world: ${world.unknown}`);
  return world;
}

async function makeTemplate(now: string): Promise<Template> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'simulated-school-'));
  const model = createWorkbookModel({ owner: OWNER });
  const school = await schoolOver(model, folder, now);
  const { error } = await school.run('setUpWorkbook');
  if (error !== undefined) throw new Error(error);
  fillTabs(school.sheets);
  return { data: model.snapshot(), folder };
}

async function schoolOver(
  model: ReturnType<typeof createWorkbookModel>,
  hostFolder: string,
  now: string,
  world = HOME,
): Promise<SimulatedSchool> {
  const interruption: Interruption = { beforeCall: null, atService: null };
  const interrupted = interruptedWorld(world, interruption);
  const instant = (time: string) => new Date(`${time}+08:00`);
  let clock = now;
  const runtime: ScriptRuntime = await openRuntime({
    scriptFolder: path.resolve(__dirname, '../../dist'),
    model: interruptedModel(model, interruption),
    hostFolder,
    workers: false,
    now: instant(now),
    world: interrupted,
  });
  const run: SimulatedSchool['run'] = async (functionName, args = [], user = OWNER) => {
    // A colleague's run within another is not counted with it.
    if (interruption.atService !== null) interrupted.restart();
    const result = await runtime.start({ functionName, args, user, authMode: 'FULL', limit: 360_000 }, null).done;
    return result.ok ? { value: result.value } : { error: result.error.message };
  };
  return {
    sheets: new Sheets(model),
    interruption,
    run,
    async rpc(method, args, user) {
      const { value, error } = await run('rpc', [method, JSON.stringify(args)], user);
      if (error !== undefined) return { error };
      const reply = JSON.parse(String(value)) as { ok: boolean; value: unknown; error: { message: string } };
      return reply.ok ? { value: reply.value } : { error: reply.error.message };
    },
    setClock: (time) => runtime.setClock(instant((clock = time))),
    mails: () => mailsIn(path.join(hostFolder, 'outbox')),
    copied(day) {
      const own = mkdtempSync(path.join(os.tmpdir(), 'simulated-copy-'));
      return schoolOver(createWorkbookModel({ owner: OWNER, id: randomUUID() }, model.snapshot()), own, day, world);
    },
    twin() {
      const own = mkdtempSync(path.join(os.tmpdir(), 'simulated-twin-'));
      cpSync(hostFolder, own, { recursive: true });
      return schoolOver(createWorkbookModel({}, model.snapshot()), own, clock, world);
    },
    async close() {
      await runtime.close();
      rmSync(hostFolder, { recursive: true, force: true });
    },
  };
}

/** A header's text out of its encoded words. */
function decoded(header: string): string {
  return header.replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, way: string, text: string) =>
    way.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString()
      : decodeURIComponent(
          text
            .replace(/_/g, ' ')
            .replace(/%/g, '%25')
            .replace(/=(?=[0-9A-F]{2})/gi, '%'),
        ),
  );
}

function mailsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => {
      const head = readFileSync(path.join(folder, name), 'utf8').split(/\r?\n\r?\n/)[0] ?? '';
      const field = (key: string) => new RegExp(`^${key}: (.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head)?.[1] ?? '';
      const subject = decoded(field('Subject'));
      return `${new Date(field('Date')).toISOString().slice(0, 10)} ${field('To')} ${subject}`;
    });
}

function fillTabs(sheets: Sheets): void {
  const set = (key: string, value: string) => {
    const row = sheets.records('設定').find(({ cells }) => cells['項目'] === key)?.row;
    if (row !== undefined) sheets.type('設定', row, '值', value);
  };
  set('學校名稱', '模擬高中');
  set('目前學年度', '115');
  set('目前學期', '1');
  set('寄信模式', '正式');
  set('允許信箱網域', 'demo.example.edu.tw');
  sheets.append('學期', { 學年度: '115', 學期: '1', 開學日: '2026-08-31', 休業式: '2027-01-20' });
  sheets.append('學期', { 學年度: '115', 學期: '2', 開學日: '2027-02-11', 休業式: '2027-06-30' });
  sheets.append('人員', {
    電子郵件: OWNER,
    姓名: '註冊組長',
    單位: '註冊組',
    職務: '組長',
    權限: '管理',
    在職: '在職',
  });
  TUTORS.forEach((mailbox, i) => {
    sheets.append('人員', {
      電子郵件: mailbox,
      姓名: `導師${i + 1}`,
      單位: '導師室',
      職務: '導師',
      權限: '導師',
      在職: '在職',
    });
    const className = CLASSES[i] ?? '';
    sheets.append('班級', {
      班級: className,
      年級: '1',
      部別: '日校',
      科別: '科',
      導師: `導師${i + 1}`,
      導師信箱: mailbox,
    });
    sheets.append('課程', {
      學年度: '115',
      學期: '1',
      班級: className,
      課程名稱: '國語文',
      任課教師: `導師${i + 1}`,
      教師信箱: mailbox,
    });
  });
  for (let n = 1; n <= STUDENTS; n++)
    sheets.append('學生名冊', {
      學號: studentNo(n),
      姓名: `學生${n}`,
      班級: classOf(n),
      座號: String(n),
      部別: '日校',
      學籍狀態: '在學',
      電子郵件: `s${n}@demo.example.edu.tw`,
    });
  const row = (編號: string, 作業項目: string, 開始日: string, 結束日: string) =>
    sheets.append('作業期程', {
      編號,
      學年度: '115',
      學期: '1',
      作業項目,
      適用年級: '全部',
      部別: '全校',
      負責單位: '註冊組',
      開始日,
      結束日,
      自我檢核開始: 結束日,
      自我檢核結束: 結束日,
      公告依據: '公告',
      狀態: '進行中',
    });
  row('S1', '課程學習成果上傳', '2026-08-31', '2027-02-03');
  row('S2', '課程學習成果認證', '2026-08-31', '2027-02-10');
}
