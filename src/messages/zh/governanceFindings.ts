/** What the findings about committee, meetings, schedule, submission, receipts, training and deputies say. */
export const governanceTexts = {
  versionOrder: {
    explanation: '規定沿革中 {day} 的一筆，日期早於它前面的一筆。',
    advice: '沿革依印本順序保留，不會更動；請與校務會議紀錄核對日期是否誤植。',
  },
  seatCount: {
    explanation: '工作小組現有 {count} 席，規定應為 {size} 席。',
    advice: '請在「工作小組」分頁逐席登錄；規定人數不同時，請修改「設定」的「工作小組人數」。',
  },
  vacant: {
    explanation: '工作小組第 {seat} 席「{title}」沒有姓名。',
    advice: '請填入擔任該席次的人；代表席次請於推選後補上。',
  },
  doubled: {
    explanation: '{name}同時列在工作小組第 {seats} 席。',
    advice: '每席應為不同的人；請更正其中一席。',
  },
  role: {
    explanation: '工作小組的「{role}」有 {count} 位，應恰有 1 位。',
    advice: '請在「角色」欄指定一位{role}（規定：校長為召集人，教務主任為執行秘書）。',
  },
  meeting: {
    explanation: '{period}工作小組會議紀錄 {count} 次，每學期至少 {min} 次；休業式為 {closing}。',
    advice: '請召集工作小組會議，並在「會議紀錄」分頁登錄。',
  },
  agenda: {
    explanation: '{period}工作小組會議尚未討論：{items}。',
    advice: '請於本學期會議排入該議題，並在「會議紀錄」分頁登錄決議。',
  },
  dates: {
    explanation: '期程「{item}」：{faults}。',
    advice: '請在「作業期程」補上或更正日期；每項作業須有起迄日與自我檢核時間。',
  },
  dateMissing: '沒有{header}',
  dateOrder: '{later}（{laterDay}）早於{earlier}（{earlierDay}）',
  source: {
    explanation: '期程「{item}」沒有公告依據。',
    advice: '請填入主管機關或相關單位公告的文號或網址。',
  },
  uploadEnd: {
    explanation: '「{item}」至 {end} 止，休業式為 {closing}；至少應開放至 {earliest}（休業式後 {days} 天）。',
    advice: '請延長上傳期間；高三第2學期不在此限，可另列一筆三年級的期程。',
  },
  receiptWindow: {
    explanation: '「{item}」自 {start} 至 {end}，共 {count} 天，至少應有 {days} 天。',
    advice: '請延長學生確認收訖明細的期間。',
  },
  lotMissing: {
    explanation: '{period}{division}「{lot}」已到提交期間，提交檢核表沒有這一筆。',
    advice: '請在「提交檢核表」加列這一筆，填上期限與提交情形。',
  },
  lotOverdue: {
    explanation: '{period}{division}{batch}「{lot}」期限 {due}，已過 {days} 天仍未提交。',
    advice: '請提交單位儘速完成提交，並填上提交日與自我檢核。',
  },
  lotLate: {
    explanation: '{period}{division}{batch}「{lot}」於 {done} 提交，晚於期限 {due}（{days} 天）。',
    advice: '請確認補提交的依據，並在備註欄說明。',
  },
  lotOffice: {
    explanation: '{period}{division}{batch}「{lot}」的提交單位為「{found}」，規定由{office}提交。',
    advice: '請更正提交單位；由他人代理時，請在「代理人」登錄決議依據。',
  },
  batch: '（{batch}）',
  mismatch: {
    explanation: '{period}「{lot}」提交 {submitted} 件，收訖 {received} 件，不相符。',
    advice: '請由{office}查明差異並更正；更正後重新匯入收訖明細。',
  },
  unconfirmed: {
    explanation: '{period}「{lot}」收訖明細尚未確認，確認期間已於 {end} 結束。',
    advice: '請與學生聯繫確認，並登錄確認方式與確認日。',
  },
  dispute: {
    explanation: '{period}「{lot}」的疑義於 {raised} 提出，應於 {limit} 前處理，已過 {days} 天尚未結案。',
    advice: '請由{office}協助查明並回覆學生，完成後填上處理結果與結案日。',
  },
  enrolment: {
    explanation: '學生{kinds}（{day}生效），資料尚未處理。',
    advice: '請依學籍異動之學生學習歷程檔案處理原則辦理，並更新「資料處理」欄。',
  },
  noDay: '未填生效日',
  post: {
    explanation: '學生已不在校（{status}），{count} 項收訖明細未確認，也沒有紙本通知的紀錄：{lots}。',
    advice: '請以紙本郵寄通知學生確認，並填上通知寄發日。',
  },
  training: {
    explanation: '{kind}：{year}學年度 {count} 場，應至少 {min} 場。',
    advice: '請由{office}辦理後，在「訓練場次」登錄日期、對象與人數。',
  },
  audience: {
    explanation: '{kind}：{year}學年度已辦 {count} 場，對象尚未包含{missing}。',
    advice: '請補辦該對象的場次，或更正「訓練場次」的「對象」欄。',
  },
  officeDeputy: {
    explanation: '{office}沒有目前有效的代理人。',
    advice: '請由工作小組訂定代理人與代理順位，並在「代理人」登錄起迄日與決議依據。',
  },
  dutyDeputy: {
    explanation: '{principal}的業務「{duty}」已登錄代理人，但目前沒有一位有效。',
    advice: '請更新代理人的起迄日，或另訂在職的代理人。',
  },
  teacherDeputy: {
    explanation: '{teacher}已不在職（{state}），尚有 {count} 件課程學習成果待認證，沒有有效的代理人。',
    advice: '請由工作小組訂定認證代理人；原任課教師仍可協助時，請在「人員」填上延後的帳號停用日。',
  },
  separator: '、',
};
