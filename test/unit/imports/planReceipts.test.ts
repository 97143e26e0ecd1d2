/** Receipts of several rounds of one lot: each line finds its own row, or says that it cannot. */
import { studentNo } from '../schoolBuilder';
import { counts, importing, request, type Texts } from './importing';

describe('receipts of two rounds of one lot', () => {
  const line = (batch: string, received: string): Texts => ({
    schoolYear: '115',
    semester: '0',
    studentNo: studentNo(1),
    lot: '課程學習成果',
    receivedCount: received,
    ...(batch !== '' && { batch }),
  });
  const keys = ['schoolYear', 'semester', 'studentNo', 'lot', 'receivedCount', 'batch'];
  test('Then both of one file are taken, and the second round does not write over the first', () => {
    const school = importing({ roster: [{}], receipts: [{ batch: '第1梯次', receivedCount: 3 }] });
    const plan = school.plan(request('receipts', { keys }), [line('第1梯次', '3'), line('第2梯次', '2')]);
    expect(counts(plan)).toEqual([1, 0, 1, 0]);
  });
  test('Then a list of the second round takes nothing of the first away, though it is complete', () => {
    const school = importing({ roster: [{}], receipts: [{ batch: '第1梯次', confirmation: '疑義' }] });
    const plan = school.plan(request('receipts', { keys, isReplacing: true }), [line('第2梯次', '2')]);
    expect([plan.removed, counts(plan)]).toEqual([[], [1, 0, 0, 0]]);
  });
  test('Then a row entered before rounds were told apart is found, not doubled', () => {
    const school = importing({ roster: [{}], receipts: [{ receivedCount: 3 }] });
    expect(counts(school.plan(request('receipts', { keys }), [line('第1梯次', '3')]))).toEqual([0, 1, 0, 0]);
  });
  test('Then a line without 梯次 is the row where there is one alone, and unclear where there are two', () => {
    const without = request('receipts', { keys: keys.slice(0, -1) });
    const one = importing({ roster: [{}], receipts: [{ batch: '第1梯次', receivedCount: 3 }] });
    expect(counts(one.plan(without, [line('', '4')]))).toEqual([0, 1, 0, 0]);
    const two = importing({ roster: [{}], receipts: [{ batch: '第1梯次' }, { batch: '第2梯次' }] });
    expect(counts(two.plan(without, [line('', '4')]))).toEqual([0, 0, 0, 1]);
  });
});
