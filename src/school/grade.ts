/** Which grades a schedule row is for, as people write it: 1 · 1,2 · 三年級 · 高三 · 一至二年級 · blank · 全部. */
import { toHalfWidth } from './cell';

/** Grades 1–3 named by the text, 'all' for a blank or 全…, null when it cannot be read (then nothing is guessed). */
export function gradesOf(text: string): ReadonlySet<number> | 'all' | null {
  const plain = toHalfWidth(text)
    .replace(/[一二三]/g, (numeral) => String('一二三'.indexOf(numeral) + 1))
    .replace(/年級|年|高中|高職|高|職|第|級|\s/g, ' ')
    .trim();
  if (plain === '' || /^(全部?|全校|各|所有|不限|不分)\s*$/.test(plain)) return 'all';
  const range = /^([1-3])\s*[-~至到—–]\s*([1-3])$/.exec(plain);
  const grades = new Set<number>();
  if (range) {
    for (let grade = Number(range[1]); grade <= Number(range[2]); grade++) grades.add(grade);
  } else if (/^[1-3](?:[\s,、.;/&和及與]*[1-3])*$/.test(plain)) {
    for (const digit of plain.match(/[1-3]/g) ?? []) grades.add(Number(digit));
  }
  return grades.size === 0 ? null : grades.size === 3 ? 'all' : grades;
}
