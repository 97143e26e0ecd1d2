/** dist/ as it is pushed: what Google's loaders and pages stumble over must not be in it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist');
const read = (name: string) => readFileSync(path.join(dist, name), 'utf8');
const pages = readdirSync(dist).filter((name) => name.endsWith('.html'));
const scriptsOf = (html: string) =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '');
const manifest = JSON.parse(read('appsscript.json')) as Record<string, unknown> & { oauthScopes: string[] };

describe.each(pages)('the page %s', (name) => {
  // HtmlService cuts `//` and `/*` out of template literals, as if they were comments.
  test('has no back-tick in its scripts', () => {
    for (const script of scriptsOf(read(name))) expect(script).not.toContain('`');
  });

  test('opens no HTML comment in a script', () => {
    for (const script of scriptsOf(read(name))) expect(script).not.toContain('<!--');
  });

  test('asks no other machine for anything', () => {
    expect(read(name).replace(/\bxmlns(?::\w+)?="[^"]*"/g, '')).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});

test.each([...pages, 'Code.js', 'appsscript.json'])('%s holds no raw control character', (name) => {
  expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(read(name))).toBeNull();
});

describe('Code.js', () => {
  const source = ts.createSourceFile('Code.js', read('Code.js'), ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);

  test('is ES2020: nothing that a later language brought', () => {
    const later: string[] = [];
    const visit = (node: ts.Node): void => {
      const assigns = [
        ts.SyntaxKind.BarBarEqualsToken,
        ts.SyntaxKind.AmpersandAmpersandEqualsToken,
        ts.SyntaxKind.QuestionQuestionEqualsToken,
      ];
      if (ts.isBinaryExpression(node) && assigns.includes(node.operatorToken.kind))
        later.push(node.getText().slice(0, 40));
      if (ts.isPropertyDeclaration(node) || ts.isPrivateIdentifier(node) || ts.isClassStaticBlockDeclaration(node))
        later.push(node.getText().slice(0, 40));
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(later).toEqual([]);
  });

  test('does nothing but declare at top level', () => {
    const others = source.statements.filter(
      (node) =>
        !ts.isVariableStatement(node) &&
        !ts.isFunctionDeclaration(node) &&
        !(ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression)),
    );
    expect(others.map((node) => node.getText().slice(0, 60))).toEqual([]);
  });

  /** The rights that each service needs; those left out need none. */
  const RIGHTS: Readonly<Record<string, string>> = {
    SpreadsheetApp: 'spreadsheets.currentonly',
    MailApp: 'script.send_mail',
    'ScriptApp.newTrigger': 'script.scriptapp',
    'Session.getActiveUser': 'userinfo.email',
    'SpreadsheetApp.getUi': 'script.container.ui',
  };

  test('asks for the rights of what it calls, no more and no fewer', () => {
    const code = read('Code.js');
    const needed = Object.entries(RIGHTS).flatMap(([call, right]) =>
      new RegExp(`\\b${call.replace('.', '\\.')}\\b`).test(code) ? [right] : [],
    );
    const asked = manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
    expect(asked.sort()).toEqual(needed.sort());
    const others =
      /\b(?:DriveApp|UrlFetchApp|GmailApp|CalendarApp|DocumentApp|FormApp|SlidesApp|AdminDirectory|Sheets\.Spreadsheets)\b/;
    expect(others.exec(code)).toBeNull();
  });
});

test('The manifest has the keys that Google knows, and the web app shows itself to the school alone', () => {
  const known = ['timeZone', 'runtimeVersion', 'exceptionLogging', 'oauthScopes', 'webapp', 'dependencies'];
  expect(Object.keys(manifest).filter((key) => !known.includes(key))).toEqual([]);
  expect(manifest['webapp']).toEqual({ access: 'DOMAIN', executeAs: 'USER_DEPLOYING' });
});

describe('the notice of other people’s work', () => {
  const notice = read('THIRD-PARTY.txt');
  const named = [...notice.matchAll(/^(\S+) [\d.]+ \((.+)\)$/gm)];

  /** Packages that the sources of what is shipped import. */
  const imported = ['src', 'sidebar']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
        .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
    )
    .flatMap((text) => [...text.matchAll(/^(?:import|export) (?!type )(?:[^;]*? from )?'((?:@[\w-]+\/)?[\w-]+)/gm)])
    .map(([, name = '']) => name);

  test.each([...new Set(imported)])('tells of %s, with its licence in full', (name) => {
    expect(named.map(([, one]) => one)).toContain(name);
    const licence = readFileSync(
      path.join(root, 'node_modules', name, 'LICENSE' + (name === 'valibot' ? '.md' : '')),
      'utf8',
    );
    expect(notice).toContain(licence.replace(/\r\n/g, '\n').trim());
  });

  test('tells of packages that came along with others, and of remarks in their files', () => {
    expect(named.map(([, one]) => one)).toEqual(expect.arrayContaining(['@preact/signals-core', 'nanoid']));
    for (const author of ['SheetJS', 'Papa Parse', 'Joyent']) expect(notice).toContain(author);
  });

  test('names no licence but those that the project may ship', () => {
    expect(
      named.map(([, , licence]) => licence).filter((one) => !/^(MIT|ISC|Apache-2\.0|BSD-\d-Clause)$/.test(one ?? '')),
    ).toEqual([]);
  });
});

test('clasp sends every file of dist/ but the notice, and no other', () => {
  const clasp = path.join(root, 'node_modules/.bin/clasp');
  const { filesToPush } = JSON.parse(
    execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], { cwd: root, encoding: 'utf8' }),
  ) as { filesToPush: string[] };
  expect(filesToPush.map((file) => path.basename(file)).sort()).toEqual(
    readdirSync(dist)
      .filter((name) => name !== 'THIRD-PARTY.txt')
      .sort(),
  );
});
