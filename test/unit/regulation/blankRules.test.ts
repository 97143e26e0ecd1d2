import { blankRules } from '../../../src/regulation/blankRules';
import { SEED_DUTIES } from '../../../src/regulation/duties';
import { officeName } from '../../../src/regulation/offices';
import { PRESETS } from '../../../src/regulation/presets';
import { dutiesOf, expanded, settingValues } from '../../../src/regulation/reading/proposal';
import { readingOf } from '../../../src/regulation/reading/readRules';
import { PLANNING } from '../../../src/school/tabs';

describe.each(PRESETS)('Given the blank form of $id', (preset) => {
  const text = blankRules(preset, '示範高級中等學校');
  const found = readingOf(text);

  test('When it is read, Then its limits and its seats are those that went in', () => {
    const { courseUploadsPerSemester, multiUploadsPerYear, committeeSize } = preset.settings;
    expect(settingValues(found)).toMatchObject({
      schoolName: '示範高級中等學校',
      courseUploadsPerSemester,
      multiUploadsPerYear,
      courseSelectionsPerYear: '6',
      multiSelectionsPerYear: '10',
      committeeSize,
      meetingsPerSemester: '1',
      trainingsPerYear: '1',
    });
    expect(expanded(found.seats).map(({ title }) => title)).toEqual([...preset.exOfficio, ...preset.representatives]);
    expect(found.seats.filter(({ role }) => role !== '委員').map(({ title, role }) => [title, role])).toEqual([
      ['校長', '召集人'],
      ['教務主任', '執行秘書'],
    ]);
  });

  test('Then every duty has the offices that went in', () => {
    const line = (duty: string, holder: string) => `${duty} ${officeName(holder)}`;
    const isTwofold = preset.exOfficio.includes('進修部主任');
    // 期程規劃 is said of a person; reading gives what offices record and submit.
    const given = SEED_DUTIES.filter(({ duty, division }) => duty !== PLANNING && (isTwofold || division !== '進修部'));
    const read = new Set(dutiesOf(found).map(({ duty, office }) => line(duty, office)));
    const unread = given.filter(
      ({ duty, office, post }) => !read.has(line(duty, office)) && !read.has(line(duty, post)),
    );
    expect(unread).toEqual([]);
  });

  test('Then every clause of it is understood, and its blank day is a doubt', () => {
    expect(found.unread).toEqual([]);
    expect(found.clauses.length).toBeGreaterThan(20);
    expect(found.notes.some(({ text: said }) => said.includes('日期'))).toBe(true);
  });

  test('Given no name of the school, Then no name is proposed', () => {
    expect(settingValues(readingOf(blankRules(preset, '')))['schoolName']).toBeUndefined();
  });
});
