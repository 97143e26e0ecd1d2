/** What the findings about uploads, certification, selection and files say, and the short texts of the 檢核 column. */
export const uploadTexts = {
  quota: {
    explanation: '{period}{kind}已上傳 {count} 件，上限 {limit} 件，超過 {over} 件。',
    advice: '請與學生確認要保留哪幾件，於平臺移除或退回多出的件數後重新匯入。',
    mark: '超過上傳上限：第{place}件（上限{limit}件）',
  },
  lateUpload: {
    explanation: '{kind}於 {at} 上傳，不在上傳期間內（{window}）。',
    advice: '請核對平臺的開放期間與「作業期程」；若有補上傳期間，請加列一筆期程。',
    mark: '上傳時間不在期間內',
  },
  zero: {
    explanation: '{period}目前沒有課程學習成果的上傳紀錄，上傳期間至 {until}。上傳與否由學生自行決定。',
    advice: '供導師了解班級情形；可告知學生期程。學生已表示無意願時，請在「學生名冊」的「無意願」欄註記。',
  },
  lateCertification: {
    explanation: '課程學習成果於 {at} 認證，不在認證期間內（{window}）。',
    advice: '請核對認證期間；若有補認證期間，請在「作業期程」加列一筆。',
    mark: '認證時間不在期間內',
  },
  waiting: {
    explanation: '課程學習成果「{title}」待認證，認證期間至 {end}，剩 {days} 天。',
    advice: '請任課教師於期限前認證；無法認證時，請依代理順位由代理人辦理。',
    mark: '待認證，剩{days}天',
  },
  waitingPast: {
    explanation: '課程學習成果「{title}」仍待認證，認證期間已於 {end} 結束（{days} 天前）。',
    advice: '請註冊組與任課教師（或代理人）確認是否補認證。',
    mark: '認證期間已過，仍待認證',
  },
  wrongTeacher: {
    explanation: '課程學習成果「{title}」由 {by} 認證{at}，不是任課教師（{teacher}），也不是當日有效的代理人。',
    advice: '請核對「課程」的任課教師；若為代理，請在「代理人」登錄起迄日與決議依據。',
    mark: '認證教師不是任課教師或代理人',
  },
  selectionQuota: {
    explanation: '{period}{kind}已勾選 {count} 件，上限 {limit} 件，超過 {over} 件。',
    advice: '請學生於勾選期間內調整勾選的件數。',
    mark: '超過勾選上限：第{place}件（上限{limit}件）',
  },
  notPassed: {
    explanation: '課程學習成果「{title}」已勾選，但認證狀態為「{state}」；通過認證的才能勾選。',
    advice: '請學生改選通過認證的成果，或請任課教師於期間內完成認證。',
    mark: '已勾選但未通過認證（{state}）',
  },
  blankState: '空白',
  lateSelection: {
    explanation: '{kind}於 {at} 勾選，不在勾選期間內（{window}）。',
    advice: '請核對平臺的勾選期間與「作業期程」。',
    mark: '勾選時間不在期間內',
  },
  fileExplanation: '「{title}」：{faults}。',
  fileFormat: '檔案格式 {format} 不在可用格式內（{allowed}）',
  fileSize: '檔案大小 {size} MB 超過上限 {limit} MB',
  fileAdvice: '請學生改用可用的格式或縮小檔案後重新上傳。',
  briefMissing: '沒有簡述',
  briefLong: '簡述 {length} 字，超過上限 {limit} 字',
  briefAdvice: '請學生於上傳期間內補上或縮短簡述。',
};
