/** Utilities: dates, texts, bytes, digests and archives as Google's give them. */
import { createHash, createHmac, generateKeyPairSync, verify } from 'node:crypto';
import fc from 'fast-check';
import { formatDate } from '../../src/services/formatDate';
import { parseDate } from '../../src/services/parseDate';
import { parseCsv } from '../../src/services/csv';
import { sprintf } from '../../src/services/sprintf';
import { openScript, type OpenScript } from './openScript';

let script: OpenScript;
beforeAll(async () => {
  script = await openScript();
});

describe('formatDate', () => {
  // 2026-02-03 04:05:06.007 UTC, a Tuesday.
  const at = Date.UTC(2026, 1, 3, 4, 5, 6, 7);
  test.each([
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Asia/Taipei', '2026-02-03T12:05:06.007+08:00'],
    ['yyyy-MM-dd HH:mm:ss Z', 'America/New_York', '2026-02-02 23:05:06 -0500'],
    ['EEEE, d MMMM yyyy', 'GMT', 'Tuesday, 3 February 2026'],
    ['EEE MMM d yy', 'GMT', 'Tue Feb 3 26'],
    ['h:mm a', 'Asia/Taipei', '12:05 PM'],
    ['K k H', 'GMT+12', '4 16 16'],
    ['u F D w W', 'GMT', '2 1 34 6 1'],
    ["hh 'o''clock'", 'GMT', "04 o'clock"],
    ['z', 'Asia/Taipei', 'CST'],
    ['z', 'GMT', 'GMT'],
    ['z', 'America/New_York', 'EST'],
    ['X', 'GMT', 'Z'],
    ['X XX', 'GMT+5:30', '+05 +0530'],
    ['HH:mm', 'PST', '20:05'],
    ['HH:mm', 'No/Such_Zone', '04:05'],
    ['G', 'GMT', 'AD'],
  ])('%s in %s is %s', (pattern, zone, expected) => expect(formatDate(at, zone, pattern)).toBe(expected));

  test('The last days of December may be in week 1 of the next week year', () => {
    expect(formatDate(Date.UTC(2024, 11, 31), 'GMT', 'yyyy YYYY w')).toBe('2024 2025 1');
    expect(formatDate(Date.UTC(2026, 0, 1), 'GMT', 'yyyy YYYY w')).toBe('2026 2026 1');
  });

  test('parseDate reads what formatDate wrote, to the second, in any zone', () => {
    const zones = fc.constantFrom('Asia/Taipei', 'GMT', 'America/New_York', 'GMT-3:30', 'Europe/Paris');
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, zones, (s, zone) => {
        const pattern = 'yyyy-MM-dd HH:mm:ss XXX';
        expect(parseDate(formatDate(s * 1000, zone, pattern), zone, pattern)).toBe(s * 1000);
      }),
    );
  });

  test('A wrong argument, letter or text fails in the words of Google or Java', async () => {
    expect(await script.thrown("Utilities.formatDate('2026-02-03', 'GMT', 'yyyy')")).toBe(
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(await script.thrown("Utilities.formatDate(new Date(), 'GMT', 'yyyy b')")).toContain(
      "Illegal pattern character 'b'",
    );
    expect(await script.thrown("Utilities.parseDate('never', 'GMT', 'yyyy')")).toBe(
      'Exception: Unparseable date: "never"',
    );
    expect(await script.value("Utilities.parseDate('2026-02-03', 'Asia/Taipei', 'yyyy-MM-dd') instanceof Date")).toBe(
      true,
    );
  });
});

test.each([
  ['%s 與 %s', ['甲', 2], '甲 與 2'],
  ['%d%%', [42.9], '42%'],
  ['%05.1f|%-6s|%6s|%+d', [3.14159, 'ab', 'cd', 7], '003.1|ab    |    cd|+7'],
  ['%,d %x %X %o', [1234567, 255, 255, 8], '1,234,567 ff FF 10'],
  ['%e %2$s', [12345, 'second'], '1.234500e+04 second'],
])('formatString(%s)', (template, values, expected) => expect(sprintf(template, values)).toBe(expected));

describe('parseCsv', () => {
  test('Quotes hold delimiters, line breaks and doubled quotes', () => {
    expect(parseCsv('a,"b, c",d\r\n"e\nf","g ""h""",\n', ',')).toEqual([
      ['a', 'b, c', 'd'],
      ['e\nf', 'g "h"', ''],
    ]);
    expect(parseCsv('a;b\tc', ';')).toEqual([['a', 'b\tc']]);
  });

  test('Whatever is written by the rules of CSV is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '字', ',', '"', '\n', ' ') });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1 }));
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join(',')).join('\n');
        expect(parseCsv(text, ',')).toEqual(rows);
      }),
    );
  });
});

describe('bytes', () => {
  const signed = (bytes: Buffer) => [...new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)];

  test('base64 of texts is that of their UTF-8; both alphabets are read', async () => {
    expect(await script.value("Utilities.base64Encode('學生>>>???')")).toBe(
      Buffer.from('學生>>>???').toString('base64'),
    );
    expect(await script.value('Utilities.base64EncodeWebSafe([-1, -2, -3])')).toBe('__79');
    expect(await script.value("Utilities.base64Decode('__79')")).toEqual([-1, -2, -3]);
    expect(await script.thrown("Utilities.base64Decode('*')")).toBe('Exception: Could not decode string.');
  });

  test('A digest or signature of a text is that of its ASCII unless UTF-8 is asked for', async () => {
    const ascii = (text: string) => Buffer.from(text.replace(/[^\0-\x7f]/gu, '?'));
    expect(await script.value("Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '€🙂 a')")).toEqual(
      signed(createHash('sha256').update(ascii('€🙂 a')).digest()),
    );
    expect(
      await script.value("Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '€🙂', Utilities.Charset.UTF_8)"),
    ).toEqual(signed(createHash('md5').update('€🙂').digest()));
    expect(await script.value("Utilities.computeHmacSha256Signature('café', '鍵')")).toEqual(
      signed(createHmac('sha256', '?').update(ascii('café')).digest()),
    );
    expect(
      await script.value('Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_1, [1, 2], [3])'),
    ).toEqual(
      signed(
        createHmac('sha1', Buffer.from([3]))
          .update(Buffer.from([1, 2]))
          .digest(),
      ),
    );
  });

  test('An RSA signature is one', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const bytes = (await script.value(
      `Utilities.computeRsaSha256Signature('payload', ${JSON.stringify(pem)})`,
    )) as number[];
    expect(verify('sha256', Buffer.from('payload'), publicKey, Buffer.from(Int8Array.from(bytes).buffer))).toBe(true);
  });

  test.each([
    ["Utilities.computeHmacSha256Signature('text')", '(String)'],
    ["Utilities.computeHmacSha256Signature([1], 'key')", '(number[],String)'],
    ["Utilities.computeHmacSha256Signature('a', 'b', 'fake')", '(String,String,String)'],
    ["Utilities.computeDigest('fake', 'a')", '(String,String)'],
    ['Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [1], Utilities.Charset.UTF_8)', ''],
  ])('%s does not match the signature', async (expression, types) => {
    const thrown = await script.thrown(expression);
    expect(thrown).toMatch(/^Exception: The parameters \(.*\) don't match the method signature for Utilities\./);
    expect(thrown).toContain(types);
  });

  test('An array that holds no numbers cannot be converted', async () => {
    expect(await script.thrown("Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ['1x'])")).toMatch(
      /Cannot convert 1x/,
    );
  });
});

describe('blobs', () => {
  test('Name, type and bytes; a text alone is text/plain, bytes alone have no type', async () => {
    expect(
      await script.value(`(() => {
        const blob = Utilities.newBlob('內容', null, 'a.csv');
        const copy = blob.copyBlob().setName('b.json').setContentTypeFromExtension();
        const bytes = Utilities.newBlob([65, 66]);
        return [blob.getContentType(), blob.getName(), copy.getContentType(), copy.getDataAsString(), Utilities.newBlob('x').getName(),
          bytes.getContentType(), bytes.setDataFromString('中', 'Big5').getBytes(), bytes.getDataAsString('Big5'), String(blob),
          bytes.setBytes([-28, -72, -83]).getDataAsString(), bytes.isGoogleType()];
      })()`),
    ).toEqual(['text/plain', 'a.csv', 'application/json', '內容', null, null, [-92, -92], '中', 'Blob', '中', false]);
  });

  test('zip and unzip, gzip and ungzip, with their default names', async () => {
    expect(
      await script.value(`(() => {
        const zip = Utilities.zip([Utilities.newBlob('一', 'text/plain', '一.txt'), Utilities.newBlob('二', 'text/csv', '夾/二.csv')]);
        const gz = Utilities.gzip(Utilities.newBlob('三'));
        const back = Utilities.ungzip(gz);
        return [zip.getName(), zip.getContentType(), Utilities.unzip(zip).map((one) => [one.getName(), one.getContentType(), one.getDataAsString()]),
          gz.getName(), gz.getContentType(), back.getName(), back.getContentType(), back.getDataAsString(),
          Utilities.ungzip(Utilities.gzip(back, 'named')).getName()];
      })()`),
    ).toEqual([
      'archive.zip',
      'application/zip',
      [
        ['一.txt', 'text/plain', '一'],
        ['夾/二.csv', 'text/csv', '二'],
      ],
      'archive.gz',
      'application/x-gzip',
      'archive',
      null,
      '三',
      'named',
    ]);
  });

  test('What Google does not convert is refused', async () => {
    expect(await script.thrown("Utilities.newBlob([1], 'application/zip').getAs('application/pdf')")).toBe(
      'Exception: Converting from application/zip to application/pdf is not supported.',
    );
  });
});

test('sleep waits by the clock, and at most five minutes', async () => {
  expect(
    await script.value('(() => { const from = Date.now(); Utilities.sleep(20); return Date.now() - from >= 20; })()'),
  ).toBe(true);
  expect(await script.thrown('Utilities.sleep(300001)')).toMatch(/^Exception: Invalid argument: 300001/);
});

test('What services give is of the script’s own classes; errors are Exceptions; members of enumerations read as their names', async () => {
  expect(
    await script.value(`(() => {
      let error;
      try { Utilities.formatDate(); } catch (e) { error = e; }
      const { MD5, SHA_1 } = Utilities.DigestAlgorithm;
      return [Utilities.parseCsv('a') instanceof Array, error instanceof Error, error.name, String(MD5), JSON.stringify({ MD5 }),
        MD5 === Utilities.DigestAlgorithm.MD5, SHA_1.compareTo(MD5), MD5.ordinal(), Object.keys(Utilities.Charset), String(Utilities)];
    })()`),
  ).toEqual([true, true, 'Exception', 'MD5', '{"MD5":"MD5"}', true, 1, 1, ['US_ASCII', 'UTF_8'], 'Utilities']);
});

test('A method that is missing says so; a name that no class of Google has is no method', async () => {
  expect(await script.thrown("GmailApp.search('x')")).toBe('Error: NotImplemented: GmailApp.search');
  expect(await script.thrown('ScriptApp.getIdentityToken()')).toBe('Error: NotImplemented: ScriptApp.getIdentityToken');
  expect(
    await script.value(
      '[typeof ScriptApp.isFake, typeof Utilities.__type, String(Utilities.constructor === undefined)]',
    ),
  ).toEqual(['undefined', 'undefined', 'false']);
});

test.each([
  ["Utilities.formatString('%s 與 %d', '甲', 2)", '甲 與 2'],
  ["PropertiesService.getScriptProperties().setProperty('n', 5).getProperty('n')", '5'],
  ["HtmlService.createTemplate(Utilities.newBlob('x')).getRawContent()", 'x'],
  ["SpreadsheetApp.getActiveSheet().getRange('A1').setFontWeight('bold').setFontWeight(null).getA1Notation()", 'A1'],
])('%s fits its signature', async (expression, value) => expect(await script.value(expression)).toBe(value));

test.each([
  ["PropertiesService.getScriptProperties().setProperty('a')", '(String)', 'PropertiesService.Properties.setProperty'],
  ["CacheService.getScriptCache().put('a')", '(String)', 'CacheService.Cache.put'],
  ['HtmlService.createTemplate({})', '((class))', 'HtmlService.createTemplate'],
  ['SpreadsheetApp.getActiveSheet().deleteRow(undefined)', '(null)', 'SpreadsheetApp.Sheet.deleteRow'],
  ["SpreadsheetApp.getActiveSheet().getRange('1', 1)", '(String,number)', 'SpreadsheetApp.Sheet.getRange'],
])('%s does not', async (expression, types, method) => {
  expect(await script.thrown(expression)).toBe(
    `Exception: The parameters ${types} don't match the method signature for ${method}.`,
  );
});
