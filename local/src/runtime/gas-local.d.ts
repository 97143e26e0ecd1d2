declare module 'gas-local' {
  interface GasLocal {
    /** Loads the chosen files of a folder into one context made of `globals`; gives that context. */
    require(folder: string, globals?: object, options?: { filter?: (file: string) => boolean }): object;
  }
  const gasLocal: GasLocal;
  export default gasLocal;
}
