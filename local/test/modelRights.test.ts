/** What a person may do by hand: protections refuse, warn, or let pass; and what is put in beside them. */
import type { OwnedWorkbook } from '../src/model/contract';
import { OWNER, TUTOR, at, fresh, values } from './freshWorkbook';

describe('a person’s edit', () => {
  const edit = (id: number, text: string) => ({
    kind: 'type' as const,
    at: { sheetId: id, row: 2, col: 1, rows: 1, cols: 1 },
    texts: [[text]],
  });
  const guard = (book: OwnedWorkbook, id: number, warningOnly: boolean, editors: string[] = []) =>
    book.putProtection(id, {
      kind: 'RANGE',
      range: { row: 2, col: 1, rows: 1, cols: 1 },
      description: '',
      warningOnly,
      editors,
      domainEdit: false,
    });

  test('a protected cell refuses others, asks where it only warns, and lets owner and editors pass', () => {
    const { book, id } = fresh();
    guard(book, id, false);
    expect(book.applyUserEdit(TUTOR, edit(id, 'x'))).toMatchObject({ verdict: 'refuse', why: 'protected' });
    expect(book.applyUserEdit(OWNER, edit(id, 'x')).verdict).toBe('ok');
    book.updateSheet(id, {});
    book.removeProtection(id, book.sheet(id).protections[0]!.id);
    guard(book, id, true);
    expect(book.applyUserEdit(TUTOR, edit(id, 'y'))).toMatchObject({ verdict: 'warn' });
    expect(book.applyUserEdit(TUTOR, edit(id, 'y'), { sure: true }).verdict).toBe('ok');
    expect(book.applyUserEdit(OWNER, edit(id, 'z'))).toMatchObject({ verdict: 'warn' });
    expect(book.applyUserEdit(OWNER, edit(id, 'z'), { sure: true }).verdict).toBe('ok');
  });

  test('cells cut out of a protected sheet into another are refused: their place would be blank', () => {
    const { book, id } = fresh();
    const other = book.insertSheet({ name: '導師' });
    book.setCells(at(id, 1, 1), [['學號']], 'raw');
    book.putProtection(id, {
      kind: 'SHEET',
      description: '',
      warningOnly: false,
      editors: [],
      domainEdit: false,
    });
    const from = { sheetId: id, row: 1, col: 1, rows: 1, cols: 1 };
    const paste = (cut: boolean) =>
      book.applyUserEdit(TUTOR, { kind: 'copy', from, to: { ...from, sheetId: other }, cut, valuesOnly: false });
    expect(paste(true)).toMatchObject({ verdict: 'refuse', why: 'protected' });
    expect(values(book, id, 1, 1)).toEqual([['學號']]);
    expect(paste(false)).toMatchObject({ verdict: 'ok' });
  });

  test('rows may be put in above and below a protected range, and not into it', () => {
    const { book, id } = fresh();
    const rows = (at: number) => ({ kind: 'insert' as const, sheetId: id, axis: 'rows' as const, at, count: 2 });
    const range = { row: 5, col: 1, rows: 3, cols: 2 };
    book.putProtection(id, {
      kind: 'RANGE',
      range,
      description: '',
      warningOnly: false,
      editors: [],
      domainEdit: false,
    });
    expect(book.applyUserEdit(TUTOR, rows(6))).toMatchObject({ verdict: 'refuse', why: 'protected' });
    expect(book.applyUserEdit(OWNER, rows(6)).verdict).toBe('ok');
    expect(book.applyUserEdit(TUTOR, rows(5)).verdict).toBe('ok');
    expect(book.applyUserEdit(TUTOR, rows(12)).verdict).toBe('ok');
    expect(book.sheet(id).protections[0]!.range).toEqual({ ...range, row: 7, rows: 5 });
  });

  test('a list that refuses keeps the old value; one that warns takes it and says so', () => {
    const { book, id } = fresh();
    const cell = { sheetId: id, row: 2, col: 1, rows: 1, cols: 1 };
    book.setRules(cell, {
      criteria: 'VALUE_IN_LIST',
      args: [['日校', '進修部'], true],
      allowInvalid: false,
      helpText: '請選一項',
    });
    expect(book.applyUserEdit(TUTOR, edit(id, '夜校'))).toMatchObject({
      verdict: 'refuse',
      why: 'invalid',
      helpText: '請選一項',
    });
    expect(book.applyUserEdit(TUTOR, edit(id, '日校'))).toMatchObject({ verdict: 'ok', event: { value: '日校' } });
    book.setRules(cell, { criteria: 'VALUE_IN_LIST', args: [['日校'], true], allowInvalid: true });
    expect(book.applyUserEdit(TUTOR, edit(id, '夜校'))).toMatchObject({
      verdict: 'ok',
      invalid: [cell],
      event: { oldValue: '日校' },
    });
  });

  test('the event has value and oldValue for one cell only, and no value after clearing', () => {
    const { book, id } = fresh();
    expect(book.applyUserEdit(TUTOR, edit(id, '5'))).toMatchObject({ event: { changeType: 'EDIT', value: '5' } });
    const cleared = book.applyUserEdit(TUTOR, { kind: 'clear', at: edit(id, '').at });
    expect(cleared).toMatchObject({ event: { oldValue: 5 } });
    expect(cleared).not.toHaveProperty('event.value');
    const pasted = book.applyUserEdit(TUTOR, { ...edit(id, ''), texts: [['a'], ['b']] });
    expect(pasted).not.toHaveProperty('event.value');
    expect(pasted).toMatchObject({ event: { range: { rows: 2 } } });
  });
});
