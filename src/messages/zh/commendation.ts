/** 業務 on the 評核敘獎 tab, and what the command says. */
export const commendationTexts = {
  submission: '資料提交',
  certification: '課程學習成果認證',
  selfCheck: '期程與自我檢核',
  action: '更新評核敘獎',
  done: '已更新 {period}的準時辦理情形：{people} 人、{lines} 項業務；建議與決議欄保持不變。',
  unchanged: '{period}的準時辦理情形與上次相同，沒有更動。',
};
