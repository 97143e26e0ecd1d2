/** Upload figures of groups as a table. */
import { fill } from '../messages/catalogue';
import { reportTexts as texts } from '../messages/zh/reports';
import type { GroupFigures } from '../school/uploadFigures';
import type { Html } from './html';
import { table } from './layout';

/** @param total the last line, named 合計 */
export function figuresTable(head: string, groups: readonly GroupFigures[], total?: GroupFigures): Html {
  const course = (one: GroupFigures) => one.kinds['課程學習成果'];
  const multi = (one: GroupFigures) => one.kinds['多元表現'];
  const named = (text: string, kind: string) => fill(text, { kind });
  return table<GroupFigures>(
    [
      [head, (one) => one.name],
      [texts.students, (one) => one.students, 'right'],
      [texts.declined, (one) => one.declined, 'right'],
      [named(texts.counted, texts.course), (one) => course(one).counted, 'right'],
      [named(texts.withoutUpload, texts.course), (one) => course(one).withoutUpload, 'right'],
      [texts.waiting, (one) => course(one).waiting, 'right'],
      [texts.passed, (one) => course(one).passed, 'right'],
      [texts.returned, (one) => course(one).returned, 'right'],
      [named(texts.selected, texts.course), (one) => course(one).selected, 'right'],
      [named(texts.counted, texts.multi), (one) => multi(one).counted, 'right'],
      [named(texts.withoutUpload, texts.multi), (one) => multi(one).withoutUpload, 'right'],
      [named(texts.selected, texts.multi), (one) => multi(one).selected, 'right'],
    ],
    groups,
    total === undefined ? undefined : { ...total, name: texts.total },
  );
}
