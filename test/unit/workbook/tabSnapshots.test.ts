/** Hidden copies: what a cut between a copy and its name leaves is found and taken away, and nothing else is. */
import { isSnapshot, takeSnapshots, tidyNamelessCopies } from '../../../src/workbook/tabSnapshots';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool } from '../schoolBuilder';

/** A run that is cut when it names the copy: Google has given it a name of its own by then. */
function cutWhileCopying(nameOfCopy: string) {
  const memory = memoryShell(cellsOfSchool({ roster: [{}] }));
  memory.cells.set('學生名冊的備忘', [['導師自己的分頁']]);
  const { copyTab } = memory.shell.workbook;
  memory.shell.workbook.copyTab = (name) => {
    copyTab(name, nameOfCopy);
    throw new Error('the run has ended');
  };
  expect(() => takeSnapshots(memory.shell, '匯入前', ['學生名冊'])).toThrow('the run has ended');
  memory.shell.workbook.copyTab = copyTab;
  return memory;
}

test.each(['Copy of 學生名冊', '「學生名冊」的副本', '學生名冊 のコピー', 'Kopie von 學生名冊'])(
  'Given a cut that left 「%s」, Then it goes, and a person’s own tab stays',
  (name) => {
    const { shell, cells } = cutWhileCopying(name);
    expect(tidyNamelessCopies(shell)).toEqual([name]);
    expect([...cells.keys()]).not.toContain(name);
    expect([...cells.keys()]).toContain('學生名冊的備忘');
    expect(tidyNamelessCopies(shell)).toEqual([]);
  },
);

test('Given such a cut, When copies are made again, Then the one without a name goes by itself', () => {
  const { shell, cells } = cutWhileCopying('Copy of 學生名冊');
  takeSnapshots(shell, '匯入前', ['學生名冊']);
  expect([...cells.keys()].filter((name) => name.startsWith('Copy of'))).toEqual([]);
  expect([...cells.keys()].filter(isSnapshot)).toEqual(['匯入前 學生名冊']);
});

test('Given nothing was cut, Then a copy that a person made stays', () => {
  const { shell, cells } = memoryShell(cellsOfSchool({ roster: [{}] }));
  cells.set('Copy of 學生名冊', [['x']]);
  takeSnapshots(shell, '匯入前', ['學生名冊']);
  expect(tidyNamelessCopies(shell)).toEqual([]);
  expect([...cells.keys()]).toContain('Copy of 學生名冊');
});
