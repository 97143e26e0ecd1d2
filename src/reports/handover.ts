/** The handover sheet for the next section chief: how things are set, who is in charge, the year, what is open, the log. */
import { itemName } from '../school/scheduleTitle';
import { findingsIn } from '../rules/runChecks';
import { complianceOf } from '../compliance/complianceOf';
import { fill } from '../messages/catalogue';
import { handoverTexts as texts } from '../messages/zh/handover';
import { overviewTexts } from '../messages/zh/overview';
import { reportTexts } from '../messages/zh/reports';
import { textOf } from '../school/cell';
import { rocText } from '../school/day';
import { maskedText } from '../school/personalData';
import { staffInService } from '../school/staff';
import { maskingIn } from '../rules/masking';
import { SETTINGS, SYSTEM_SETTINGS, standardText } from '../school/settings';
import { studentsInSchool } from '../school/student';
import type { Row, ScheduleRow, Staff } from '../school/tabs';
import { changeSection, findingSection, lotSection, mailSection } from './handoverMatters';
import { html, type Html } from './html';
import { reportDocument, signatures, table, titleBlock } from './layout';
import { frameOf, isOfDivision, type ReportScope } from './reportScope';
import { complianceSection } from './sections/complianceSection';
import { receiptSection } from './sections/lotsSection';
import { scopeText } from './sections/scheduleSection';
import { deputySection } from './sections/supportSections';

const LOG_LINES = 100;
/** What means nothing to people, or is said at the head of the paper already. */
const UNSAID: readonly string[] = [...SYSTEM_SETTINGS, 'schoolYear' as const, 'semester' as const].map(
  (id) => SETTINGS[id].key,
);

/** One HTML document; ID numbers that stand anywhere in the workbook are masked. */
export function handover(scope: ReportScope): string {
  const frame = frameOf(scope, texts.title);
  const findings = findingsIn(scope.school);
  const document = reportDocument(frame, [
    html`${titleBlock(frame)}
      <p>${texts.intro}</p>
      ${nowSection(scope)}${settingSection(scope)}${peopleSection(scope)}${deputySection(scope)}${calendarSection(scope)}
      ${findingSection(scope)}${lotSection(scope)}${receiptSection(scope, '')}${changeSection(scope)}${mailSection(scope)}${complianceSection(complianceOf(scope.school, findings), findings)}
      ${logSection(scope)}${signatures([texts.from, texts.to, texts.witness])}`,
  ]);
  return maskedText(document, maskingIn(scope.school));
}

type Pair = readonly [item: string, value: string];

function nowSection({ school }: ReportScope): Html {
  const { settings, tables } = school;
  const rows: Pair[] = [
    [texts.schoolYear, String(settings.schoolYear)],
    [texts.semester, String(settings.semester)],
    [texts.mailMode, settings.mailMode],
    [texts.mailDomains, settings.mailDomains.join('、') || texts.none],
    [texts.schedule, heartbeat(textOf(tables.overview.cells[2]?.[0]))],
    [texts.rulesVersion, settings.rulesVersion || texts.none],
    [texts.classes, String(tables.classes.rows.length)],
    [texts.students, String(studentsInSchool(tables.roster.rows).length)],
    [texts.uploads, String(tables.uploads.rows.length)],
  ];
  return html`<h2>${texts.now}</h2>
    ${table<Pair>(
      [
        [texts.item, ([item]) => item, 'short'],
        [texts.value, ([, value]) => value],
      ],
      rows,
    )}`;
}

/** What 總覽 says of the daily schedule, without its heading. */
function heartbeat(found: string): string {
  const [heading = ''] = overviewTexts.noSchedule.split('：');
  const sentence = found.startsWith(heading) ? found : overviewTexts.noSchedule;
  return sentence.slice(heading.length + 1);
}

/** Settings whose value is another than the standard one; a blank one means the standard. */
function settingSection({ school }: ReportScope): Html {
  const known = new Map(Object.values(SETTINGS).map((setting) => [setting.key as string, setting]));
  const rows = school.tables.settings.rows.filter(({ key, value }) => {
    const setting = known.get(key);
    return (
      setting !== undefined &&
      !UNSAID.includes(key) &&
      value.trim() !== '' &&
      value.trim() !== standardText(setting, school.now.slice(0, 10))
    );
  });
  return html`<h2>${texts.settings}</h2>
    ${table<Row<'settings'>>(
      [
        [texts.item, (row) => row.key],
        [texts.value, (row) => row.value],
        [texts.standard, ({ key }) => known.get(key)?.standard || texts.none],
        [texts.meaning, ({ key }) => known.get(key)?.explanation],
      ],
      rows,
    )}`;
}

/** Who may work on the whole, and who leads the work group. */
function peopleSection(scope: ReportScope): Html {
  const { staff, workGroup } = scope.school.tables;
  const roleOf = (email: string) =>
    workGroup.rows.find((seat) => seat.email !== '' && seat.email === email)?.role ?? '';
  const people = staffInService(staff, scope.school.today).filter(
    (person) =>
      isOfDivision(scope, person) &&
      (person.access === '管理' || person.access === '處室' || ['召集人', '執行秘書'].includes(roleOf(person.email))),
  );
  return html`<h2>${texts.people}</h2>
    ${table<Staff>(
      [
        [texts.unit, (row) => row.unit],
        [texts.duty, (row) => row.duty],
        [texts.name, (row) => row.name, 'short'],
        [texts.email, (row) => row.email],
        [texts.access, (row) => row.access, 'short'],
        [texts.role, (row) => roleOf(row.email), 'short'],
      ],
      people,
    )}`;
}

/** Both semesters, in the order in which things begin. */
function calendarSection(scope: ReportScope): Html {
  const rows = scope.school.tables.schedule.rows
    .filter((row) => row.schoolYear === scope.period.schoolYear && isOfDivision(scope, row))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : a.row - b.row));
  return html`<h2>${texts.calendar}</h2>
    ${table<ScheduleRow>(
      [
        [texts.term, (row) => (row.semester === 0 ? texts.wholeYear : row.semester), 'short'],
        [texts.item, itemName],
        [reportTexts.scope, scopeText],
        [reportTexts.startsOn, (row) => rocText(row.startsOn), 'short'],
        [reportTexts.endsOn, (row) => rocText(row.endsOn), 'short'],
        [reportTexts.office, (row) => row.office, 'short'],
        [texts.state, (row) => row.state, 'short'],
        [reportTexts.source, (row) => row.source],
      ],
      rows,
    )}`;
}

function logSection({ school }: ReportScope): Html {
  const rows = school.tables.actionLog.rows.slice(-LOG_LINES).reverse();
  const nameOf = (email: string) => school.staffByEmail.get(email)?.name ?? email;
  return html`<h2>${texts.log}</h2>
    <p>${fill(texts.logLine, { count: rows.length })}</p>
    ${table<Row<'actionLog'>>(
      [
        [texts.at, (row) => rocText(row.at), 'short'],
        [texts.actor, (row) => nameOf(row.actor)],
        [texts.action, (row) => row.action],
        [texts.target, (row) => row.target],
        [texts.outcome, (row) => row.outcome],
        [texts.detail, (row) => row.detail],
      ],
      rows,
    )}`;
}
