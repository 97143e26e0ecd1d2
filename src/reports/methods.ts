/** What the reports page may ask: what there is to print, a report as HTML, PDF or CSV, and that letters were posted. */
import * as v from 'valibot';
import { contextOfPeriod } from '../rules/checkContext';
import type { Shell } from '../google/ports';
import { fill, inLanguage } from '../messages/catalogue';
import { reportPageTexts as en } from '../messages/en/reportsPage';
import { reportPageTexts as zh } from '../messages/zh/reportsPage';
import { rpcTexts } from '../messages/zh/rpc';
import { EVERYBODY, OFFICES } from '../access/roles';
import type { Caller } from '../access/caller';
import { defineMethod, type Call } from '../rpc/method';
import { rocText } from '../school/day';
import { divisionsWithClasses } from '../school/division';
import { periodText, type Period } from '../school/period';
import { lazily } from '../school/lazily';
import { withTables, type School, type SchoolTables } from '../school/schoolTables';
import { DIVISIONS } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { readSomeColumns } from '../workbook/readRows';
import { readWorkbook } from '../workbook/readWorkbook';
import { csvText } from '../school/csvText';
import { converterHtml } from './converterHtml';
import { recordPosted } from './recordPosted';
import {
  allowedChoices,
  REPORT_NAMES,
  REPORTS,
  type ReportKind,
  type ReportName,
  type ReportWish,
} from './reportKinds';

const period = {
  schoolYear: v.pipe(v.number(), v.integer(), v.minValue(90), v.maxValue(150)),
  semester: v.picklist([1, 2]),
};
const scope = { ...period, division: v.picklist(['', ...DIVISIONS]) };
const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(254))), v.maxLength(3000));
const wish = v.object({
  ...scope,
  report: v.picklist(REPORT_NAMES),
  chosen: ids,
  students: v.optional(ids, []),
  perPage: v.optional(v.picklist([1, 2]), 2),
});
type Wish = v.InferOutput<typeof wish>;

interface Made {
  readonly kind: ReportKind;
  readonly wish: ReportWish;
  readonly name: string;
}

/** Reads the workbook once and narrows the wish to what the caller may print. */
function prepare({ shell, caller }: Call, asked: Wish): Made {
  const kind: ReportKind = REPORTS[asked.report];
  if (!mayPrint(kind, caller)) throw new Error(rpcTexts.forbidden);
  const at: Period = { schoolYear: asked.schoolYear, semester: asked.semester };
  const school = contextOfPeriod(readWorkbook(shell), at);
  const base = { school, period: at, division: asked.division };
  const chosen = kind.choices === null ? [] : allowedChoices(kind, base, caller, asked.chosen);
  if (kind.choices !== null && kind.isSingle !== true && chosen.length === 0) throw new Error(captions(shell).nothing);
  const { students, perPage } = asked;
  const name = `${captions(shell).reports[asked.report]}_${at.schoolYear}-${at.semester}`;
  return { kind, wish: { ...base, chosen, students, perPage }, name };
}

/** The workbook with those columns of 上傳紀錄 that the choice looks at: it counts every upload and shows none. */
function readToChoose(shell: Shell, { choosesBy }: ReportKind): School {
  const school = readWorkbook(shell);
  if (choosesBy === undefined) return school;
  const uploads = () => readSomeColumns(shell, 'uploads', choosesBy);
  return withTables(school, lazily<Pick<SchoolTables, 'uploads'>>({ uploads }));
}

function mayPrint({ access }: ReportKind, { access: own }: Caller): boolean {
  return access.some((one) => one === own);
}

function captions(shell: Shell): typeof zh {
  return inLanguage(shell.identity.locale(), zh, en);
}

/** The periods that the 學期 tab and 設定 know, latest first. */
function periodsOf({ tables, settings }: School): Period[] {
  const current = { schoolYear: settings.schoolYear, semester: settings.semester };
  const known = tables.semesters.rows.flatMap(({ schoolYear, semester }) =>
    schoolYear === null || semester === null ? [] : [{ schoolYear, semester }],
  );
  const unique = new Map([current, ...known].map((one) => [one.schoolYear * 10 + one.semester, one]));
  return [...unique].sort(([a], [b]) => b - a).map(([, one]) => one);
}

export const reportMethods = {
  /** What the caller may print, the periods and the divisions. */
  'reports.open': defineMethod({
    access: EVERYBODY,
    writes: false,
    args: v.object({}),
    run: ({ shell, caller }) => {
      const school = readWorkbook(shell);
      const { schoolYear, semester } = school.settings;
      return {
        current: { schoolYear, semester },
        periods: periodsOf(school).map((one) => ({ ...one, caption: periodText(one) })),
        divisions: divisionsWithClasses(school),
        maySend: OFFICES.some((one) => one === caller.access),
        reports: REPORT_NAMES.filter((name) => mayPrint(REPORTS[name], caller)).map((name) => ({
          name,
          hasChoices: REPORTS[name].choices !== null,
          isSingle: (REPORTS[name] as ReportKind).isSingle === true,
          hasRows: 'rows' in REPORTS[name],
        })),
      };
    },
  }),
  /** Classes, teachers, offices or students that the report can be narrowed to. */
  'reports.choices': defineMethod({
    access: EVERYBODY,
    writes: false,
    args: v.object({ ...scope, report: v.picklist(REPORT_NAMES) }),
    run: ({ shell, caller }, { report, division, schoolYear, semester }) => {
      const kind: ReportKind = REPORTS[report];
      if (!mayPrint(kind, caller)) throw new Error(rpcTexts.forbidden);
      const at = { schoolYear, semester };
      return (
        kind.choices?.({ school: contextOfPeriod(readToChoose(shell, kind), at), period: at, division }, caller) ?? []
      );
    },
  }),
  'reports.html': defineMethod({
    access: EVERYBODY,
    writes: false,
    task: 'paper',
    args: wish,
    run: (call, asked) => {
      const made = prepare(call, asked);
      return { html: made.kind.make(made.wish), name: made.name };
    },
  }),
  'reports.pdf': defineMethod({
    access: EVERYBODY,
    writes: false,
    task: 'paper',
    args: wish,
    run: (call, asked) => {
      const { kind, wish: given, name } = prepare(call, asked);
      return { base64: call.shell.pdfOf(converterHtml(kind.make(given)), name), name: `${name}.pdf` };
    },
  }),
  'reports.csv': defineMethod({
    access: EVERYBODY,
    writes: false,
    args: wish,
    run: (call, asked) => {
      const { kind, wish: given, name } = prepare(call, asked);
      if (kind.rows === undefined) throw new Error(captions(call.shell).noCsv);
      return { text: csvText(kind.rows(given)), name: `${name}.csv` };
    },
  }),
  /** Mails the PDF to the caller's own mailbox and to nobody else. */
  'reports.mailToMe': defineMethod({
    access: EVERYBODY,
    writes: true,
    args: wish,
    run: (call, asked) => {
      const { shell, caller } = call;
      const texts = captions(shell);
      const { kind, wish: given, name } = prepare(call, asked);
      const base64 = shell.pdfOf(converterHtml(kind.make(given)), name);
      const attachments = [{ name: `${name}.pdf`, type: 'application/pdf', base64 }];
      const line = fill(texts.mailText, { report: texts.reports[asked.report], at: rocText(shell.now()) });
      shell.mail.send({ to: caller.email, subject: `${texts.mailSubject}${name}`, text: line, attachments });
      recordAction(shell, { action: zh.mailed, target: name, outcome: zh.fine, detail: caller.email });
      return { to: caller.email };
    },
  }),
  /** Letters that were posted: 通知寄發日 is today, 確認方式 is 紙本郵寄, for receipts without such a day. */
  'reports.recordPosted': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({ students: v.pipe(ids, v.minLength(1)) }),
    run: ({ shell }, { students }) => recordPosted(shell, students),
  }),
};
export type { ReportName };
