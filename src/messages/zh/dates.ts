/** Days, spans and periods as papers, mails and pages say them; ROC years. */
export const dateTexts = {
  long: '民國{year}年{month}月{day}日',
  from: '{day} 起',
  until: '至 {day} 止',
  span: '{from} 至 {to}',
  schoolYear: '{schoolYear}學年度',
  semester: '{schoolYear}學年度第{semester}學期',
} as const;
