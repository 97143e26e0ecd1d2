/**
 * What the mails say. They inform and never press: uploading and selecting are the student's own choice (C1). The
 * texts of `mailTemplates` are defaults; a school rewrites them in its 通知範本 tab.
 */
export interface MailTemplate {
  readonly subject: string;
  readonly body: string;
}

/** Fields that every kind's template may use, with what they stand for. */
export const templateFields = {
  收件人: '收件人姓名或單位',
  學校名稱: '設定分頁的學校名稱',
  今天: '寄信日（民國）',
  件數: '清單的筆數',
  清單: '逐項內容，一項一列',
  最近期限: '最近的截止日（民國），沒有期限時為「截止日未訂」',
  剩餘天數: '距最近期限的天數，沒有期限時為空白',
} as const;

/** Fields of the frame, beside 收件人, 學校名稱 and 今天. */
const frameFields = {
  主旨: '各類通知的主旨',
  內容: '各類通知的內文',
  代理說明: '收件人為代理人時的一句說明，否則為空白',
  原因: '為什麼收到這封信',
  洽詢單位: '管理平臺的單位，依「權責分工」',
  洽詢信箱: '洽詢單位的信箱，查無時為空白',
} as const;

/** All fields of the frame, as the tab lists them. */
export const frameFieldNames: readonly string[] = ['收件人', '學校名稱', '今天', ...Object.keys(frameFields)];

/** What stands around every mail: subject line and body. */
export const frameTemplate: MailTemplate = {
  subject: '【學習歷程】{主旨}',
  body: '{收件人} 您好：\n{代理說明}\n\n{內容}\n\n——\n為什麼收到這封信：{原因}\n有疑問請洽：{洽詢單位} {洽詢信箱}\n{學校名稱}　{今天}',
};

/** By kind of mail (`KINDS` of reminders/notice.ts). */
export const mailTemplates = {
  疑義處理: {
    subject: '收訖明細疑義待查明（{件數} 件）',
    body: '下列收訖明細疑義尚未結案，請協助查明並在「收訖明細」分頁填寫處理結果與結案日：\n{清單}',
  },
  提交期限: {
    subject: '資料提交期程（{件數} 項）',
    body: '下列資料提交尚未登記提交日。若已提交，請在「提交檢核表」填寫提交日與自我檢核結果，之後就不再提醒：\n{清單}',
  },
  離校郵寄: {
    subject: '離校學生收訖明細請以紙本郵寄通知（{件數} 件）',
    body: '下列學生已不在校，無法在平臺確認收訖明細，依規定以紙本郵寄通知。寄出後請填寫「通知寄發日」：\n{清單}',
  },
  收訖未確認: {
    subject: '收訖明細尚未確認的情形',
    body: '收訖明細確認期間已結束，目前情形如下，名單請看「檢核結果」：\n{清單}',
  },
  開會通知: {
    subject: '開會通知：{最近期限} 工作小組會議',
    body: '請出席下列會議；不克出席時，請於會前告知信末的洽詢單位：\n{清單}',
  },
  執行秘書待辦: {
    subject: '工作小組待辦（{件數} 項）',
    body: '依目前工作簿的紀錄，下列事項尚待辦理；若已辦理，補登紀錄後就不再提醒：\n{清單}',
  },
  認證待辦: {
    subject: '待認證的課程學習成果（{件數} 件）',
    body: '下列課程學習成果等候您認證。認證只確認是學生本人於該課程的作品，不是評分：\n{清單}\n\n若無法認證，請告知信末的洽詢單位，依代理順位由代理人辦理。',
  },
  導師班級摘要: {
    subject: '班級學習歷程摘要',
    body: '以下是貴班目前情形，供您了解；上傳與勾選由學生自行決定，請勿要求件數。學生表示無意願時，請通知信末的洽詢單位註記，之後不再列出。\n{清單}',
  },
  收訖確認: {
    subject: '請核對你的學習歷程收訖明細（至 {最近期限}）',
    body: '中央資料庫收到的資料如下，請到平臺核對。有誤請在期限內提出，學校會查明：\n{清單}',
  },
  退回件: {
    subject: '有 {件數} 件學習成果被退回，可修改後重新上傳',
    body: '下列項目被退回。在上傳期限前可以修改、重新上傳，再送老師認證；要不要重新上傳由你決定：\n{清單}\n\n不清楚退回原因，可以請教任課老師或導師。',
  },
  勾選期限: {
    subject: '學習歷程勾選至 {最近期限}',
    body: '勾選期間將在 {最近期限} 結束。要勾選哪幾件、勾選幾件都由你決定：\n{清單}\n\n若已決定不勾選，可請導師註記「無意願」，之後不再收到這類通知。',
  },
  上傳期限: {
    subject: '學習歷程上傳至 {最近期限}',
    body: '上傳期間將在 {最近期限} 結束。是否上傳、上傳幾件都由你決定，與成績和獎懲無關：\n{清單}\n\n若已決定不上傳，可請導師註記「無意願」，之後不再收到這類通知。請自行保留檔案備份。',
  },
} as const satisfies Readonly<Record<string, MailTemplate>>;

/** Why a kind is sent, for the foot of the mail. */
export const mailReasons = {
  疑義處理: '您的單位負責查明該項資料的疑義（補充規定{clause}）。',
  提交期限: '您的單位負責提交該項資料（補充規定{clause}）。',
  離校郵寄: '您的單位負責通知離校學生（補充規定{clause}）。',
  收訖未確認: '您的單位負責收訖明細的確認（補充規定{clause}）。',
  開會通知: '您是學習歷程檔案工作小組的成員（補充規定{clause}）。',
  執行秘書待辦: '您是工作小組執行秘書（補充規定{clause}）。',
  認證待辦: '您是該課程的任課教師或其代理人（補充規定{clause}）。',
  導師班級摘要: '您是該班導師（補充規定{clause}）。',
  收訖確認: '你有尚未確認的收訖明細（補充規定{clause}）。',
  退回件: '你有被退回的項目，而上傳期間尚未結束（補充規定{clause}）。',
  勾選期限: '你有可以勾選的項目，而勾選期間快要結束（補充規定{clause}）。',
  上傳期限: '上傳期間快要結束（補充規定{clause}）。',
};

/** Lines of the lists, matters and titles. */
export const reminderLines = {
  noLimit: '不限',
  noEnd: '截止日未訂',
  unknown: '未知',
  batch: '（{batch}）',
  studentMatter: '{studentNo} {item} {year}-{semester}',
  upload: '．{period}{kind}：目前 {count} 件，上限 {limit} 件，上傳至 {end}。',
  uploadUnsent:
    '．{period}{kind}：目前 {count} 件，上限 {limit} 件，另有 {unsent} 件存在平臺但尚未送出，上傳至 {end}。',
  selection: '．{period}{kind}：還有 {selectable} 件可勾選，已勾選 {count} 件，上限 {limit} 件，勾選至 {end}。',
  returned: '．「{title}」（{course}），上傳期間至 {end}。',
  receipt: '．{lot}：收訖 {received} 件，確認至 {end}。',
  certificationMatter: '課程學習成果認證 {year}-{semester}',
  certificationDeadline: '課程學習成果認證截止',
  waiting: '．{className} {name}｜{course}｜「{title}」',
  waitingUntil: '．{className} {name}｜{course}｜「{title}」，認證至 {end}',
  waitingPast: '．{className} {name}｜{course}｜「{title}」，認證期間已於 {end} 結束，請與信末的洽詢單位確認是否補認證',
  classMatter: '班級 {className}',
  classHead: '{className}：在學且未註記無意願 {students} 人，其中 {listed} 人有下列情形。',
  classWindow: '．{item}：至 {end}',
  classStudent: '{seat} {name}：{facts}',
  factUpload: '{kind} {count}/{limit} 件（{parts}）',
  factNone: '尚無上傳',
  factUnsent: '未送出 {count}',
  factWaiting: '待認證 {count}',
  factReturned: '退回 {count}',
  factSelection: '{kind}可勾選 {selectable} 件，尚未勾選（上限 {limit}）',
  submissionTitle: '{period}{division}{lot}提交{batch}',
  submissionBefore: '．{title}：期限 {end}（還有 {days} 天）',
  submissionAfter: '．{title}：期限 {end}，已過 {days} 天，尚未登記提交日',
  disputeMatter: '疑義 {studentNo} {lot}',
  disputeDeadline: '收訖明細疑義查明期限',
  disputeBefore: '．學號 {studentNo}｜{lot}：{raised} 提出，請於 {end} 前查明（還有 {days} 天）',
  disputeAfter: '．學號 {studentNo}｜{lot}：{raised} 提出，查明期限 {end} 已過 {days} 天',
  postMatter: '離校郵寄 {studentNo} {lot}',
  post: '．學號 {studentNo}（{status}）｜{lot}',
  unconfirmedMatter: '收訖未確認 {division} {lot}',
  unconfirmed: '．{division}{lot}：{count} 筆未確認（確認期間至 {end}）',
  secretary: '執行秘書',
  meetingMatter: '{period}工作小組會議',
  meeting: '．{period}工作小組會議：已開 {held} 次，至少 {minimum} 次，休業式 {end}',
  trainingMatter: '{year}學年度訓練場次',
  training: '．{kind}：本學年已辦 {held} 場，至少 {minimum} 場',
  clauseMatter: '{year}學年度規定檢核',
  clause: '．{requirement}（{state}）：{facts}',
  more: '．另有 {count} 項，請看「規定檢核」分頁。',
  moreLines: '…另有 {count} 項，請到工作簿或平臺查看。',
  inPlaceOf: '（{name}不在職或留職停薪，您是其代理人，因此通知您。）',
  moreSections: '{subject}（另 {count} 項）',
  section: '■ {kind}',
  testNote: '［測試信］正式寄送時的收件人是 {to}。\n\n',
  testSubject: '［測試］{subject}',
  calendarName: '期限.ics',
};

/** Names of the 通知範本 tab's own rows and words. */
export const templateTexts = {
  frame: '共同格式',
  unknownField: '「通知範本」的「{kind}」用了未知欄位 {fields}，這類信改用預設範本。可用欄位：{known}。',
  missingContent: '「通知範本」的「{kind}」少了 {field}，這類信改用預設範本。',
  unknownKind: '「通知範本」第 {row} 列的類型「{kind}」不是系統的通知類型，未採用。',
  doubleKind: '「通知範本」的「{kind}」有兩列，採用第 {row} 列。',
};
