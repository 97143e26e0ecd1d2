/** An office's desk: its lots, the receipts and disputes about them, and what the last check left it to do (六). Pure. */
import { isUnsettled } from '../rules/finding';
import type { CheckContext } from '../rules/checkContext';
import { assistingOffice } from '../rules/receipts';
import { dueDayOf, roundText, submitters } from '../rules/lots';
import { lotDuty, lotOffices } from '../regulation/dutyHolders';
import { isOfOffice, officeName } from '../regulation/offices';
import { daysBetween, rocText } from '../school/day';
import { divisionsInUse } from '../school/division';
import { periodText } from '../school/period';
import { disputeLimit, isMismatched, isOpenDispute, isUnanswered } from '../school/receipt';
import { LOTS, type Lot } from '../school/tabs';

export interface LotLine {
  /** Row of 提交檢核表; 0 for a round that has none yet. */
  readonly row: number;
  readonly period: string;
  readonly batch: string;
  readonly division: string;
  readonly lot: string;
  /** ROC days; '' when not known. */
  readonly dueOn: string;
  readonly submittedOn: string;
  /** Of what is not submitted; negative when late. */
  readonly daysLeft: number | null;
}

export interface DisputeLine {
  readonly row: number;
  readonly studentNo: string;
  readonly name: string;
  readonly lot: string;
  readonly text: string;
  readonly limit: string;
  readonly daysLeft: number;
}

export interface MatterLine {
  /** 識別碼, by which its row is found again. */
  readonly key: string;
  readonly severity: string;
  /** The clause as printed in the rules. */
  readonly basis: string;
  /** Whom it is about: class and name; '' where it is about nobody. */
  readonly whom: string;
  /** The tab in which its row stands. */
  readonly tab: string;
  readonly explanation: string;
  readonly advice: string;
}

export interface OfficeDesk {
  readonly office: string;
  /** Open ones first, then by last day. */
  readonly lots: readonly LotLine[];
  readonly receipts: { readonly total: number; readonly unconfirmed: number; readonly mismatched: number };
  readonly disputes: readonly DisputeLine[];
  /** Findings of the last check that nobody has settled; at most 60, the gravest first. */
  readonly matters: readonly MatterLine[];
  readonly matterCount: number;
}

const MOST_MATTERS = 60;
const SEVERITIES = ['錯誤', '警告', '提示'];

/** Offices that submit or confirm (權責分工), of the divisions in use. */
export function officesInUse(context: CheckContext): string[] {
  return lotOffices(context.duties, divisionsInUse(context));
}

/** The offices a person belongs to by 單位, 職務 and 權責分工; all of them for somebody who belongs to none. */
export function officesOfPerson(context: CheckContext, email: string): string[] {
  const all = officesInUse(context);
  const person = context.staffByEmail.get(email);
  if (!person) return all;
  const holds = (office: string) =>
    divisionsInUse(context).some((division) =>
      LOTS.some((lot) => {
        const offices = context.duties.officesOf(lotDuty(lot), division);
        return offices.length === 1 && offices[0] === office && context.duties.holds(person, lotDuty(lot), division);
      }),
    );
  const own = all.filter((office) => isOfOffice(person, office) || holds(office));
  return own.length > 0 ? own : all;
}

export function officeDesk(context: CheckContext, office: string): OfficeDesk {
  const receipts = context.tables.receipts.rows.filter((row) => assistingOffice(context, row) === office);
  const matters = openMatters(context, office);
  return {
    office,
    lots: lotsOf(context, office),
    receipts: {
      total: receipts.length,
      unconfirmed: receipts.filter(isUnanswered).length,
      mismatched: receipts.filter(isMismatched).length,
    },
    disputes: receipts
      .filter(isOpenDispute)
      .map((row) => {
        const limit = disputeLimit(row, context.settings.disputeDays);
        return {
          row: row.row,
          studentNo: row.studentNo,
          name: row.name,
          lot: row.lot,
          text: row.disputeText,
          limit: rocText(limit),
          daysLeft: daysBetween(context.today, limit),
        };
      })
      .sort((a, b) => a.daysLeft - b.daysLeft),
    matters: matters.slice(0, MOST_MATTERS),
    matterCount: matters.length,
  };
}

/** Its rows of 提交檢核表, and the rounds that have none yet: they are due all the same. */
function lotsOf(context: CheckContext, office: string): LotLine[] {
  const isOwn = ({ lot, division }: { readonly lot: Lot | ''; readonly division: string }) =>
    lot !== '' && submitters(context, lot, division).includes(office);
  const rows = context.tables.submissions.rows.filter(isOwn).map((row): LotLine => {
    const dueOn = dueDayOf(context, row);
    return {
      row: row.row,
      period: periodText({ schoolYear: row.schoolYear ?? 0, semester: row.semester ?? 0 }),
      batch: row.batch,
      division: row.division,
      lot: row.lot,
      dueOn: rocText(dueOn),
      submittedOn: rocText(row.submittedOn),
      daysLeft: row.submittedOn !== '' || dueOn === '' ? null : daysBetween(context.today, dueOn),
    };
  });
  const rounds = context.rounds.all
    .filter(({ round, row, mayBeServed }) => row === null && !mayBeServed && isOwn(round))
    .map(({ round }): LotLine => ({
      row: 0,
      period: periodText(round),
      batch: roundText(round),
      division: round.division,
      lot: round.lot,
      dueOn: rocText(round.endsOn),
      submittedOn: '',
      daysLeft: round.endsOn === '' ? null : daysBetween(context.today, round.endsOn),
    }));
  return [...rows, ...rounds].sort(
    (a, b) =>
      Number(a.submittedOn !== '') - Number(b.submittedOn !== '') || (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999),
  );
}

function openMatters(context: CheckContext, office: string): MatterLine[] {
  return context.tables.findings.rows
    .filter((row) => officeName(row.office) === officeName(office) && isUnsettled(row.state))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        compare(a.sourceTab, b.sourceTab) ||
        compare(a.className, b.className) ||
        compare(a.name, b.name),
    )
    .map(({ key, severity, basis, className, name, sourceTab, explanation, advice }) => ({
      key,
      severity,
      basis,
      whom: [className, name].filter((part) => part !== '').join(' '),
      tab: sourceTab,
      explanation,
      advice,
    }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Offices that the last check left something to, besides those that submit. */
export function officesWithMatters(context: CheckContext): string[] {
  return [...new Set(context.tables.findings.rows.map((row) => row.office).filter((office) => office !== ''))].sort();
}
