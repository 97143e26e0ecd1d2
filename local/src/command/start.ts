/** `npm start`: opens a workbook (or the demo school) with a script over it and serves it to this machine's browsers. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { FileError, type WorkbookFile } from '../files/contract';
import { openWorkbookFile } from '../files/open';
import { startTexts as en } from '../messages/en/start';
import { fill } from '../messages/fill';
import { startTexts as zh } from '../messages/zh/start';
import type { ScriptRuntime } from '../doors/contract';
import { openRuntime } from '../runtime/open';
import { Assets } from '../server/assets';
import { inBackground, report } from '../server/faults';
import { HostServer } from '../server/hostServer';
import { RunLog } from '../server/runLog';
import { ScriptHost } from '../server/scriptHost';
import { DemoSchool, type CheckSummary } from './demoSchool';
import { keepPrivate } from './keepPrivate';
import { BadOption, startOptions, type StartOptions } from './startOptions';

/** The project that the host is started in: its dist/ is the script, its school/ the demo school's home. */
const ROOT = process.cwd();
const USUAL_PORT = 8321;
const texts = process.env['HOST_LANGUAGE'] === 'en' ? en : zh;
const say = (text: string) => process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  keepPrivate();
  const options = startOptions(process.argv.slice(2), ROOT, texts);
  // Begun before the workbook is read, which another thread does.
  const assets = Assets.build();
  assets.catch(() => undefined);
  const opened = options.workbook ? await openGiven(options.workbook, options) : await openDemo(options);
  const { file, runtime, summary, kept } = opened;
  inBackground('host', kept);
  for (const { message } of file.notices) say(message);
  const host = await serve(file, runtime, options, assets).catch(async (error: unknown) => {
    await file.close();
    throw error;
  });
  runtime.setWebAppUrl(host.webAppAddress);
  say(fill(texts.opened, { path: file.path }));
  if (summary) sayCheck(summary);
  say(`${texts.address}\n\n  ${host.address}\n\n${texts.stop}`);
  // What slipped through every other net: the workbook and its windows stay.
  process.on('uncaughtException', (error) => report('host', error));
  process.on('unhandledRejection', (error) => report('host', error));
  closeOnSignal(host, runtime, kept);
}

interface Opened {
  readonly file: WorkbookFile;
  readonly runtime: ScriptRuntime;
  readonly summary: CheckSummary | null;
  /** Settled when what was made is in its file: until then the journal alone has it. */
  readonly kept: Promise<void>;
}

async function openGiven(workbook: string, options: StartOptions): Promise<Opened> {
  const isNew = !existsSync(workbook);
  const file = await openWorkbookFile(workbook, { create: true, live: true });
  if (isNew) say(fill(texts.created, { path: workbook }));
  return { file, runtime: await runtimeOver(file, options), summary: null, kept: Promise.resolve() };
}

async function openDemo(options: StartOptions): Promise<Opened> {
  const demo = new DemoSchool(path.join(ROOT, 'school'), options.script);
  const remembered = demo.remembered();
  if (remembered !== undefined) {
    const file = await openWorkbookFile(demo.workbook, { live: true });
    return { file, runtime: await runtimeOver(file, options), summary: remembered, kept: Promise.resolve() };
  }
  const aside = demo.makeRoom();
  if (aside) say(fill(texts.demoAside, { path: aside }));
  const file = await openWorkbookFile(demo.workbook, { create: true, live: true });
  // No window is open yet that a run could keep waiting, and within this thread the script reaches the cells sooner.
  const maker = await runtimeOver(file, options, false);
  const summary = await makeDemo(file, maker);
  await maker.close();
  const runtime = await runtimeOver(file, options);
  // Nobody waits for the file: the window opens meanwhile.
  const kept = file.save().then(() => demo.remember(summary));
  return { file, runtime, summary, kept };
}

/** Fills the workbook by the script's own createDemoSchool, then checks it. */
async function makeDemo(file: WorkbookFile, runtime: ScriptRuntime): Promise<CheckSummary | null> {
  const names = runtime.functionNames();
  if (!names.includes('createDemoSchool')) {
    say(texts.noDemo);
    return null;
  }
  say(texts.makingDemo);
  const run = async (functionName: string, args: unknown[]) => {
    const user = file.model.meta().owner;
    const result = await runtime.start({ functionName, args, user, authMode: 'FULL', limit: 6 * 60_000 }, null).done;
    if (!result.ok) throw new Error(`${functionName}: ${result.error.message}`);
    return result.value;
  };
  const [blank] = file.model.sheets();
  await run('createDemoSchool', [{}]);
  // The sheet that every new workbook starts with has no place in a school's.
  const { model } = file;
  if (blank && model.sheet(blank.id).lastRow === 0 && model.sheets().length > 1) model.deleteSheet(blank.id);
  const first = model.sheets().find((sheet) => !sheet.hidden);
  if (first) model.setMeta({ activeSheetId: first.id });
  return names.includes('checkAll') ? ((await run('checkAll', [])) as CheckSummary) : null;
}

function runtimeOver(
  file: WorkbookFile,
  { script, now, world, allowNet }: StartOptions,
  workers = true,
): Promise<ScriptRuntime> {
  const { model, hostFolder } = file;
  const durable = () => file.durable();
  return openRuntime({ scriptFolder: script, model, hostFolder, workers, now, world, allowNet, durable });
}

async function serve(
  file: WorkbookFile,
  runtime: ScriptRuntime,
  { port }: StartOptions,
  assets: Promise<Assets>,
): Promise<HostServer> {
  if (runtime.loadError) say(runtime.loadError);
  const start = async (chosen: number) =>
    HostServer.start(
      file,
      ({ ui, windows }) => {
        const log = new RunLog(file.hostFolder, (run) => windows.sendAll({ type: 'run', run }));
        void log.load();
        return new ScriptHost({
          runtime,
          ui,
          windows,
          log,
          timeZone: () => file.model.meta().timeZone,
          causes: texts.causes,
        });
      },
      chosen,
      assets,
    );
  try {
    return await start(port ?? USUAL_PORT);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (port === null) return start(0);
    throw new BadOption(fill(texts.portTaken, { port }));
  }
}

function sayCheck({ findings, byCode }: CheckSummary): void {
  say(fill(texts.summary, { findings }));
  for (const [code, count] of Object.entries(byCode)) say(`  ${code.padEnd(22)} ${String(count).padStart(6)}`);
}

function closeOnSignal(host: HostServer, runtime: ScriptRuntime, kept: Promise<void>): void {
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    say(texts.closing);
    try {
      runtime.leaveWorld();
      await kept.catch(() => undefined);
      await host.close();
      say(texts.closed);
      process.exit(0);
    } catch (error) {
      say(fill(texts.notClosed, { message: (error as Error).message }));
      process.exit(1);
    }
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

main().catch((error: unknown) => {
  const isExpected = error instanceof BadOption || error instanceof FileError;
  process.stderr.write(`${isExpected ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
