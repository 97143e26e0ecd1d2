/** What stands behind an object that a script holds and whose methods lie in tables (methodTables.ts). */
export abstract class Handle {
  /** As Google names the class. */
  abstract readonly className: string;
  /** Members that scripts read as they are. */
  get properties(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** Methods of a class by name: plain functions of the handle and the script's arguments. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each table's functions name their own handle and arguments
export type MethodTable = Readonly<Record<string, (handle: any, ...args: any[]) => unknown>>;
