/** ID and residence numbers that reach the server after all: a page of another make, a header taken for data. */
import fc from 'fast-check';
import { IMPORT_KIND_IDS, IMPORT_KINDS } from '../../../src/imports/importKinds';
import { importMethods } from '../../../src/imports/methods';
import { pageMethods } from '../../../src/pages/methods';
import { answer } from '../../../src/rpc/rpc';
import type { Method } from '../../../src/rpc/method';
import { identityNumber } from '../school/identityNumbers';
import { studentNo } from '../schoolBuilder';
import { importing } from './importing';

const methods = { ...importMethods, ...pageMethods } as unknown as Readonly<Record<string, Method>>;
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
      identityNumber,
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
          ask('sendParts', { id: parcel.id, parts: [{ no: 0, text: JSON.stringify(lines) }] }),
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
