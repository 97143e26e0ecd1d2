/** What the install check tries and says. `advice` is shown where a trial does not go as expected. */
const UPDATE = '請重新推送程式（npm run push），再執行一次。';

export const installTexts = {
  /** The hidden tab on which things are tried. */
  trialTab: '安裝檢查暫存',
  /** The drop-down that is tried, and a value that it does not take. */
  choices: ['甲', '乙'],
  choice: '甲',
  noChoice: '丙',
  heading: '學習歷程工作簿 安裝檢查 {at}',
  line: '{mark} {item}｜應為：{expected}｜實際：{seen}',
  threw: '失敗：{said}',
  nothing: '（Google 未提供）',
  noOwner: '沒有擁有者（共用雲端硬碟）',
  granted: '已授權',
  notGranted: '需要重新授權',
  readShown: '讀到 {read}，顯示 {shown}',
  readShownElsewhere: '讀到 {read}，顯示 {shown}（因為上面的時區不同；設為臺北時區後就會一樣）',
  refused: '已拒絕',
  taken: '沒有拒絕',
  works: '可以保護並解除',
  worksNot: '保護後自己不能編輯',
  allKnown: '全部認得',
  bothLocks: '程式鎖與文件鎖都有',
  oneLock: '有程式鎖，沒有文件鎖（網頁應用程式裡如此）',
  kept: '存得住',
  forgotten: '存不住',
  triggers: '可以建立與刪除；此帳號目前有 {count} 個',
  left: '今天還可寄 {left} 封',
  kilobytes: '{size} kB',
  milliseconds: '{took} 毫秒',
  pdfPage:
    '<html><body><h1>安裝檢查</h1><table border="1"><tr><th>班級</th><th>件數</th></tr><tr><td>示範班</td><td>6</td></tr></table></body></html>',
  trials: {
    account: {
      item: '使用者帳號',
      expected: 'Google 提供信箱，且程式以本人身分執行',
      advice: '請以學校帳號登入，並從試算表的選單執行；用無痕視窗只登入一個帳號。',
    },
    owner: {
      item: '檔案擁有者',
      expected: '一個帳號，或共用雲端硬碟',
      advice: '',
    },
    authorisation: {
      item: '授權',
      expected: '已授權',
      advice: '請再執行一次任一選單項目，在 Google 的視窗按「允許」。',
    },
    zone: {
      item: '時區（試算表／程式）',
      expected: 'Asia/Taipei／Asia/Taipei',
      advice: '請按下方「設為臺北時區」；日期的年月日不會改變。',
    },
    text: { item: '純文字格', expected: '007、=A1、1/2、TRUE、+886', advice: UPDATE },
    date: {
      item: '日期格',
      expected: '讀到 2026-03-05，顯示 2026-03-05',
      advice: '請先處理上面的時區，再執行一次。',
    },
    dropDown: {
      item: '下拉選單',
      expected: '已拒絕清單外的值',
      advice: '請在「資料 → 資料驗證」確認沒有停用，再執行一次。',
    },
    protection: {
      item: '保護分頁',
      expected: '可以保護並解除',
      advice: '您對這個檔案可能只有檢視權。請擁有者把您設為編輯者。',
    },
    editors: {
      item: '「人員」的處室信箱',
      expected: '全部認得',
      advice: '這些信箱不是有效帳號，或還沒有共用這個檔案。請到「人員」更正，再執行「建立或修復分頁」。',
    },
    lock: { item: '鎖', expected: '取得程式鎖', advice: '有人正在使用。請一分鐘後再試。' },
    cache: { item: '暫存', expected: '存得住', advice: '大檔匯入可能要重送幾次；其他功能不受影響。' },
    properties: {
      item: '文件屬性',
      expected: '存得住',
      advice: '屬性可能已滿（500 kB）。請在本頁「停用本工具」清除後重新設定，或洽協助您的人。',
    },
    triggers: {
      item: '觸發程序',
      expected: '可以建立與刪除',
      advice: '此帳號的觸發程序可能已滿（20 個），或管理員不允許。沒有它仍可手動檢核與寄信，只是不會每天自動執行。',
    },
    quota: {
      item: '寄信額度',
      expected: '大於 0',
      advice: '今天的額度用完了，明天會自動續寄。個人 Gmail 每天 100 封，學校帳號每天 1,500 封。',
    },
    pages: { item: '頁面檔案', expected: '每頁都有內容', advice: UPDATE },
    pdf: { item: '轉成 PDF', expected: '得到一份 PDF', advice: '報告請改從視窗按「列印」；其他功能不受影響。' },
    readTime: {
      item: '讀取學生名冊',
      expected: '少於 5,000 毫秒',
      advice: 'Google 此刻較慢，請稍後再試；若一直如此，請刪除名冊下方大量空白列。',
    },
    writeTime: {
      item: '寫入 2,000 格',
      expected: '少於 5,000 毫秒',
      advice: 'Google 此刻較慢，請稍後再試。',
    },
  },
};
