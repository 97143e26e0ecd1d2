/** What new workbooks and sheets are called, as Google calls them. */
export const workbookTexts = {
  untitled: '未命名試算表',
  sheet: '工作表',
  copy: '「{name}」的副本',
} as const;
