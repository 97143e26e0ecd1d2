/** Google's words for what a person may not do. */

export const PROTECTED_CELL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
export const NO_PERMISSION = 'You do not have permission to perform that action.';
