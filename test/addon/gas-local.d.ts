declare module 'gas-local' {
  /** Loads every .js file of a folder into one context made of `globals`; gives that context. */
  function require(folder: string, globals?: object, options?: { filter?: (file: string) => boolean }): object;
  const globalMockDefault: object;
}
