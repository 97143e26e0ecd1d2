/** What the settings page and the two assistants may ask. */
import * as v from 'valibot';
import { PRESETS } from '../regulation/presets';
import { OFFICES, REGISTRAR } from '../access/roles';
import { defineMethod } from '../rpc/method';
import { legalSpan } from '../school/period';
import { SETTINGS, standardText, SYSTEM_SETTINGS, type SettingId } from '../school/settings';
import { SCHEDULE_ITEMS, TABS } from '../school/tabs';
import { readWorkbook } from '../workbook/readWorkbook';
import { readSetup } from './readSetup';
import { saveSettings } from './saveSettings';
import { judgeSchedule, proposeSchedule } from './schedulePlan';
import { settingLines } from './settingsModel';
import { applySetup, ASKED } from './setupAssistant';
import { addTerm, isRowOfLine, writeSchedule } from './writeSchedule';

/** What the system fills in itself is nobody's to write. */
const settingId = v.pipe(
  v.picklist(Object.keys(SETTINGS) as [SettingId, ...SettingId[]]),
  v.check((id) => !SYSTEM_SETTINGS.some((one) => one === id)),
);
const text = v.pipe(v.string(), v.maxLength(500));
const isoDay = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/));
const realDay = v.pipe(v.string(), v.isoDate());
const schoolYear = v.pipe(v.number(), v.integer(), v.minValue(90), v.maxValue(150));
const line = v.object({
  semester: v.picklist([0, 1, 2]),
  item: v.picklist(SCHEDULE_ITEMS),
  grades: v.pipe(v.string(), v.maxLength(40)),
  division: v.picklist(['日校', '進修部', '全校']),
  office: v.pipe(v.string(), v.maxLength(40)),
  startsOn: isoDay,
  endsOn: isoDay,
  selfCheckStartsOn: isoDay,
  selfCheckEndsOn: isoDay,
  source: text,
});
const lines = v.pipe(v.array(line), v.maxLength(60));

export const assistantMethods = {
  'settings.open': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({}),
    run: ({ shell }) => settingLines(readWorkbook(shell)),
  }),
  'settings.save': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({
      changes: v.pipe(v.array(v.object({ id: settingId, was: text, value: text })), v.minLength(1), v.maxLength(60)),
    }),
    run: ({ shell }, { changes }) => saveSettings(shell, changes),
  }),
  /** Shows the 設定 tab itself. */
  'settings.showTab': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({}),
    run: ({ shell }) => {
      shell.workbook.showCell(TABS.settings.name, 2, 2);
      return { tab: TABS.settings.name };
    },
  }),
  /** The six steps as they stand. */
  'setup.steps': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({}),
    run: ({ shell }) => readSetup(shell),
  }),
  'setup.open': defineMethod({
    access: REGISTRAR,
    writes: false,
    args: v.object({}),
    run: ({ shell }) => {
      const school = readWorkbook(shell);
      const { tables, now } = school;
      const today = now.slice(0, 10);
      const period = { schoolYear: school.settings.schoolYear, semester: school.settings.semester };
      const term = tables.semesters.rows.find(
        (row) => row.schoolYear === period.schoolYear && row.semester === period.semester,
      );
      return {
        presets: PRESETS.map(({ id, caption, settings, exOfficio, representatives }) => ({
          id,
          caption,
          settings,
          seats: exOfficio.length + representatives.length,
        })),
        settings: ASKED.map((id) => ({
          id,
          key: SETTINGS[id].key,
          explanation: SETTINGS[id].explanation,
          value:
            tables.settings.rows.find((row) => row.key === SETTINGS[id].key)?.value ??
            standardText(SETTINGS[id], today),
        })),
        term: { ...legalSpan(period), startsOn: term?.startsOn ?? '', closesOn: term?.closesOn ?? '', isThere: !!term },
        seats: tables.workGroup.rows.length,
        staff: tables.staff.rows.length,
        me: shell.identity.activeEmail(),
      };
    },
  }),
  'setup.apply': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({
      preset: v.pipe(v.string(), v.maxLength(40)),
      settings: v.record(settingId, text),
      startsOn: isoDay,
      closesOn: isoDay,
      withSeats: v.boolean(),
      withMe: v.boolean(),
    }),
    run: ({ shell }, wish) => applySetup(shell, wish),
  }),
  /** The term of 學期 (or the law's) and, once both days are known, a proposal beside what the tab has already. */
  'schedule.open': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({
      schoolYear: v.optional(schoolYear),
      semester: v.optional(v.picklist([1, 2])),
      startsOn: v.optional(isoDay, ''),
      closesOn: v.optional(isoDay, ''),
    }),
    run: ({ shell }, asked) => {
      const school = readWorkbook(shell);
      const period = {
        schoolYear: asked.schoolYear ?? school.settings.schoolYear,
        semester: asked.semester ?? (school.settings.semester === 2 ? 2 : 1),
      };
      const term = school.tables.semesters.rows.find(
        (row) => row.schoolYear === period.schoolYear && row.semester === period.semester,
      );
      const startsOn = asked.startsOn || (term?.startsOn ?? '');
      const closesOn = asked.closesOn || (term?.closesOn ?? '');
      const isKnown = startsOn !== '' && closesOn > startsOn;
      const plan = isKnown ? proposeSchedule(school, period, startsOn, closesOn) : [];
      return {
        ...period,
        startsOn,
        closesOn,
        lines: plan.map((one) => ({
          ...one,
          isThere: school.tables.schedule.rows.some((row) => isRowOfLine(row, period.schoolYear, one)),
        })),
        warnings: judgeSchedule(school, period.schoolYear, plan, { semester: period.semester, closesOn }),
      };
    },
  }),
  'schedule.judge': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({ schoolYear, semester: v.picklist([1, 2]), closesOn: isoDay, lines }),
    run: ({ shell }, { schoolYear: year, semester, closesOn, lines: plan }) =>
      judgeSchedule(readWorkbook(shell), year, plan, { semester, closesOn }),
  }),
  'schedule.write': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({
      schoolYear,
      /** The term that the plan is for, kept in 學期 where it is not there yet. */
      semester: v.optional(v.picklist([1, 2])),
      startsOn: v.optional(isoDay, ''),
      closesOn: v.optional(isoDay, ''),
      lines: v.pipe(
        lines,
        v.minLength(1),
        v.checkItems((one) => v.is(realDay, one.startsOn) && v.is(realDay, one.endsOn)),
      ),
    }),
    run: ({ shell }, { schoolYear: year, semester, startsOn, closesOn, lines: plan }) => {
      if (semester !== undefined) addTerm(shell, { schoolYear: year, semester, startsOn, closesOn });
      return writeSchedule(shell, year, plan);
    },
  }),
};
