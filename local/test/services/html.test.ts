/** HtmlService: templates, and what scriptlets print where. */
import vm from 'node:vm';
import fc from 'fast-check';
import { HtmlContext } from '../../src/services/htmlContext';
import { escapeAt } from '../../src/services/htmlEscape';
import { openScript, type OpenScript } from './openScript';

const FILES = {
  'Code.gs': `
function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
function people() { return ['甲', '<乙>']; }
function page() {
  const template = HtmlService.createTemplateFromFile('page');
  template.title = 'A & B';
  template.count = 2;
  return template.evaluate().setTitle('頁').addMetaTag('viewport', 'width=device-width').setWidth(300);
}`,
  'page.html': `<html><head><?!= include('css'); ?></head><body><h1><?= title ?></h1>
<? for (const one of people()) { ?><li><?= one ?></li><? } ?>
<script>const count = <?= count ?>, title = <?= title ?>;</script></body></html>`,
  'css.html': '<style>li > b { color: red }</style>',
};

let script: OpenScript;
beforeAll(async () => {
  script = await openScript(FILES);
});

const printed = async (template: string, value: unknown): Promise<unknown> =>
  script.value(
    `(() => { const t = HtmlService.createTemplate(${JSON.stringify(template)}); t.x = ${JSON.stringify(value)}; return t.evaluate().getContent(); })()`,
  );

test('A template runs its code, includes files raw and prints values escaped for their place', async () => {
  const { value } = (await script.run('page')) as unknown as { value: { html: string; title: string } };
  expect(value.title).toBe('頁');
  expect(value.html)
    .toBe(`<html><head><meta name="viewport" content="width=device-width"><style>li > b { color: red }</style></head><body><h1>A &amp; B</h1>
<li>甲</li><li>&lt;乙&gt;</li>
<script>const count = 2, title = "A \\u0026 B";</script></body></html>`);
});

test.each([
  ['text', '<p><?= x ?></p>', `<b a="1">'&`, '<p>&lt;b a=&quot;1&quot;&gt;&#39;&amp;</p>'],
  ['forced', '<p><?!= x ?></p>', '<b>', '<p><b></p>'],
  ['a quoted attribute', '<p title="<?= x ?>">', `" onclick="`, '<p title="&quot; onclick=&quot;">'],
  ['an unquoted attribute', '<p title=<?= x ?>>', 'a onclick=b', '<p title=a&#32;onclick&#61;b>'],
  ['a harmful address', '<a href="<?= x ?>">', ' javascript:alert(1)', '<a href="#">'],
  ['an address', '<a href="<?= x ?>">', 'https://example.com/?a=1&b=2', '<a href="https://example.com/?a=1&amp;b=2">'],
  ['a part of an address', '<a href="/show?id=<?= x ?>">', 'a&b=c d', '<a href="/show?id=a%26b%3Dc%20d">'],
  [
    'a value of a script',
    '<script>f(<?= x ?>)</script>',
    '</script>"',
    '<script>f("\\u003c\\u002fscript\\u003e\\u0022")</script>',
  ],
  ['a string of a script', "<script>f('<?= x ?>')</script>", "');g('", "<script>f('\\u0027);g(\\u0027')</script>"],
  ['null in a script', '<script>f(<?= x ?>)</script>', null, '<script>f(null)</script>'],
  ['an event attribute', '<b onclick="f(\'<?= x ?>\')">', "');g('", '<b onclick="f(\'\\u0027);g(\\u0027\')">'],
  [
    'a style',
    '<b style="color:<?= x ?>">',
    'red;background:url(x)',
    '<b style="color:red\\3b background\\3a url\\28 x\\29 ">',
  ],
  [
    'text after a script with quotes in a comment',
    "<script>// it's\n</script><?= x ?>",
    '<',
    "<script>// it's\n</script>&lt;",
  ],
])('In %s', async (_place, template, value, expected) => expect(await printed(template, value)).toBe(expected));

test('Whatever is printed in a string of a script, the string holds exactly it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('"', "'", '`'), (text, quote) => {
      const place = new HtmlContext();
      place.feed(`<script>x = ${quote}`);
      expect(vm.runInNewContext(`${quote}${escapeAt(place.place(), text)}${quote}`)).toBe(text);
    }),
  );
});

test('Whatever is printed as text or in an attribute opens no tag and closes no quote', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('<p>', '<p title="', "<p title='", '<textarea>'), (text, before) => {
      const place = new HtmlContext();
      place.feed(before);
      const kind = place.place().kind;
      const shown = escapeAt(place.place(), text);
      expect(shown).not.toMatch(/[<>"']/);
      place.feed(shown);
      expect(place.place().kind).toBe(kind);
    }),
  );
});

test('Outputs: content, size, tags and their limits', async () => {
  expect(
    await script.value(`(() => {
      const output = HtmlService.createHtmlOutput('<h1>T</h1>');
      const before = [output.getTitle(), output.getWidth(), output.getHeight(), output.getFaviconUrl()];
      output.setTitle('頁').setWidth(300).setHeight(200).setFaviconUrl('https://e.example/i.png')
        .setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL)
        .append('<p>').appendUntrusted('<script>alert(1)</script>').addMetaTag('viewport', 'w');
      return [before, output.getTitle(), output.getWidth(), output.getHeight(), output.getContent(), output.getMetaTags().map((tag) => tag.getName() + tag.getContent()),
        output.getBlob().getContentType(), output.getAs('text/plain').getContentType(), output.clear().getContent(), String(output),
        HtmlService.createHtmlOutput().getContent(), HtmlService.createHtmlOutput(Utilities.newBlob('<i>')).getContent()];
    })()`),
  ).toEqual([
    ['', null, null, null],
    '頁',
    300,
    200,
    '<h1>T</h1><p>&lt;script&gt;alert(1)&lt;/script&gt;',
    ['viewportw'],
    'text/html',
    'text/plain',
    '',
    'HtmlOutput',
    '',
    '<i>',
  ]);
  expect(await script.thrown("HtmlService.createHtmlOutput().addMetaTag('refresh', '0')")).toBe(
    'Exception: The meta tag you specified is not allowed in this context.',
  );
});

test('A template tells its code and text; asTemplate runs scriptlets of an output; files are found by name alone', async () => {
  expect(
    await script.value(`(() => {
      const template = HtmlService.createTemplate('Hi <?= name ?>');
      const asTemplate = HtmlService.createHtmlOutput('<?= 1 + 1 ?>').asTemplate();
      return [template.getRawContent(), template.getCode().includes('output._$ = name'), template.getCodeWithComments().includes('// <?= name ?>'),
        typeof template.nothing, asTemplate.evaluate().getContent()];
    })()`),
  ).toEqual(['Hi <?= name ?>', true, true, 'undefined', '2']);
  expect(await script.thrown("HtmlService.createTemplateFromFile('nowhere')")).toBe(
    'Exception: No HTML file named nowhere was found.',
  );
  expect(await script.thrown("HtmlService.createHtmlOutputFromFile('../host/stores.json')")).toMatch(
    /No HTML file named/,
  );
});

test('A scriptlet that fails, fails as itself', async () => {
  expect(await script.thrown("HtmlService.createTemplate('<? missing(); ?>').evaluate()")).toBe(
    'ReferenceError: missing is not defined',
  );
});
