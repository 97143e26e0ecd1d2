/** What waits for the offices a person belongs to: findings by what one does about them, data, and the year's turns. Pure. */
import { officesOfPerson } from '../desk/officeDesk';
import { officeName } from '../regulation/offices';
import { daysBetween } from '../school/day';
import { SCHEMA_VERSION, schemaVersionOf } from '../school/schemaVersion';
import type { Row } from '../school/tabs';
import { FAMILIES, familyOf, type Family } from './families';
import type { WorkAction, WorkLine, WorkSource } from './workLine';
import { isUnsettled } from '../rules/finding';
import type { Season } from './season';

type Line = Omit<WorkLine, 'daysLeft'> & { readonly daysLeft: null };
/** What tutors and teachers see to themselves is no office's line. */
const OF_PERSONS = /導師|教師/;
/** A check older than this says little about today. */
const CHECK_DAYS = 7;
/** With uploads open, a list from the platform older than this is old. */
const IMPORT_DAYS = 14;

export function officeLines(source: WorkSource, season: Season): Line[] {
  const { caller } = source;
  const isOffice = caller.access === '管理' || caller.access === '處室';
  return [
    ...(caller.access === '管理' ? editionLine(source) : []),
    ...(isOffice ? [...dataLines(source), ...findingLines(source)] : []),
    ...(caller.access === '管理' || caller.access === '檢視' ? unmetLine(source) : []),
    ...(caller.access === '管理' && season.isRollOver
      ? [line('rollOver', null, [], { kind: 'page', page: 'rollover', argument: '' }, season.isPastYear)]
      : []),
  ];
}

function line(
  matter: WorkLine['matter'],
  count: number | null,
  names: readonly string[],
  action: WorkAction,
  isPressing: boolean,
  isForToday = false,
): Line {
  return { matter, count, names, dueOn: '', daysLeft: null, since: '', isPressing, isForToday, action };
}

/** A workbook of another edition than the add-on's: to be brought up to date, or waiting for a newer add-on. */
function editionLine({ context: { settings } }: WorkSource): Line[] {
  const edition = schemaVersionOf(settings);
  if (edition === SCHEMA_VERSION) return [];
  const matter = edition < SCHEMA_VERSION ? 'upgrade' : 'newerWorkbook';
  return [line(matter, null, [], { kind: 'page', page: 'upgrade', argument: '' }, true)];
}

/** A check or an import that is old, and a daily schedule that stands still. */
function dataLines({ context, lastCheck, importedAt, scheduleTrouble }: WorkSource): Line[] {
  const { today } = context;
  const lines: Line[] = [];
  const age = lastCheck.checkedOn === '' ? null : daysBetween(lastCheck.checkedOn, today);
  const isNewer = importedAt !== '' && importedAt.slice(0, 16) > lastCheck.importedAt.slice(0, 16);
  if (age === null || age >= CHECK_DAYS || isNewer)
    lines.push(line('runCheck', age === null || age === 0 ? null : age, [], { kind: 'run', what: 'check' }, true));
  const lastImport = importedAt > lastCheck.importedAt ? importedAt : lastCheck.importedAt;
  const isUploading = context.tables.schedule.rows.some(
    (row) => row.item === '課程學習成果上傳' && row.startsOn !== '' && row.startsOn <= today && row.endsOn >= today,
  );
  const since = lastImport === '' ? null : daysBetween(lastImport, today);
  if (isUploading && since !== null && since >= IMPORT_DAYS)
    lines.push(line('importStale', since, [], { kind: 'page', page: 'import', argument: 'uploads' }, false, true));
  if (lastCheck.hasNoUploads && importedAt.slice(0, 16) <= lastCheck.importedAt.slice(0, 16))
    lines.push(line('notImported', null, [], { kind: 'page', page: 'import', argument: 'uploads' }, false, true));
  if (scheduleTrouble !== '')
    lines.push(
      line('scheduleTrouble', null, [scheduleTrouble], { kind: 'page', page: 'reminders', argument: '' }, true),
    );
  return lines;
}

/** Findings of the own offices that nobody has settled, a line for each kind of work. */
function findingLines({ context, caller, findings }: WorkSource): Line[] {
  const offices = officesOfPerson(context, caller.email);
  const isRegistrar = caller.access === '管理';
  const names = new Set(offices.map(officeName));
  const isMine = (row: Row<'findings'>) =>
    isUnsettled(row.state) &&
    (row.officeEmail === caller.email || !OF_PERSONS.test(row.office)) &&
    (isRegistrar || names.has(officeName(row.office)) || row.officeEmail === caller.email);
  const byFamily = new Map<Family, Row<'findings'>[]>();
  for (const row of findings) {
    const family = familyOf(row.code);
    if (family === null || family === 'classCheck' || !isMine(row)) continue;
    // What waits for a teacher is that teacher's; an office hears of it when nobody else does.
    if (family === 'certification' && row.officeEmail !== '' && row.officeEmail !== caller.email) continue;
    const same = byFamily.get(family);
    if (same) same.push(row);
    else byFamily.set(family, [row]);
  }
  return FAMILIES.flatMap((family) => {
    const rows = byFamily.get(family) ?? [];
    if (rows.length === 0) return [];
    const isPressing = rows.some((row) => row.severity === '錯誤');
    const whose = [...new Set(rows.map((row) => row.office).filter((office) => office !== ''))];
    const isWarned = rows.some((row) => row.severity === '警告');
    const office = whose.find((one) => names.has(officeName(one))) ?? whose[0] ?? '';
    const since = rows.map((row) => row.firstSeenAt.slice(0, 10)).sort()[0] ?? '';
    return [
      {
        ...line(
          family,
          rows.length,
          whose.slice(0, 3),
          { kind: 'view', view: 'office', argument: office },
          isPressing,
          isWarned,
        ),
        since,
      },
    ];
  });
}

/** Clauses that are not met today. */
function unmetLine({ lastCheck }: WorkSource): Line[] {
  return [line('unmet', lastCheck.unmet, [], { kind: 'view', view: 'secretary', argument: '' }, false, true)];
}
