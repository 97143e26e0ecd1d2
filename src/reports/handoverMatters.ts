/** What is open when a duty changes hands: findings, lots, enrolment changes and mails. */
import { dueDayOf } from '../rules/lots';
import { isUnsettled } from '../rules/finding';
import { fill } from '../messages/catalogue';
import { handoverTexts as texts } from '../messages/zh/handover';
import { reportTexts } from '../messages/zh/reports';
import { mailHistory, stateOf } from '../reminders/ledger';
import { rocText } from '../school/day';
import { periodText } from '../school/period';
import type { Row, Submission } from '../school/tabs';
import { html, type Html } from './html';
import { table } from './layout';
import { isOfDivision, type ReportScope } from './reportScope';

type Finding = Row<'findings'>;
/** A sheet of paper names this many of an office; the tab has them all. */
const MOST_OF_OFFICE = 20;
const MOST_MAILS = 100;

/** By office; those that somebody works on or wrote a word about come first. */
export function findingSection(scope: ReportScope): Html {
  const open = scope.school.tables.findings.rows.filter((row) => isUnsettled(row.state) && isOfDivision(scope, row));
  const offices = [...new Set(open.map((row) => row.office))].sort((a, b) =>
    a === '' ? 1 : b === '' || a < b ? -1 : 1,
  );
  const doing = open.filter((row) => row.state === '處理中').length;
  return html`<h2>${texts.open}</h2>
    <h3>${texts.findings}</h3>
    <p>${fill(texts.findingsLine, { open: open.length - doing, doing, most: MOST_OF_OFFICE })}</p>
    ${offices.map((office) => {
      const own = open.filter((row) => row.office === office);
      const first = (row: Finding) => (row.state === '處理中' || row.note !== '' ? 0 : 1);
      const shown = [...own].sort((a, b) => first(a) - first(b) || a.row - b.row).slice(0, MOST_OF_OFFICE);
      return html`<h3>${fill(texts.officeFindings, { office: office || texts.noOffice, count: own.length })}</h3>
        ${findingTable(shown)}`;
    })}`;
}

function findingTable(rows: readonly Finding[]): Html {
  return table<Finding>(
    [
      [texts.code, (row) => row.code],
      [texts.whom, (row) => [row.className, row.studentNo, row.name].filter((part) => part !== '').join(' ')],
      [texts.explanation, (row) => row.explanation],
      [texts.state, (row) => row.state || '未處理', 'short'],
      [texts.note, (row) => row.note],
    ],
    rows,
  );
}

/** Lots without a day of submission. */
export function lotSection(scope: ReportScope): Html {
  const rows = scope.school.tables.submissions.rows.filter((row) => row.submittedOn === '' && isOfDivision(scope, row));
  return html`<h3>${texts.lots}</h3>
    ${table<Submission>(
      [
        [
          reportTexts.period,
          (row) => periodText({ schoolYear: row.schoolYear ?? 0, semester: row.semester ?? 0 }),
          'short',
        ],
        [reportTexts.batch, (row) => row.batch],
        [reportTexts.division, (row) => row.division, 'short'],
        [reportTexts.lot, (row) => row.lot],
        [reportTexts.office, (row) => row.office],
        [reportTexts.due, (row) => rocText(dueDayOf(scope.school, row)), 'short'],
      ],
      rows,
    )}`;
}

export function changeSection({ school }: ReportScope): Html {
  const rows = school.tables.enrolmentChanges.rows.filter(
    (row) => row.handling !== '已匯入' && row.handling !== '不需處理',
  );
  return html`<h2>${texts.changes}</h2>
    ${table<Row<'enrolmentChanges'>>(
      [
        [reportTexts.studentNo, (row) => row.studentNo, 'short'],
        [texts.name, (row) => row.name, 'short'],
        [texts.kind, (row) => row.kind, 'short'],
        [texts.effectiveOn, (row) => rocText(row.effectiveOn), 'short'],
        [texts.origin, (row) => row.origin],
        [texts.handledBy, (row) => row.handledBy],
        [texts.remark, (row) => row.remark],
      ],
      rows,
    )}`;
}

/** Mails that may or may not have gone, and failed ones that did not go later either; latest first. */
export function mailSection({ school }: ReportScope): Html {
  const { rows } = school.tables.mailLog;
  const { statesByKey } = mailHistory(rows);
  const open = rows.filter((row) => {
    const state = stateOf(row);
    return (state === 'uncertain' || state === 'failed') && statesByKey.get(row.key)?.has('sent') !== true;
  });
  return html`<h2>${texts.mails}</h2>
    <p>${texts.mailsNote}</p>
    ${table<Row<'mailLog'>>(
      [
        [texts.at, (row) => rocText(row.at), 'short'],
        [texts.recipient, (row) => row.recipient],
        [texts.subject, (row) => row.subject],
        [texts.outcome, (row) => (stateOf(row) === 'failed' ? texts.failed : texts.uncertain), 'short'],
        [texts.message, (row) => row.message],
      ],
      open.slice(-MOST_MAILS).reverse(),
    )}`;
}
