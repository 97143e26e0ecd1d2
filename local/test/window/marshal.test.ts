/** What google.script.run lets through, in both directions. */
import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { IllegalValue, marshal, marshalResult } from '../../src/protocol/marshal';

describe('Arguments and results of google.script.run', () => {
  test('Given plain data of any depth, Then it crosses as JSON would carry it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(marshal(value)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('A key named __proto__ is data like any other', () => {
    const value: unknown = JSON.parse('{"__proto__":false}');
    expect(JSON.stringify(marshal(value))).toBe('{"__proto__":false}');
  });

  test('Undefined in a list becomes null, an undefined property is dropped', () => {
    expect(marshal({ a: undefined, b: [undefined, 1] })).toEqual({ b: [null, 1] });
  });

  test.each([
    ['a Date', new Date(0)],
    ['a function', () => 1],
    ['a Map', new Map()],
    ['an instance', new (class Student {})()],
  ])('%s as an argument is refused by name of its property', (_what, value) => {
    expect(() => marshal({ seat: value })).toThrow(new IllegalValue('seat'));
  });

  test('A Date anywhere in a result makes the whole value null', () => {
    expect(marshalResult({ rows: [[1, new Date(0)]] })).toBeNull();
  });

  test('A plain object of the script’s own realm is plain here too; its Date is refused here too', () => {
    expect(marshalResult(runInNewContext('({ a: [1, { b: null }] })'))).toEqual({ a: [1, { b: null }] });
    expect(marshalResult(runInNewContext('({ a: new Date() })'))).toBeNull();
  });
});
