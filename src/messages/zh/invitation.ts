/** The 開會通知 by mail: what stands in it, and why it does not go. */
export const invitationTexts = {
  line: '．{label}：{text}',
  matters: '．討論事項：',
  matter: '　{no}. {matter}',
  noMeeting: '「會議紀錄」沒有這個學期還沒召開的會議。請先登錄日期、時間與地點，再寄開會通知。',
  incomplete: '這次會議還沒有{missing}。請在「會議紀錄」補上，再寄開會通知。',
  isOver: '這次會議的日期 {day} 已過，不再寄開會通知。',
  allTold: '{count} 位都已寄過這次會議的開會通知，不再寄。會議改期後會再寄。',
  nobody: '「工作小組」沒有一個席次有可用的信箱，沒有寄出。請補上「電子郵件」，或改用紙本通知。',
};
