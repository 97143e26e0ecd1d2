/** ID and residence numbers that reach the server after all: a page of another make, a header taken for data. */
import fc from 'fast-check';
import { IMPORT_KIND_IDS, IMPORT_KINDS } from '../../../src/imports/importKinds';
import { importMethods } from '../../../src/imports/methods';
import { answer } from '../../../src/rpc/rpc';
import type { Method } from '../../../src/rpc/method';
import { studentNo } from '../schoolBuilder';
import { importing } from './importing';

/** The checksum as the ministry's table has it, each letter's number written out. */
const LETTERS: Readonly<Record<string, number>> = {
  A: 10,
  B: 11,
  C: 12,
  D: 13,
  E: 14,
  F: 15,
  G: 16,
  H: 17,
  I: 34,
  J: 18,
};
const identity = fc
  .tuple(fc.constantFrom(...Object.keys(LETTERS)), fc.constantFrom('1', '2', '8', '9'), fc.nat({ max: 9_999_999 }))
  .map(([letter, second, serial]) => {
    const code = LETTERS[letter] ?? 10;
    const middle = `${second}${String(serial).padStart(7, '0')}`;
    const sum = [...middle].reduce(
      (all, digit, i) => all + Number(digit) * (8 - i),
      Math.floor(code / 10) + (code % 10) * 9,
    );
    return `${letter}${middle}${(10 - (sum % 10)) % 10}`;
  });

const methods = importMethods as unknown as Readonly<Record<string, Method>>;
const tidy: Readonly<Record<string, string>> = {
  studentNo: studentNo(1),
  className: '機械一甲',
  seatNo: '1',
  name: '學生1',
  email: 'x@demo.example.edu.tw',
  title: '作品',
  courseOrType: '國語文',
  courseName: '數學',
  post: '班長',
  lot: '多元表現',
  topic: '說明會',
  kind: '課程學習成果',
  heldOn: '2026-09-01',
};

test('Given an ID number in any cell, constant, sheet name or header, Then no tab, property, log or answer holds it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...IMPORT_KIND_IDS),
      identity,
      fc.constantFrom('cell', 'cell', 'cell', 'constant', 'header'),
      fc.nat({ max: 30 }),
      fc.string({ maxLength: 5 }),
      (kind, number, place, at, around) => {
        const school = importing({ roster: [{}] }, { email: 'owner@demo.example.edu.tw' });
        school.cells.get('人員')!.push(['owner@demo.example.edu.tw', '主任', '', '', '', '管理', '在職', '']);
        const keys = IMPORT_KINDS[kind].fields.map(({ key }) => key);
        const spoilt = `${around.replace(/[A-Za-z0-9]/g, '')} ${number}`;
        const spoiltKey = keys[at % keys.length]!;
        const texts = (isSpoilt: boolean) =>
          keys.map((key) => (isSpoilt && place === 'cell' && key === spoiltKey ? spoilt : (tidy[key] ?? '')));
        const lines = [
          [0, 2, ...texts(true)],
          [0, 3, ...texts(false)],
        ];
        const parcel = { id: 'parcel-one', count: 1 };
        const request = {
          kind,
          keys,
          sheets: [''],
          constants: place === 'constant' ? { [spoiltKey]: spoilt } : {},
          isReplacing: at % 2 === 0,
          isErasing: at % 3 === 0,
        };
        const remember = {
          signature: 'abc',
          mapping: { [place === 'header' ? spoilt : '姓名']: 'name', 學號: 'studentNo' },
        };
        const ask = (method: string, args: unknown) => answer(school.shell, methods, method, JSON.stringify(args));
        const replies = [
          ask('imports.send', { id: parcel.id, parts: [{ no: 0, text: JSON.stringify(lines) }] }),
          ask('imports.preview', { parcel, request }),
          ask('imports.commit', { parcel, request, remember }),
          ask('imports.open', {}),
          ask('imports.undo', { isForced: true }),
        ];
        expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
        const everything = JSON.stringify([[...school.cells], [...school.properties], replies, school.sent]);
        expect(everything).not.toContain(number);
      },
    ),
    { numRuns: 150 },
  );
});
