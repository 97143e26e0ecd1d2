// CHANGELOG.md by version: "## Unreleased" becomes a version's heading, and its lines are the notes of the release.

const UNRELEASED = '## Unreleased';

/**
 * @param {string} changelog text of CHANGELOG.md
 * @param {string} version such as 0.2.0
 * @param {string} day ISO
 * @returns {{changelog: string, notes: string}} the changelog with a dated heading and an empty Unreleased above it
 * @throws where nothing is unreleased, or the version is there already or is none
 */
function release(changelog, version, day) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is no version such as 0.2.0.`);
  if (changelog.includes(`\n## ${version}`)) throw new Error(`CHANGELOG.md has ${version} already.`);
  const [before, after] = changelog.split(`${UNRELEASED}\n`);
  if (after === undefined) throw new Error(`CHANGELOG.md has no "${UNRELEASED}".`);
  const end = after.search(/^## /m);
  const notes = (end < 0 ? after : after.slice(0, end)).trim();
  if (notes === '') throw new Error(`Nothing stands under "${UNRELEASED}".`);
  const earlier = end < 0 ? '' : `\n\n${after.slice(end)}`;
  return { changelog: `${before}${UNRELEASED}\n\n## ${version} — ${day}\n\n${notes}${earlier}`, notes };
}

module.exports = { release };
