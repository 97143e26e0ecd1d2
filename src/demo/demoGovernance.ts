/** The demo school's work group, meetings, trainings, deputies and contingencies, with a few faults of each kind. */
import { addDays } from '../school/day';
import { EX_OFFICIO_SEATS, REPRESENTATIVE_SEATS } from '../regulation/seats';
import type { DemoPlan } from './demoPlan';
import type { DemoPart, DemoRow } from './demoPart';
import type { DemoPerson } from './demoPeople';

/** As the rules print them: the fourth is older than the third, and stays where it is. */
const RULE_VERSIONS: readonly DemoRow<'ruleVersions'>[] = [
  { no: 1, passedOn: '2019-08-29', meeting: '校務會議', act: '通過', approvedOn: '2019-08-30' },
  { no: 2, passedOn: '2020-08-28', meeting: '校務會議', act: '修正', approvedOn: '2020-08-31' },
  { no: 3, passedOn: '2022-02-11', meeting: '校務會議', act: '修正', approvedOn: '2022-02-14' },
  { no: 4, passedOn: '2020-08-22', meeting: '校務會議', act: '修正', approvedOn: '2020-08-24', remark: '日期依印本' },
  { no: 5, passedOn: '2023-08-29', meeting: '校務會議', act: '修正', approvedOn: '2023-08-30' },
];

/** 工作小組, 規定沿革, 會議紀錄, 訓練場次, 代理人, 應變紀錄. */
export function governancePart(plan: DemoPlan): DemoPart {
  return {
    tabs: {
      workGroup: seats(plan),
      meetings: meetings(plan),
      trainings: trainings(plan),
      deputies: deputies(plan),
      ruleVersions: RULE_VERSIONS,
      contingencies: [
        {
          heldOn: addDays(plan.calendar.today, -25),
          cause: '人員異動',
          kind: '雲端備份宣導',
          target: '全校學生',
          handling: '導師時間宣導以雲端空間備份學習成果檔案。',
          handledBy: plan.people.personOf('註冊組長').name,
        },
      ],
    },
    planted: {
      'R1.1-order': 1,
      'R2.3-vacant': 1,
      'R2.3-double': 1,
      'R3.2-agenda': 1,
      'R8-audience': 1,
      'R9.5-no-deputy': 1,
    },
  };
}

/** All seats in order; nobody stands for the parents yet, and one tutor holds two seats. */
function seats({ people, calendar }: DemoPlan): DemoRow<'workGroup'>[] {
  const tutor = people.classes[0]?.tutor;
  const student = people.students[people.students.length - 1];
  const representatives: readonly (Pick<DemoPerson, 'name' | 'email'> | undefined)[] = [
    people.personOf('課程諮詢教師'),
    tutor,
    tutor,
    undefined,
    student && { name: `${student.name}同學`, email: '' },
  ];
  return [
    ...EX_OFFICIO_SEATS.map((title, i): DemoRow<'workGroup'> => {
      const { name, email, division } = people.personOf(title);
      const role = i === 0 ? '召集人' : i === 1 ? '執行秘書' : '委員';
      return { seatNo: i + 1, title, name, email, division, role, kind: '當然' };
    }),
    ...REPRESENTATIVE_SEATS.map((title, i): DemoRow<'workGroup'> => ({
      seatNo: EX_OFFICIO_SEATS.length + 1 + i,
      title,
      name: representatives[i]?.name ?? '',
      email: representatives[i]?.email ?? '',
      division: '日校',
      role: '委員',
      kind: '代表',
      remark: `${calendar.current.period.schoolYear}學年度`,
    })),
  ];
}

/** The meeting of this semester has not taken the evaluation yet. */
function meetings({ calendar, people }: DemoPlan): DemoRow<'meetings'>[] {
  const convener = people.personOf('校長').name;
  const meeting = (
    period: { schoolYear: number; semester: number },
    heldOn: string,
    isLast: boolean,
    matters: readonly (readonly ['期程及檢核' | '任務分工及宣導訓練' | '成效評核及獎勵', string])[],
  ) =>
    matters.map(([agenda, matter], i) => ({
      ...period,
      no: 1,
      heldAt: '14:00',
      place: '第一會議室',
      minutesBy: people.personOf('註冊組長').name,
      heldOn,
      convener,
      chair: convener,
      expected: 25,
      present: 22,
      agenda,
      matter,
      resolution: '照案通過。',
      ...(isLast && i === 0 ? { assignee: '註冊組', dueOn: addDays(heldOn, 30), progress: '辦理中' as const } : {}),
    }));
  const schedule = ['期程及檢核', '議定本學期各項作業起迄與自我檢核時間'] as const;
  const tasks = ['任務分工及宣導訓練', '議定建置分工、代理人與訓練場次'] as const;
  return [
    ...meeting(calendar.previous.period, addDays(calendar.previous.startsOn, 10), false, [
      schedule,
      tasks,
      ['成效評核及獎勵', '上學期自我檢核成效'],
    ]),
    ...meeting(calendar.current.period, addDays(calendar.today, -20), true, [schedule, tasks]),
  ];
}

/** No 專業研習 yet, and the teachers' operation training is still to come. */
function trainings({ calendar }: DemoPlan): DemoRow<'trainings'>[] {
  const row = (
    kind: '宣導說明' | '系統操作訓練' | '成果發表',
    topic: string,
    daysAgo: number,
    organiser: string,
    audience: string,
    attendance: number,
  ) => ({
    ...calendar.current.period,
    kind,
    topic,
    heldOn: addDays(calendar.today, -daysAgo),
    organiser,
    division: '全校',
    audience,
    attendance,
    evidence: '',
  });
  return [
    row('宣導說明', '新生學習歷程檔案說明', 30, '註冊組、學務處', '學生', 360),
    row('宣導說明', '親師座談：認識學習歷程檔案', 24, '註冊組、進修部教務組', '家長、教職員', 180),
    row('系統操作訓練', '學習歷程平臺操作', 22, '教務處、輔導室、進修部', '學生', 360),
    row('成果發表', '學習成果分享會', 5, '註冊組', '學生', 120),
  ];
}

/** Each submitting office has a deputy; that of 進修部學務組 is out of date. */
function deputies({ calendar, people }: DemoPlan): DemoRow<'deputies'>[] {
  const start = addDays(calendar.today, -200);
  const pairs: readonly (readonly [string, string, string])[] = [
    ['註冊組長', '註冊組幹事', ''],
    ['進修部教務組長', '進修部生輔組長', ''],
    ['訓育組長', '生輔組長', ''],
    ['進修部學生事務組長', '進修部生輔組長', addDays(calendar.today, -40)],
  ];
  return pairs.map(([principal, deputy, endsOn]) => ({
    duty: '建置、修正、提交及疑義處置',
    scope: '',
    principalEmail: people.personOf(principal).email,
    rank: 1,
    deputyEmail: people.personOf(deputy).email,
    startsOn: start,
    endsOn,
    resolution: '工作小組會議決議',
  }));
}
