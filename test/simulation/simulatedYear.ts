/**
 * One seed is one year of a school in a world of its own: imports, checks, reminders and lists on some of its days, people
 * who type, add, insert, delete, sort and hide, and colleagues who start runs, between any two calls of a script; now and
 * then a service's call fails, or a run dies at one. Then the file is copied and rolled over. After every day the
 * invariants must hold. The same seed gives the same year; its story tells what happened.
 */
import { Chance } from './chance';
import { isAtOnce } from './interrupted';
import { lostUploads, strayTabs, wrongMails } from './invariants';
import { act, Diary } from './people';
import { uploadsImport } from './uploadsImport';
import { CLASSES, openSchool, STUDENTS, studentNo, type SimulatedSchool } from './school';

/** Days before, in and after windows, a deadline, and the day the year ends. */
const DAYS = ['2026-09-10', '2026-11-23', '2027-01-20', '2027-01-27', '2027-02-02', '2027-02-09'] as const;
/** After it the copy is rolled over. */
const SUMMER = '2027-08-05';
/** Where Google is as elsewhere, or harsher. */
const WORLDS = [
  '',
  '',
  'shared-drive',
  'web-app',
  'zh-errors',
  'opaque-errors',
  'forgetful-cache',
  'unknown-editors',
  'zh-errors,forgetful-cache',
] as const;
const STATES = ['待認證', '通過', '退回'] as const;

export interface SimulatedResult {
  readonly seed: number;
  readonly world: string;
  readonly story: readonly string[];
  /** What did not hold, in words; [] when all did. */
  readonly broken: readonly string[];
  readonly runs: number;
  readonly acts: number;
  /** Calls that failed, and among them those at which the run died. */
  readonly faults: number;
  readonly kills: number;
  /** Runs of colleagues within another run. */
  readonly together: number;
  readonly mails: number;
}

export async function simulateYear(seed: number): Promise<SimulatedResult> {
  const chance = new Chance(seed);
  const world = chance.oneOf(WORLDS);
  const year = new SimulatedYear(seed, world, chance, await openSchool(`${DAYS[0]}T08:00:00`, world));
  return year.live();
}

class SimulatedYear {
  readonly #diary = new Diary();
  readonly #story: string[];
  readonly #broken: string[] = [];
  /** 認證狀態 that may stand at an imported record: several after an import that was not answered. */
  readonly #states = new Map<string, ReadonlySet<string>>();
  #runs = 0;
  #acts = 0;
  #faults = 0;
  #kills = 0;
  #together = 0;
  #parcels = 0;

  constructor(
    private readonly seed: number,
    private readonly world: string,
    private readonly chance: Chance,
    private readonly school: SimulatedSchool,
  ) {
    this.#story = [`the world is ${world || 'home'}`];
  }

  async live(): Promise<SimulatedResult> {
    for (const day of DAYS) {
      this.school.setClock(`${day}T08:00:00`);
      this.#story.push(`— ${day}`);
      const work = [() => this.#importUploads(), () => this.#check(), () => this.#remind(), () => this.#openList()];
      for (const one of this.chance.shuffled([...work, () => this.#check()])) await one();
      // What a run left that died between a copy and its name goes with the next check.
      if (strayTabs(this.school).length > 0) await this.school.run('checkAll');
      this.#judge(day);
    }
    await this.#judgeFindings();
    const copy = await this.school.copied(`${SUMMER}T08:00:00`);
    await this.#rollOver(copy);
    const mails = this.school.mails().length;
    await Promise.all([copy.close(), this.school.close()]);
    return {
      seed: this.seed,
      world: this.world,
      story: this.#story,
      broken: this.#broken,
      runs: this.#runs,
      acts: this.#acts,
      faults: this.#faults,
      kills: this.#kills,
      together: this.#together,
      mails,
    };
  }

  /** One run, with people and colleagues about, and perhaps a fault at one of its first `calls`, or its death. Gives its answer. */
  async #amongPeople<T>(
    name: string,
    work: () => Promise<T>,
    { school = this.school, diary = this.#diary, calls: within = 150, faults = 0.25 } = {},
  ): Promise<T> {
    const { interruption, sheets } = school;
    const fault = this.chance.isTrue(faults)
      ? { at: 1 + this.chance.number(within), isDeath: this.chance.isTrue(0.5) }
      : null;
    let calls = 0;
    let last = '';
    this.#runs++;
    this.#story.push(name);
    const atService = (call: number) => {
      if (fault === null || call < fault.at || (call > fault.at && !fault.isDeath)) return false;
      if (call === fault.at) {
        this.#faults++;
        if (fault.isDeath) this.#kills++;
        this.#story.push(`  ${fault.isDeath ? 'dies' : 'fails'} at call ${call} of a service`);
      }
      return true;
    };
    interruption.atService = atService;
    interruption.beforeCall = (call) => {
      calls++;
      const isTooLate = isAtOnce(last, call);
      last = call;
      if (isTooLate) return;
      if (school === this.school && this.chance.isTrue(0.01)) {
        this.#colleague(calls, call);
        return;
      }
      if (!this.chance.isTrue(0.12)) return;
      const done = act(sheets, this.chance, diary);
      if (done === null) return;
      this.#acts++;
      this.#story.push(`  before call ${calls} (${call}) somebody ${done}`);
    };
    try {
      return await work();
    } finally {
      interruption.beforeCall = null;
      interruption.atService = null;
    }
  }

  /** A colleague checks, or the mails of the day go, in the midst of another run: they are done, or told to wait. */
  #colleague(at: number, call: string): void {
    const { interruption } = this.school;
    const { atService } = interruption;
    const what = this.chance.oneOf(['checkAll', 'sendReminders']);
    this.#together++;
    interruption.atService = null;
    // In this process a run is over when it was started.
    void this.school.run(what);
    interruption.atService = atService;
    this.#story.push(`  before call ${at} (${call}) a colleague runs ${what}`);
  }

  async #importUploads(): Promise<void> {
    const lines = Array.from({ length: 6 }, (_, i) => {
      const n = 1 + this.chance.number(STUDENTS * 2);
      return {
        no: `P${n}`,
        studentNo: studentNo(1 + (n % STUDENTS)),
        title: `平臺${n}`,
        state: this.chance.oneOf(STATES),
        line: i + 2,
      };
    }).filter((one, i, all) => all.findIndex((other) => other.no === one.no) === i);
    const { send, commit } = uploadsImport(`parcel-${++this.#parcels}-of-a-seed`, lines);
    const sent = await this.school.rpc('sendParts', send);
    if (sent.error !== undefined) this.#broken.push(`a parcel was refused: ${sent.error}`);
    const answer = await this.#amongPeople(`imports ${lines.map(({ no, state }) => `${no} ${state}`).join(', ')}`, () =>
      this.school.rpc('imports.commit', commit),
    );
    const reply = JSON.stringify(answer);
    this.#story.push(`  answered ${reply.slice(0, 300)}`);
    const value = (answer.value as { value?: { added: number; changed: number; same: number } } | undefined)?.value;
    const isWhole = value !== undefined && value.added + value.changed + value.same === lines.length;
    for (const { no, studentNo: own, title, state } of lines) {
      const before = this.#states.get(no);
      if (isWhole) {
        this.#states.set(no, new Set([state]));
        this.#diary.uploads.set(no, { studentNo: own, title });
      } else this.#states.set(no, new Set([...(before ?? ['']), state]));
    }
  }

  async #check(): Promise<void> {
    const { error } = await this.#amongPeople('checks', () => this.school.run('checkAll'));
    if (error !== undefined) this.#story.push(`  ${error}`);
  }

  async #remind(): Promise<void> {
    const { error } = await this.#amongPeople('sends the mails of the day', () => this.school.run('sendReminders'));
    if (error !== undefined) this.#story.push(`  ${error}`);
  }

  /** A tutor looks: nobody of another class is among what comes. */
  async #openList(): Promise<void> {
    const i = this.chance.number(2);
    const tutor = `t${i + 1}@demo.example.edu.tw`;
    const other = CLASSES[1 - i] ?? '';
    const answer = await this.#amongPeople(`${tutor} opens the list`, () =>
      this.school.rpc('checklist.open', { className: other }, tutor),
    );
    const text = JSON.stringify(answer.value ?? '');
    const strangers = this.school.sheets.records('學生名冊').filter(({ cells }) => cells['班級'] === other);
    for (const { cells } of strangers)
      if (text.includes(`"${cells['學號']}"`)) this.#broken.push(`${tutor} sees ${cells['學號']} of ${other}`);
  }

  /** The copied file is rolled over among people, mostly with a fault or a death at first. The original stays as it is. */
  async #rollOver(school: SimulatedSchool): Promise<void> {
    const broken = (what: string): void => void this.#broken.push(`${SUMMER}: ${what}`);
    const all = ({ sheets }: SimulatedSchool) =>
      sheets.model.sheets().map(({ name, hidden }) => JSON.stringify([name, hidden, sheets.lines(name)]));
    const before = all(this.school);
    const names = new Map(
      school.sheets.records('學生名冊').map(({ cells }) => [cells['學號'] ?? '', cells['姓名'] ?? '']),
    );
    const diary = new Diary();
    for (const note of this.#diary.notes.values()) if (note.tab === '學生名冊') diary.write(note);
    const roll = () => school.run('rollOverSchoolYear', [{ confirm: true }]);
    const first = await this.#amongPeople('rolls a copy over', roll, { school, diary, calls: 900, faults: 0.75 });
    if (first.error !== undefined) this.#story.push(`  ${first.error}`);
    const done =
      first.error === undefined
        ? first
        : await this.#amongPeople('rolls it over again', roll, { school, diary, faults: 0 });
    if (done.error !== undefined) return broken(`the copy is not rolled over: ${done.error}`);
    const again = await school.run('rollOverSchoolYear', [{ confirm: true }]);
    if ((again.value as { isNew?: boolean } | undefined)?.isNew !== false) broken('it is rolled over twice');
    const check = await school.run('checkAll');
    if (check.error !== undefined) broken(`the copy cannot be checked: ${check.error}`);
    await school.run('sendReminders');
    if (school.mails().length > 0) broken(`the copy sends ${school.mails().length} mails that nobody confirmed`);
    if (JSON.stringify(all(this.school)) !== JSON.stringify(before)) broken('the original is not as it was');
    const roster = school.sheets.records('學生名冊');
    for (const [no, name] of names) {
      const found = roster.filter(({ cells }) => cells['學號'] === no);
      const className = found[0]?.cells['班級'] ?? '';
      if (found.length !== 1 || found[0]?.cells['姓名'] !== name) broken(`student ${no} stands ${found.length} times`);
      else if (!className.includes('二甲')) broken(`student ${no} is in ${className || 'no class'}`);
    }
    this.#judgeNotes(school, diary, broken);
    strayTabs(school).forEach(broken);
  }

  #judge(day: string): void {
    const { sheets } = this.school;
    const broken = (what: string): void => void this.#broken.push(`${day}: ${what}`);
    this.#judgeNotes(this.school, this.#diary, broken);
    const uploads = sheets.records('上傳紀錄');
    lostUploads(sheets, this.#diary.uploads).forEach(broken);
    for (const [no, states] of this.#states) {
      const found = uploads.filter(({ cells }) => cells['紀錄編號'] === no);
      const state = found[0]?.cells['認證狀態'] ?? '';
      if (found.length > 1) broken(`imported record ${no} stands ${found.length} times`);
      if (!states.has(state)) broken(`imported record ${no} is ${state || 'gone'}, not ${[...states].join(' or ')}`);
    }
    for (let n = 1; n <= STUDENTS; n++) {
      const found = sheets.records('學生名冊').filter(({ cells }) => cells['學號'] === studentNo(n));
      if (found.length !== 1 || found[0]?.cells['姓名'] !== `學生${n}`)
        broken(`student ${studentNo(n)} is not as he was`);
    }
    wrongMails(this.school).forEach(broken);
    strayTabs(this.school).forEach(broken);
  }

  #judgeNotes({ sheets }: SimulatedSchool, diary: Diary, broken: (what: string) => void): void {
    for (const { tab, keyHeader, key, header, text } of diary.notes.values()) {
      const found = sheets.records(tab).filter(({ cells }) => cells[keyHeader] === key);
      // A finding that is mended goes, and its note with it.
      if (found.length === 0 && tab === '檢核結果') continue;
      if (found.length !== 1 || found[0]?.cells[header] !== text)
        broken(
          `${tab} ${key}: ${header} should be ${text}, is ${found.map(({ cells }) => cells[header]).join('/') || 'gone'}`,
        );
    }
  }

  /** What stands in 檢核結果 is what a check of these tabs finds when nobody is about. */
  async #judgeFindings(): Promise<void> {
    const keys = () =>
      this.school.sheets
        .records('檢核結果')
        .map(({ cells }) => cells['識別碼'] ?? '')
        .sort();
    const first = await this.school.run('checkAll');
    const found = keys();
    await this.school.run('checkAll');
    if (first.error !== undefined) this.#broken.push(`the last check fails: ${first.error}`);
    if (JSON.stringify(found) !== JSON.stringify(keys()))
      this.#broken.push('a second check of the same tabs finds something else');
    if (new Set(found).size !== found.length) this.#broken.push('a finding stands twice');
  }
}
