/** What the server itself says, before the window and its language are there. */
export const serverTexts = {
  title: '試算表',
  refused: '請用啟動時印出的完整網址開啟。 Open the whole address that was printed at the start.',
} as const;
