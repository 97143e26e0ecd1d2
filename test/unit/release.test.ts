/** A release takes what is unreleased in the changelog, once. */
import { release } from '../../scripts/releaseNotes.cjs';

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- One thing.\n- Another.\n\n## 0.1.0\n\nFirst version.\n';

test('Given unreleased lines, Then they stand under the version and its day, and are the notes', () => {
  expect(release(CHANGELOG, '0.2.0', '2026-12-01')).toEqual({
    changelog:
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 — 2026-12-01\n\n- One thing.\n- Another.\n\n## 0.1.0\n\nFirst version.\n',
    notes: '- One thing.\n- Another.',
  });
});

test.each([
  ['a word for a version', CHANGELOG, 'next', 'no version'],
  ['a version that is there', CHANGELOG, '0.1.0', 'already'],
  ['nothing unreleased', '# Changelog\n\n## Unreleased\n\n## 0.1.0\n', '0.2.0', 'Nothing stands'],
  ['no such heading', '# Changelog\n', '0.2.0', 'has no'],
])('Given %s, Then it is refused', (_, changelog, version, says) => {
  expect(() => release(changelog, version, '2026-12-01')).toThrow(says);
});
