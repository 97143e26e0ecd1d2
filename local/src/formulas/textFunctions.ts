/** Text functions of Sheets that the library lacks or does otherwise. */
import type { Builtin, Node, Scope } from './scope';
import { broadcast, FormulaError, toText, toTruth } from './operands';

function pattern(scope: Scope, node: Node | null | undefined, flags = 'u'): RegExp {
  try {
    return new RegExp(scope.text(node), flags);
  } catch {
    throw new FormulaError('#REF!', 'The regular expression is not valid.');
  }
}

const joined: (scope: Scope, args: readonly (Node | null)[]) => string[] = (scope, args) =>
  args.flatMap((arg) =>
    scope
      .matrix(arg)
      .flat()
      .map((cell) => toText(cell, scope.around.locale)),
  );

export const TEXTS: Record<string, Builtin> = {
  JOIN: (scope, [delimiter, ...args]) => joined(scope, args).join(scope.text(delimiter)),
  TEXTJOIN: (scope, [delimiter, skip, ...args]) => {
    const texts = joined(scope, args);
    return (toTruth(scope.scalar(skip)) ? texts.filter(Boolean) : texts).join(scope.text(delimiter));
  },
  CONCATENATE: (scope, args) => joined(scope, args).join(''),
  CONCAT: (scope, args) => joined(scope, args).join(''),
  SPLIT: (scope, [node, delimiter, each]) => {
    const marks = scope.text(delimiter);
    const byEach = each === undefined || toTruth(scope.scalar(each));
    const text = scope.text(node);
    const parts = byEach ? text.split(new RegExp(`[${marks.replace(/[\]\\^-]/g, '\\$&')}]`, 'u')) : text.split(marks);
    return [parts.filter(Boolean).map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : part))];
  },
  REGEXMATCH: (scope, [node, regex]) => {
    const test = pattern(scope, regex);
    return broadcast([scope.valueOf(node)], (value) => test.test(toText(value!, scope.around.locale)));
  },
  REGEXEXTRACT: (scope, [node, regex]) => {
    const test = pattern(scope, regex);
    return broadcast([scope.valueOf(node)], (value) => {
      const match = test.exec(toText(value!, scope.around.locale));
      if (!match) throw new FormulaError('#N/A', 'No match.');
      return match[1] ?? match[0];
    });
  },
  REGEXREPLACE: (scope, [node, regex, replacement]) => {
    const [test, by] = [pattern(scope, regex, 'gu'), scope.text(replacement)];
    return broadcast([scope.valueOf(node)], (value) => toText(value!, scope.around.locale).replace(test, by));
  },
  HYPERLINK: (scope, [link, label]) => (label ? scope.eval(label) : scope.eval(link!)),
};
