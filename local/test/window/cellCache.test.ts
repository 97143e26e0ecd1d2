/** The window's cells: read in blocks, never shown as fresh once the server said that they changed. */
import { BLOCK_COLS, BLOCK_ROWS, CellCache } from '../../src/browser/connection/cellCache';
import type { SeenBlock, SheetRange } from '../../src/protocol/views';

/** A server whose cells all show the same text, and which counts what it was asked. */
function server() {
  const asked: SheetRange[] = [];
  const state = { text: '一', asked };
  const read = async (range: SheetRange): Promise<SeenBlock> => {
    asked.push(range);
    const text = state.text;
    await Promise.resolve();
    return { ...range, looks: [], rules: [], cells: Array.from({ length: range.rows * range.cols }, () => ({ text })) };
  };
  return { state, cache: new CellCache(1, read, () => undefined) };
}

describe('The cells a window has seen', () => {
  test('Given a range across four blocks, When it is needed twice, Then each block is read once', async () => {
    const { state, cache } = server();
    const range = { row: BLOCK_ROWS, col: BLOCK_COLS, rows: 2, cols: 2 };
    await Promise.all([cache.need(range), cache.need(range)]);
    await cache.need(range);
    expect(state.asked).toHaveLength(4);
    expect(cache.get(BLOCK_ROWS + 1, BLOCK_COLS + 1)?.view?.text).toBe('一');
  });

  test('Given a change while a block is on its way, Then the block is read once more', async () => {
    const { state, cache } = server();
    const range = { row: 1, col: 1, rows: 1, cols: 1 };
    const first = cache.need(range);
    state.text = '二';
    cache.spoil(range);
    await first;
    expect(state.asked).toHaveLength(2);
    expect(cache.get(1, 1)?.view?.text).toBe('二');
  });

  test('Given a change elsewhere, Then what is seen here stays as it is', async () => {
    const { state, cache } = server();
    await cache.need({ row: 1, col: 1, rows: 1, cols: 1 });
    cache.spoil({ row: BLOCK_ROWS + 1, col: 1, rows: 1, cols: 1 });
    expect(cache.has({ row: 1, col: 1, rows: 1, cols: 1 })).toBe(true);
    expect(state.asked).toHaveLength(1);
  });
});
