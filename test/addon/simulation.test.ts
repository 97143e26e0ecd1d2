/** Years of a simulated school: nothing that a person typed is lost, no row of another's changes, no mail goes twice. */
import { simulateYear } from '../simulation/simulatedYear';

jest.setTimeout(600_000);
/** More of them at night: `npm run simulate -- --seeds 1000`. */
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

test.each(SEEDS)('Given seed %i, Then every day ends with the invariants held', async (seed) => {
  const { story, broken, acts } = await simulateYear(seed);
  expect(broken.length === 0 ? [] : [...story, ...broken]).toEqual([]);
  expect(acts).toBeGreaterThan(0);
});
