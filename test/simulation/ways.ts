/** Every way in which scripts write into a workbook: what a person asked for, to be done whole, cut, or among others. */
import { uploadsImport } from './uploadsImport';
import { OWNER, studentNo, type SimulatedSchool } from './school';

export interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

export interface Way {
  readonly name: string;
  /** What was done before, without anybody about. */
  prepare?(school: SimulatedSchool): Promise<unknown>;
  /** Its place is a copied file. */
  readonly isCopy?: boolean;
  /** It takes back whole tabs, and with them, as its question says, what was written since. */
  readonly takesBack?: boolean;
  run(school: SimulatedSchool): Promise<Answer>;
  /** The first part of it, after which the workbook holds what it holds neither before nor at the end. */
  half?(school: SimulatedSchool): Promise<Answer>;
}

const TUTOR = 't1@demo.example.edu.tw';
const CLASS = '機械一甲';
/** Of that class. */
const STUDENT = studentNo(2);

const method = (name: string, args: unknown, user = OWNER) => ({
  name,
  run: (school: SimulatedSchool) => school.rpc(name, args, user),
});

const global = (name: string, args: readonly unknown[] = []) => ({
  name,
  run: (school: SimulatedSchool) => school.run(name, args),
});

/** Two uploads that are there, one of them changed, and two new ones. */
const IMPORTED = [
  ['P1', 1, '作品1', '通過'],
  ['P2', 2, '作品2', '待認證'],
  ['P8', 8, '作品8', '退回'],
  ['P9', 9, '作品9', '通過'],
] as const;

/** The lines are sent first, whatever comes of it; then what is done with them. */
export async function importUploads(
  school: SimulatedSchool,
  lines: readonly (readonly [no: string, student: number, title: string, state: string])[] = IMPORTED,
): Promise<Answer> {
  const uploads = lines.map(([no, student, title, state], i) => ({
    line: i + 2,
    no,
    studentNo: studentNo(student),
    title,
    state,
  }));
  const { send, commit } = uploadsImport('a-parcel-of-one-way', uploads);
  const sent = await uncut(school, () => school.rpc('sendParts', send));
  return sent.error === undefined ? school.rpc('imports.commit', commit) : sent;
}

/** Work that nobody and nothing interrupts. */
async function uncut<T>({ interruption }: SimulatedSchool, work: () => Promise<T>): Promise<T> {
  const { beforeCall, atService } = interruption;
  Object.assign(interruption, { beforeCall: null, atService: null });
  try {
    return await work();
  } finally {
    Object.assign(interruption, { beforeCall, atService });
  }
}

const restored = [
  ['電子郵件', '姓名', '單位', '職務', '權限', '在職'],
  [OWNER, '註冊組長', '註冊組', '組長', '管理', '在職'],
  [TUTOR, '導師一', '導師室', '導師', '導師', '在職'],
];
const restoring = {
  id: 'one-restore',
  tabs: ['人員'],
  backup: { schoolName: '', schoolYear: 115, takenAt: '2026-11-01T09:00:00' },
  isOtherMeant: true,
};
const restoredPart = { tab: '人員', headers: restored[0], start: 0, lines: restored.slice(1), isLast: true };

const planned = {
  schoolYear: 115,
  semester: 2,
  startsOn: '2027-02-11',
  closesOn: '2027-06-30',
  lines: [
    {
      item: '課程學習成果上傳',
      semester: 2,
      grades: '全部',
      division: '全校',
      office: '註冊組',
      startsOn: '2027-02-11',
      endsOn: '2027-07-10',
      selfCheckStartsOn: '',
      selfCheckEndsOn: '',
      source: '公告',
    },
  ],
};

const rules = {
  settings: [],
  seats: null,
  duties: [{ duty: '課程學習成果認證', division: '全校', office: '教學組', basis: '五(三)' }],
  versions: [{ date: '2026-06-30', meeting: '校務會議', act: '通過' }],
  text: { versionOn: '2026-06-30', clauses: [{ no: '一', text: '依據教育部規定訂定。' }] },
};

export const WAYS: readonly Way[] = [
  global('setUpWorkbook'),
  global('checkAll'),
  { name: 'imports.commit', run: (school) => importUploads(school) },
  { ...method('imports.undo', { isForced: false }), prepare: (school) => importUploads(school) },
  {
    name: 'imports.commit, then undone',
    half: (school) => importUploads(school),
    async run(school) {
      const { error } = await importUploads(school);
      return error === undefined ? school.rpc('imports.undo', { isForced: false }) : { error };
    },
  },
  global('sendReminders'),
  method('settings.save', { changes: [{ id: 'schoolName', was: '模擬高中', value: '模擬高級中學' }] }),
  method('schedule.write', planned),
  method('work.nextSemester', { from: '1' }),
  method('checklist.declines', { className: CLASS, studentNo: STUDENT, declines: '皆無' }, TUTOR),
  method('checklist.slip', { className: CLASS, studentNo: STUDENT, isIn: true }, TUTOR),
  method('checklist.check', { className: CLASS }, TUTOR),
  method('commendation.update', { schoolYear: 115, semester: 1 }),
  method('rules.take', rules),
  {
    name: 'exports.restore',
    async run(school) {
      const begun = await school.rpc('exports.beginRestore', restoring);
      // One that was cut while it wrote is gone on with.
      if (begun.error?.includes('尚未完成') === false) return begun;
      const { id } = restoring;
      const parts = [{ no: 0, text: JSON.stringify(restoredPart) }];
      const written = await school.rpc('exports.writeRestored', {
        id,
        parcel: { id: 'a-restored-part', count: 1, parts },
      });
      return written.error === undefined ? school.rpc('exports.finishRestore', { id }) : written;
    },
  },
  method('forgetting.forget', { studentNo: STUDENT, again: STUDENT }),
  { ...global('rollOverSchoolYear', [{ confirm: true }]), isCopy: true },
  {
    ...global('rollOverSchoolYear', [{ undo: true }]),
    name: 'rollOverSchoolYear, undone',
    isCopy: true,
    takesBack: true,
    prepare: (school) => school.run('rollOverSchoolYear', [{ confirm: true }]),
  },
];
