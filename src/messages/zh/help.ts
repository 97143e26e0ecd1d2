/** The help page. */
export const helpTexts = {
  title: '使用說明',
  search: '搜尋說明（例如：退回、R5.5、學號）',
  role: '我的職務',
  roles: { all: '全部', office: '處室與管理', tutor: '導師', teacher: '任課教師', secretary: '執行秘書' },
  found: '符合 {count} 項',
  none: '沒有符合的說明。請換個字詞，或洽註冊組。',
  loading: '開啟中…',
  errorTitle: '無法完成',
  sections: { tasks: '怎麼做', pages: '功能頁面', tabs: '分頁', codes: '檢核代碼', settings: '設定' },
  owner: '負責單位：{owner}',
  generated: '由系統產生',
  columns: '欄位：{columns}',
  standard: '預設：{standard}',
  open: '開啟',
  tasks: [
    {
      roles: ['office'],
      title: '第一次使用',
      text: '開啟「設定精靈」，選學校類型、填校名與開學日、休業式；系統會建立分頁、席次並做第一次檢核。可以重複執行，已填的資料不會更動。',
    },
    {
      roles: ['office'],
      title: '每學期開始',
      text: '在「設定」把目前學年度與學期改成新的學期，用「排定期程」推算期程並寫入，補上公告依據與學校網站公告日。',
    },
    {
      roles: ['office'],
      title: '匯入平臺的名單',
      text: '按「匯入資料」選檔案，看過預覽再寫入；同一份再匯入一次不會重複。身分證號與出生日期在您的瀏覽器就先去除。',
    },
    {
      roles: ['office', 'secretary'],
      title: '執行檢核',
      text: '結果在「檢核結果」，可填狀態與處理說明，下次檢核會保留；「免處理」要寫理由。條文是否符合看「規定檢核」，數字與圖表看「總覽」。',
    },
    {
      roles: ['office'],
      title: '寄提醒',
      text: '按「預覽與寄送提醒」先看全文，取消不寄的，再寄出。寄信模式預設為預覽，不會寄出；同一件事同一天不會重寄。',
    },
    {
      roles: ['tutor'],
      title: '看本班情形',
      text: '按「查看班級清單」，可依未上傳、待認證、退回、接近上限等篩選，點學生看每一件。是否上傳由學生自行決定，無意願者請註記，不必催促。',
    },
    {
      roles: ['teacher'],
      title: '看待我認證的件',
      text: '在首頁選「待我認證」，依截止日列出各班的件與代理的件。認證只確認為學生本人的課程成果，不評分。',
    },
    {
      roles: ['secretary'],
      title: '準備工作小組會議',
      text: '在首頁選「學期總覽」看期程與未符合的條文，按「列印會議資料」；會後在「會議紀錄」逐議題登錄決議。',
    },
    {
      roles: ['office', 'tutor'],
      title: '列印',
      text: '按「列印報表」選報表、學期與範圍，預覽後列印、下載 PDF 或寄給自己。',
    },
    {
      roles: ['office'],
      title: '匯出、備份與交接',
      text: '「匯出、備份與交接」可把任一分頁、各單位或各班的檢核結果存成 CSV 或 xlsx，也可下載完整備份；還原備份前先比對，還原後可一次復原。移交清冊供新任組長接手。',
    },
    {
      roles: ['office'],
      title: '換學年',
      text: '用 Google 的「建立副本」複製工作簿，在副本執行「轉換學年度」；舊的一份保留為歷史檔案。',
    },
    {
      roles: ['office', 'tutor', 'teacher', 'secretary'],
      title: '個人資料',
      text: '只放學號、姓名、班級、座號與校內信箱，不放身分證號、居留證號或出生日期；輸入時會自動清除。',
    },
  ],
};
