/** The demo school's frame: settings, semesters, schedule, and the tabs of people and classes. */
import { addDays } from '../school/day';
import { periodText } from '../school/period';
import { settingBasisText } from '../regulation/basisText';
import { SCHEMA_VERSION } from '../school/schemaVersion';
import { SETTINGS, type SettingId } from '../school/settings';
import type { ScheduleItem } from '../school/tabs';
import type { DemoSemester, Span } from './demoCalendar';
import { DEMO_DOMAIN } from './demoPeople';
import type { DemoPlan } from './demoPlan';
import type { DemoPart, DemoRow } from './demoPart';

/** Settings of the demo school that differ from the defaults; two are left wrong on purpose. */
function settingValues({ calendar, people }: DemoPlan): Partial<Record<SettingId, string>> {
  return {
    schoolName: '國立示範高級農工職業學校',
    schoolCode: '999999',
    schoolYear: String(calendar.current.period.schoolYear),
    semester: String(calendar.current.period.semester),
    studentNoPattern: '\\d{8}',
    mailDomains: DEMO_DOMAIN,
    testRecipient: people.personOf('註冊組長').email,
    senderName: '示範高級農工註冊組',
    rulesVersion: '112年8月29日校務會議修正',
    disputeDays: '三天',
    briefMaxLength: '',
    schemaVersion: String(SCHEMA_VERSION),
  };
}

/** 設定, 學期, 作業期程, 人員, 班級. */
export function framePart(plan: DemoPlan): DemoPart {
  const { calendar, people } = plan;
  const values = settingValues(plan);
  return {
    tabs: {
      settings: (Object.keys(SETTINGS) as SettingId[]).map((id) => ({
        key: SETTINGS[id].key,
        value: values[id] ?? SETTINGS[id].standard,
        explanation: SETTINGS[id].explanation,
        basis: settingBasisText(SETTINGS[id].basis),
      })),
      semesters: [calendar.previous, calendar.current].map(({ period, startsOn, closesOn }) => ({
        ...period,
        startsOn,
        closesOn,
      })),
      schedule: scheduleRows(plan),
      staff: people.staff.map((person) => ({ ...person, employment: '在職' })),
      classes: people.classes.map(({ tutor, ...own }) => ({ ...own, tutor: tutor.name, tutorEmail: tutor.email })),
    },
    planted: { 'SET-value': 1, 'SET-missing': 1 },
  };
}

type ScheduleDraft = DemoRow<'schedule'>;

/** Days from today to the end of the early certification of the continuing division's third year. */
const EARLY_END = 5;

function scheduleRows({ calendar }: DemoPlan): ScheduleDraft[] {
  const { current, previous, selection, today } = calendar;
  const year = { schoolYear: selection.schoolYear, semester: 0 };
  const early = { startsOn: current.certification.startsOn, endsOn: addDays(today, EARLY_END) };
  const rows: ScheduleDraft[] = [
    ...semesterRows(previous, today),
    row(year, '課程學習成果勾選', selection, today),
    row(year, '多元表現勾選', selection, today),
    ...semesterRows(current, today),
    { ...row(current.period, '課程學習成果認證', early, today), grades: '三年級', division: '進修部' },
  ];
  return rows.map((draft, i) => ({ no: `S${String(i + 1).padStart(2, '0')}`, ...draft }));
}

function semesterRows({ period, upload, certification }: DemoSemester, today: string): ScheduleDraft[] {
  return [
    row(period, '課程學習成果上傳', upload, today),
    row(period, '課程學習成果認證', certification, today),
    row(period, '多元表現上傳', upload, today),
  ];
}

function row(
  period: { schoolYear: number; semester: number },
  item: ScheduleItem,
  span: Span,
  today: string,
): ScheduleDraft {
  const isOver = span.endsOn < today;
  return {
    ...period,
    item,
    grades: '全部',
    division: '全校',
    office: '註冊組',
    ...span,
    selfCheckStartsOn: addDays(span.endsOn, -7),
    selfCheckEndsOn: span.endsOn,
    source: `教育部國教署 ${periodText(period)}學習歷程檔案作業期程`,
    publishedOn: addDays(span.startsOn, -10),
    state: isOver ? '已完成' : '進行中',
    doneOn: isOver ? span.endsOn : '',
    doneBy: isOver ? '註冊組' : '',
    selfCheckResult: isOver ? '如期完成' : '',
  };
}
