/** Rows grow with wrapped texts in the window, as they do in Google's editor. */
import { sheetViews } from '../../src/server/sheetViews';
import { createWorkbookModel } from '../../src/workbook/create';

const SENTENCE = '課程學習成果已上傳七件超過上限一件';

function heightsWith(texts: readonly string[], isWrapped = true) {
  const model = createWorkbookModel();
  const sheetId = model.sheets()[0]!.id;
  const range = { sheetId, row: 1, col: 1, rows: texts.length, cols: 1 };
  model.setCells(
    range,
    texts.map((text) => [text]),
    'raw',
  );
  if (isWrapped) model.setStyles(range, { wrap: 'WRAP' });
  return { model, sheetId, heights: () => new Map(sheetViews(model)[0]!.rowHeights) };
}

test('Given wrapped sentences, Then a row is as tall as its lines, and a short one as ever', () => {
  const { heights } = heightsWith([SENTENCE, '短', SENTENCE.repeat(2), '一行\n又一行']);
  const found = heights();
  expect([...found.keys()]).toEqual([1, 3, 4]);
  expect(found.get(3)!).toBeGreaterThan(found.get(1)!);
  expect(found.get(4)!).toBeLessThan(found.get(1)!);
});

test('Given no wrapping, Then no row grows', () => {
  expect(heightsWith([SENTENCE], false).heights().size).toBe(0);
});

test('Given a height that somebody chose, Then it stands', () => {
  const { model, sheetId, heights } = heightsWith([SENTENCE]);
  model.setSizes(sheetId, 'rows', 1, [50]);
  expect(heights().get(1)).toBe(50);
});

test('Given a wider column, Then the row is lower', () => {
  const { model, sheetId, heights } = heightsWith([SENTENCE]);
  model.setSizes(sheetId, 'cols', 1, [400]);
  expect(heights().size).toBe(0);
});

test('Given a word longer than the line, Then it is broken', () => {
  const { heights } = heightsWith(['a'.repeat(60), 'a b c']);
  expect([...heights().keys()]).toEqual([1]);
});
