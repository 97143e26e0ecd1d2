/** What is open over the grid. */
export type OpenMenu =
  | { readonly kind: 'options' | 'filter'; readonly row: number; readonly col: number }
  | { readonly kind: 'cell'; readonly x: number; readonly y: number; readonly header: 'row' | 'col' | null }
  | null;
