/** What any page may have to say, whatever it is for. */
export const anyPageTexts = {
  noAnswer:
    '沒有收到回應，可能是網路中斷或 Google 忙碌。剛才的動作若已開始，會由系統完成，不會重複。請稍後按「重新整理」查看。',
  slow: '資料較多，仍在處理，請稍候；也可以先做別的事，不必重按。',
};
