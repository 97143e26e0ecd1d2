/** What the pages 規定對照 and 讀取補充規定 may ask; and opening them. */
import * as v from 'valibot';
import type { Shell } from '../google/ports';
import { inLanguage } from '../messages/catalogue';
import { ownRulesPageTexts as en } from '../messages/en/ownRulesPage';
import { ownRulesPageTexts as zh } from '../messages/zh/ownRulesPage';
import { READERS, REGISTRAR } from '../access/roles';
import { requireAccess } from '../access/caller';
import { defineMethod } from '../rpc/method';
import { checkContext } from '../rules/checkContext';
import { findingsIn } from '../rules/runChecks';
import { SETTINGS, standardText, type SettingId } from '../school/settings';
import { TABS, type TabKey } from '../school/tabs';
import { readWorkbook } from '../workbook/readWorkbook';
import { setUpWorkbook } from '../workbook/setUpWorkbook';
import { rulesView, textInForce } from '../compliance/rulesView';
import { canUndo, takeOver, undoTakeOver } from './takeOver';

/** Settings that a text of rules can tell. */
export const READ_SETTINGS = [
  'schoolName',
  'courseUploadsPerSemester',
  'multiUploadsPerYear',
  'courseSelectionsPerYear',
  'multiSelectionsPerYear',
  'committeeSize',
  'committeeSeats',
  'meetingsPerSemester',
  'trainingsPerYear',
  'rulesVersion',
] as const satisfies readonly SettingId[];

const short = v.pipe(v.string(), v.maxLength(60));
const day = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/));
const wish = v.object({
  settings: v.pipe(
    v.array(
      v.object({
        id: v.picklist(READ_SETTINGS),
        was: v.pipe(v.string(), v.maxLength(2000)),
        value: v.pipe(v.string(), v.maxLength(2000)),
      }),
    ),
    v.maxLength(20),
  ),
  seats: v.nullable(
    v.pipe(v.array(v.object({ title: short, role: short, kind: short, division: short })), v.maxLength(120)),
  ),
  duties: v.nullable(
    v.pipe(v.array(v.object({ duty: short, division: short, office: short, basis: short })), v.maxLength(120)),
  ),
  versions: v.nullable(v.pipe(v.array(v.object({ date: day, meeting: short, act: short })), v.maxLength(60))),
  text: v.nullable(
    v.object({
      versionOn: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
      clauses: v.pipe(v.array(v.object({ no: short, text: v.pipe(v.string(), v.maxLength(8000)) })), v.maxLength(400)),
    }),
  ),
});

export const ownRulesMethods = {
  /** The text clause by clause with how each stands now. */
  'rules.open': defineMethod({
    access: READERS,
    writes: false,
    args: v.object({}),
    run: ({ shell }) => viewOf(shell),
  }),
  'rules.showTab': defineMethod({
    access: READERS,
    writes: false,
    args: v.object({ tab: v.picklist(Object.values(TABS).map(({ name }) => name) as [string, ...string[]]) }),
    run: ({ shell }, { tab }) => {
      shell.workbook.showCell(tab, 1, 1);
      return { tab };
    },
  }),
  /** What the workbook says at present of everything that a text can tell. */
  'rules.present': defineMethod({
    access: REGISTRAR,
    writes: false,
    args: v.object({}),
    run: ({ shell }) => {
      const { tables, now } = readWorkbook(shell);
      return {
        settings: READ_SETTINGS.map((id) => {
          const { key } = SETTINGS[id];
          const row = tables.settings.rows.find((one) => one.key === key);
          return { id, key, value: row?.value ?? '', standard: standardText(SETTINGS[id], now.slice(0, 10)) };
        }),
        seats: tables.workGroup.rows.map(({ title, name }) => ({ title, name })),
        duties: tables.duties.rows.map(({ duty, division, office }) => ({ duty, division, office })),
        versionOn: textInForce(tables.ruleTexts.rows).versionOn,
        text: textInForce(tables.ruleTexts.rows).rows.map(({ clause, text }) => ({ no: clause, text })),
        canUndo: canUndo(shell),
      };
    },
  }),
  /** Writes what the person chose; makes the tabs first where they are not there yet. */
  'rules.take': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: wish,
    run: ({ shell }, given) => {
      const names = new Set(shell.workbook.tabNames());
      const needed: readonly TabKey[] = ['settings', 'workGroup', 'duties', 'ruleVersions', 'ruleTexts'];
      if (needed.some((key) => !names.has(TABS[key].name))) setUpWorkbook(shell);
      return takeOver(shell, given);
    },
  }),
  'rules.undo': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({ what: v.literal('rules') }),
    run: ({ shell }) => undoTakeOver(shell),
  }),
};

function viewOf(shell: Shell) {
  const context = checkContext(readWorkbook(shell));
  return rulesView(context, findingsIn(context));
}

/** 規定對照. */
export function openRules(shell: Shell): void {
  requireAccess(shell, READERS);
  show(shell, 'compare');
}

/** 讀取補充規定. */
export function openReading(shell: Shell, argument = ''): void {
  requireAccess(shell, REGISTRAR);
  show(shell, 'read', argument);
}

function show(shell: Shell, view: 'compare' | 'read', argument = ''): void {
  const locale = shell.identity.locale();
  shell.ui.showDialog('rules', inLanguage(locale, zh, en)[view].title, { locale, view, argument }, 1000, 720);
}
