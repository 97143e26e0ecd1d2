// The notice of other people's work in dist/: each package that a bundle holds a part of, with its licence in full, and
// what its files themselves say of the work they took in. Who ships dist/ ships this along with it.
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const FOLDER = /^node_modules\/(?:@[^/]+\/)?[^/]+/;
/** How a bundler marks, in a package that was bundled before, where a part of another begins. */
const TAKEN_IN = /^\/\/ (node_modules\/(?:@[^/\n]+\/)?[^/\n]+)\//gm;
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/i;

/** Folders of the packages of which these bundles (esbuild's metafiles) hold a part, in order, each once. */
function packagesIn(metafiles) {
  const files = metafiles
    .flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)))
    .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && FOLDER.test(file))
    .map(([file]) => file);
  const takenIn = [...new Set(files)].flatMap((file) =>
    [...fs.readFileSync(path.join(root, file), 'utf8').matchAll(TAKEN_IN)].map(([, folder]) => folder),
  );
  return [...new Set([...files.map((file) => FOLDER.exec(file)[0]), ...takenIn])].sort();
}

/**
 * The text of the notice.
 * @param metafiles what esbuild says of the bundles
 * @param remarks the licence comments of the bundled files, as esbuild collects them
 * @throws when a package comes without a licence text
 */
function thirdPartyNotice(metafiles, remarks) {
  const sections = packagesIn(metafiles).map((folder) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const texts = fs.readdirSync(path.join(root, folder)).filter((file) => LICENCE.test(file));
    if (texts.length === 0) throw new Error(`${name} comes without the text of its licence.`);
    const own = texts.map((file) => fs.readFileSync(path.join(root, folder, file), 'utf8').trim());
    return [`${name} ${version} (${license})`, ...own].join('\n\n');
  });
  const within = [
    ...new Set(
      remarks.map((text) => text.replace(/^Bundled license information:/, '').trim()).filter((text) => text !== ''),
    ),
  ];
  return `${[
    'The files beside this one hold parts of the packages below. Each stands under its own licence.',
    ...sections,
    ...within.map((text) => `Said in the files of these packages:\n\n${text}`),
  ].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`.replace(/\r\n/g, '\n');
}

module.exports = { packagesIn, thirdPartyNotice };
