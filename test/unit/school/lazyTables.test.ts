import { checkContext } from '../../../src/rules/checkContext';
import { classChecklist } from '../../../src/checklist/classChecklist';
import { readSchool, withTables } from '../../../src/school/schoolTables';
import { TABS } from '../../../src/school/tabs';
import { cellsOfSchool, NOW } from '../schoolBuilder';

/** A school that notes which tabs are read. */
function observed() {
  const cells = cellsOfSchool({ roster: [{}], uploads: [{}] });
  const read: string[] = [];
  const school = readSchool((name) => {
    read.push(name);
    return cells.get(name) ?? null;
  }, NOW);
  return { school, read };
}

describe('a piece of work reads the tabs that it touches', () => {
  test('nothing is read before it is asked for', () => {
    const { school, read } = observed();
    checkContext(school);
    expect(read).toEqual([]);
  });

  test('a tab is read once, whoever asks', () => {
    const { school, read } = observed();
    const context = checkContext(school);
    expect(context.studentByNo.size).toBe(1);
    expect(context.tables.roster.rows).toBe(school.tables.roster.rows);
    expect(read).toEqual([TABS.roster.name]);
  });

  test('the class checklist reads five tabs', () => {
    const { school, read } = observed();
    classChecklist(school, '機械一甲');
    const { settings, roster, uploads, receipts, classes } = TABS;
    expect(new Set(read)).toEqual(new Set([settings, roster, uploads, receipts, classes].map(({ name }) => name)));
  });

  test('tables put in place of others are not read, and settings stay', () => {
    const { school, read } = observed();
    const { roster } = readSchool(() => null, NOW).tables;
    const changed = withTables(school, { roster });
    expect(changed.tables.roster.isMissing).toBe(true);
    expect(changed.settings).toBe(school.settings);
    expect(read).toEqual([TABS.settings.name]);
  });
});
