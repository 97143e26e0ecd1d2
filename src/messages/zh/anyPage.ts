/** What any page may have to say, whatever it is for. */
export const anyPageTexts = {
  noAnswer:
    '沒有收到回應，可能是網路中斷或 Google 忙碌。剛才的動作若已開始，會由系統完成，不會重複。請稍後按「重新整理」查看。',
  refusedAtOnce:
    'Google 立刻拒絕了這次呼叫（「{said}」），資料沒有變動。最常見的原因是這個瀏覽器同時登入了幾個 Google 帳號：請改用無痕視窗、只登入學校帳號後重開。若訊息提到網路，請檢查連線。',
  slow: '資料較多，仍在處理，請稍候；也可以先做別的事，不必重按。',
};
