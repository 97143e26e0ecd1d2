/** Notes beside a finding follow its matter when a later version tells it in more detail. */
import fc from 'fast-check';
import { carriedKeys } from '../../../src/upgrade/migrations/2-roundsAndDuties';
import { MIGRATIONS } from '../../../src/upgrade/migrations';
import { SCHEMA_VERSION } from '../../../src/school/schemaVersion';

test('Given a missing submission that is told by round now, Then its key is the first round’s', () => {
  const carried = carriedKeys(
    ['R6.2-missing|114|2|日校|甲'],
    ['x', 'R6.2-missing|114|2|日校|甲|一', 'R6.2-missing|114|2|日校|甲|二'],
  );
  expect([...carried]).toEqual([['R6.2-missing|114|2|日校|甲', 'R6.2-missing|114|2|日校|甲|一']]);
});

test('Given any keys, Then no two old ones get the same new one, and none that is still given is touched', () => {
  const key = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('|'));
  fc.assert(
    fc.property(fc.array(key), fc.uniqueArray(key), (known, fresh) => {
      const carried = carriedKeys(known, fresh);
      const values = [...carried.values()];
      expect(new Set(values).size).toBe(values.length);
      for (const [old, next] of carried) {
        expect(fresh).not.toContain(old);
        expect(fresh).toContain(next);
        expect(known).not.toContain(next);
      }
    }),
  );
});

test('Given the list of migrations, Then they lead from edition to edition without a gap up to the add-on’s own', () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 2));
});
