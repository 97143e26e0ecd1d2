/**
 * Every writing way, cut or joined at every moment: each call of a service once fails, once the run dies at it; before each
 * call of the workbook each person's act is done once. Each trial starts from the same school. Afterwards the way is gone
 * once more, and all must stand as if nothing had been.
 */
import { Chance } from './chance';
import { isAtOnce } from './interrupted';
import { lostUploads, strayTabs, wrongMails } from './invariants';
import { act as anyAct, ACTS, Diary, type Act } from './people';
import { changedRows, differences, pictureOf, type Picture } from './picture';
import { openSchool, type SimulatedSchool } from './school';
import { importUploads, type Way } from './ways';

const NOW = '2026-11-23T08:00:00';
const SUMMER = '2027-08-05T08:00:00';

/** A kind of interruption: a call that fails, a death, or the name of a person's act. */
export type Kind = 'fails' | 'dies' | keyof typeof ACTS;
export const KINDS: readonly Kind[] = ['fails', 'dies', ...(Object.keys(ACTS) as (keyof typeof ACTS)[])];

/** One line of the table: a way, a kind of interruption, how often it was tried. */
export interface Tried {
  readonly way: string;
  readonly kind: Kind;
  readonly moments: number;
  readonly trials: number;
  /** Answers that were an error sentence instead of a result. */
  readonly errors: number;
  /** What did not hold, each with its moment. */
  readonly broken: readonly string[];
}

/** A school in which people have worked: uploads, a check, a note at a finding, a remark. Made once. */
let worked: Promise<SimulatedSchool> | null = null;

async function makeWorked(): Promise<SimulatedSchool> {
  const school = await openSchool(NOW);
  await importUploads(school, [
    ['P1', 1, '作品1', '待認證'],
    ['P2', 2, '作品2', '待認證'],
    ['P3', 3, '作品3', '通過'],
    ['P5', 2, '作品5', '退回'],
  ]);
  await school.run('checkAll');
  const chance = new Chance(1);
  for (let i = 0; i < 6; i++) anyAct(school.sheets, chance, new Diary());
  return school;
}

/** Where that way begins. */
async function beginningOf(way: Way): Promise<SimulatedSchool> {
  const school = await (worked ??= makeWorked());
  const at = await (way.isCopy === true ? school.copied(SUMMER) : school.twin());
  await way.prepare?.(at);
  return at;
}

/** @param step every how many moments are tried, from the `first` on */
export async function everyMoment(
  way: Way,
  kinds: readonly Kind[],
  step: number,
  first = 1,
): Promise<readonly Tried[]> {
  const school = await beginningOf(way);
  const uncut = await school.twin();
  const counts = await counted(uncut, way);
  const half = await school.twin();
  await (way.half ?? way.run)(half);
  const expected: Expected = {
    before: pictureOf(school),
    half: pictureOf(half),
    after: pictureOf(uncut),
    mails: uncut.mails(),
  };
  const table: Tried[] = [];
  for (const kind of kinds) {
    const isFault = kind === 'fails' || kind === 'dies';
    const moments = isFault ? counts.services : counts.calls;
    const broken: string[] = [];
    let [trials, errors] = [0, 0];
    for (let at = first; at <= moments; at += step) {
      const trial = await school.twin();
      const diary = new Diary();
      const lasting = way.takesBack === true ? new Diary() : diary;
      const answer = await (isFault ? cut(trial, way, kind, at) : joined(trial, way, ACTS[kind], at, diary));
      trials++;
      if (answer.error !== undefined) errors++;
      const faults = judgeOnce(trial, expected, lasting, diary);
      const second = await way.run(trial);
      faults.push(...judgeAgain(trial, expected, lasting, diary, isFault));
      if (faults.length > 0 && second.error !== undefined) faults.push(`again: ${second.error}`);
      broken.push(...faults.map((fault) => `${kind} ${at}: ${fault}`));
      await trial.close();
    }
    table.push({ way: way.name, kind, moments, trials, errors, broken });
  }
  await Promise.all([school, half, uncut].map((one) => one.close()));
  return table;
}

/** The way gone whole: how many calls of services it has, and how many of them reach the workbook. */
async function counted(
  school: SimulatedSchool,
  way: Way,
): Promise<{ readonly services: number; readonly calls: number }> {
  const { interruption } = school;
  let [services, calls] = [0, 0];
  interruption.atService = () => {
    services++;
    return false;
  };
  interruption.beforeCall = () => void calls++;
  const { error } = await way.run(school);
  if (error !== undefined) throw new Error(`${way.name}: ${error}`);
  Object.assign(interruption, { atService: null, beforeCall: null });
  return { services, calls };
}

/** One call fails, or the run dies at it: then every call after it fails too. */
async function cut(school: SimulatedSchool, way: Way, kind: 'fails' | 'dies', at: number) {
  const { interruption } = school;
  // A way may take several runs: its calls are counted through.
  let call = 0;
  interruption.atService = () => ++call === at || (kind === 'dies' && call > at);
  const answer = await way.run(school);
  interruption.atService = null;
  return answer;
}

/** Somebody acts before a call, unless it is one that follows its look at once: then before the next. */
async function joined(school: SimulatedSchool, way: Way, act: Act, at: number, diary: Diary) {
  const { interruption, sheets } = school;
  let [calls, last] = [0, ''];
  interruption.beforeCall = (name) => {
    const isTooLate = isAtOnce(last, name);
    last = name;
    if (++calls < at || isTooLate) return;
    interruption.beforeCall = null;
    act(sheets, new Chance(at), diary);
  };
  const answer = await way.run(school);
  interruption.beforeCall = null;
  return answer;
}

interface Expected {
  readonly before: Picture;
  readonly half: Picture;
  readonly after: Picture;
  /** Those of the way gone whole. */
  readonly mails: readonly string[];
}

/**
 * What must hold however the way went.
 * @param diary what must still be there
 * @param typed all that people typed: what may be there
 */
function judgeOnce(
  school: SimulatedSchool,
  { before, half, after, mails }: Expected,
  diary: Diary,
  typed: Diary,
): string[] {
  const broken: string[] = [];
  const { sheets } = school;
  for (const { tab, keyHeader, key, header, text } of diary.notes.values()) {
    const found = sheets.records(tab).filter(({ cells }) => cells[keyHeader] === key);
    const isToGo = tab !== '檢核結果' ? after.get(tab)?.has(key) === false : found.length === 0;
    if (!isToGo && (found.length !== 1 || found[0]?.cells[header] !== text))
      broken.push(`${tab} ${key}: ${header} ${text} is ${found.map(({ cells }) => cells[header]).join('/') || 'gone'}`);
  }
  // Rows of the ended year stay behind when the year is rolled over, whoever typed them; a student who is forgotten is,
  // whatever was typed of them meanwhile.
  const isToStay = ({ studentNo }: { readonly studentNo: string }) =>
    after.get('上傳紀錄')?.size !== 0 && after.get('學生名冊')?.has(studentNo) !== false;
  broken.push(...lostUploads(sheets, new Map([...diary.uploads].filter(([, upload]) => isToStay(upload)))));
  broken.push(...changedRows(pictureOf(school), [before, half, after], typed));
  broken.push(...wrongMails(school));
  const unasked = school.mails().filter((mail) => !mails.includes(mail));
  broken.push(...unasked.map((mail) => `nobody was to get ${mail}`));
  return broken;
}

/** What must hold once the way was gone again without anybody about. */
function judgeAgain(
  school: SimulatedSchool,
  expected: Expected,
  diary: Diary,
  typed: Diary,
  isFault: boolean,
): string[] {
  const broken = judgeOnce(school, expected, diary, typed).map((one) => `again: ${one}`);
  if (isFault) {
    const now = pictureOf(school);
    // Gone on with where it was cut, or, where its rest is to be asked for once more, as it is half-way.
    const isHalf = differences(now, expected.half).length === 0;
    if (!isHalf) broken.push(...differences(now, expected.after).map((one) => `again: ${one}`));
  }
  const sent = school.mails();
  const ledger = school.sheets.records('寄信紀錄');
  for (const mail of expected.mails)
    if (
      !sent.includes(mail) &&
      !ledger.some(({ cells }) => mail.includes(cells['收件人'] ?? '?') && cells['結果'] !== '已寄出')
    )
      broken.push(`neither sent nor on record: ${mail}`);
  broken.push(...strayTabs(school));
  return broken;
}
