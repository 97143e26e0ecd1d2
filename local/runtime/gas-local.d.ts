declare module 'gas-local' {
  /** Loads the chosen files of a folder into one context made of `globals`; gives that context. */
  function require(folder: string, globals?: object, options?: { filter?: (file: string) => boolean }): object;
  const _default: { require: typeof require };
  export default _default;
}
