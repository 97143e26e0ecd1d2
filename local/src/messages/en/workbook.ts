/** What new sheets are called, as Google calls them. */
export const workbookTexts = { sheet: 'Sheet', copy: 'Copy of {name}' } as const;
