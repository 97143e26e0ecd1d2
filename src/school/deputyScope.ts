/**
 * 代理人 範圍 read: it may name 科, 年級, 部別, classes and courses, one after the other or set apart. Words of one kind
 * are alternatives, words of different kinds must all hold; blank and 全部 take in everything.
 */
import { toHalfWidth } from './cell';
import type { SchoolTables } from './schoolTables';
import { DIVISIONS, type SchoolClass } from './tabs';

/** The names that a scope may be made of. */
export interface ScopeNames {
  readonly classes: readonly Pick<SchoolClass, 'className' | 'grade' | 'division' | 'programme'>[];
  readonly courses: readonly string[];
}

type Kind = 'class' | 'course' | 'programme' | 'grade' | 'division';
export type Scope = Readonly<Record<Kind, ReadonlySet<string>>>;

/** The school's own names, for reading many scopes. */
export function scopeNames({ classes, courses }: Pick<SchoolTables, 'classes' | 'courses'>): ScopeNames {
  return { classes: classes.rows, courses: [...new Set(courses.rows.map((course) => course.courseName))] };
}

/** Words that say nothing of their own. */
const FILLING =
  /^(?:全部|全校|全體|所有|一切|各項|各|不限|不分|課程學習成果|課程|科目|認證|班級|[班的之及和與、,;/&+\s()])/;
const RANGE = /^([一二三1-3])\s*[~至到-]\s*([一二三1-3])(?:年級|年)?/;
const GRADE = /^(?:高[中職]?)?([一二三1-3])(?:年級|年)|^高([一二三])|^([一二三1-3])(?=[、,和與及至~\-\s]|$)/;

/** The scope; null when a word of it cannot be read: then it takes in nothing, and a finding says so. */
export function readScope(written: string, names: ScopeNames): Scope | null {
  const words = wordsOf(names);
  const scope: Record<Kind, Set<string>> = {
    class: new Set(),
    course: new Set(),
    programme: new Set(),
    grade: new Set(),
    division: new Set(),
  };
  let rest = toHalfWidth(written).trim();
  while (rest !== '') {
    // The longest name wins: a class name inside a longer one is no match.
    const word = words.find(([name]) => rest.startsWith(name));
    const range = RANGE.exec(rest);
    const grade = GRADE.exec(rest);
    const filling = FILLING.exec(rest);
    if (word) {
      const [name, kind, value] = word;
      scope[kind].add(value);
      rest = rest.slice(name.length);
    } else if (range) {
      for (let n = gradeOf(range[1]); n <= gradeOf(range[2]); n++) scope.grade.add(String(n));
      rest = rest.slice(range[0].length);
    } else if (grade) {
      scope.grade.add(String(gradeOf(grade[1] ?? grade[2] ?? grade[3])));
      rest = rest.slice(grade[0].length);
    } else if (filling) rest = rest.slice(filling[0].length);
    else return null;
  }
  return scope;
}

/** True when the scope takes in a class and a course; a class that is not on record has no 科, 年級 or 部別. */
export function coversCourse(written: string, className: string, courseName: string, names: ScopeNames): boolean {
  if (written.trim() === '') return true;
  const own = names.classes.find((one) => one.className === className);
  const known = {
    classes: own || className === '' ? names.classes : [...names.classes, blankClass(className)],
    courses: names.courses.includes(courseName) ? names.courses : [...names.courses, courseName],
  };
  const scope = readScope(written, known);
  if (scope === null) return false;
  const holds = (kind: Kind, value: string) => scope[kind].size === 0 || scope[kind].has(value);
  return (
    holds('class', plain(className)) &&
    holds('course', plain(courseName)) &&
    holds('programme', programmeName(own?.programme ?? '')) &&
    holds('grade', String(own?.grade ?? '')) &&
    holds('division', own?.division ?? '')
  );
}

type Word = readonly [name: string, kind: Kind, value: string];
const known = new WeakMap<ScopeNames['classes'], Map<ScopeNames['courses'], readonly Word[]>>();

/** All names, the longest first; remembered, because many scopes are read with the same names. */
function wordsOf({ classes, courses }: ScopeNames): readonly Word[] {
  const byCourses = known.get(classes) ?? new Map<ScopeNames['courses'], readonly Word[]>();
  known.set(classes, byCourses);
  const before = byCourses.get(courses);
  if (before) return before;
  const words: Word[] = [
    ...classes.map(({ className }): Word => [plain(className), 'class', plain(className)]),
    ...courses.map((name): Word => [plain(name), 'course', plain(name)]),
    ...classes.flatMap(({ programme }): Word[] => {
      const name = programmeName(programme);
      return name === ''
        ? []
        : [
            [`${name}科`, 'programme', name],
            [name, 'programme', name],
          ];
    }),
    ...DIVISIONS.map((name): Word => [name, 'division', name]),
  ];
  const named = words.filter(([name]) => name !== '').sort((a, b) => b[0].length - a[0].length);
  byCourses.set(courses, named);
  return named;
}

function gradeOf(digit = ''): number {
  const place = '一二三'.indexOf(digit);
  return place < 0 ? Number(digit) : place + 1;
}

function plain(name: string): string {
  return toHalfWidth(name).trim();
}

function programmeName(written: string): string {
  return plain(written).replace(/科$/, '');
}

function blankClass(className: string): ScopeNames['classes'][number] {
  return { className, grade: null, division: '', programme: '' };
}
