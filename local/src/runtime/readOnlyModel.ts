/** The workbook as a custom function sees it: it may read every cell and change none. */
import type { WorkbookModel } from '../model/contract';

const READS = new Set<string | symbol>([
  'meta',
  'version',
  'sheets',
  'sheet',
  'exportSheet',
  'getCells',
  'dimensions',
  'namedRanges',
  'access',
  'violations',
  'conditionalStyles',
  'ruleOptions',
  'filterTexts',
  'evaluate',
]);

/** @param method the service method under way, for Google's words: "You do not have permission to call setValue." */
export function readOnlyModel(model: WorkbookModel, method: () => string): WorkbookModel {
  return new Proxy(model, {
    get: (target, key) => {
      if (READS.has(key)) return Reflect.get(target, key) as unknown;
      return () => {
        throw new Error(`You do not have permission to call ${method()}`);
      };
    },
  });
}
