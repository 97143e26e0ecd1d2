/** What the findings about the data, the settings, the tabs and personal data say. */
export const dataTexts = {
  cells: {
    'DATA-blank': '請補上資料；不需要這一列時，請整列刪除。',
    'DATA-text': '請改填一般文字。',
    'DATA-number': '請改填數字（半形、不加單位）。',
    'DATA-date': '請改填日期，例如 2026/2/3、115/2/3 或 1150203。',
    'DATA-email': '請改填一個完整的電子郵件信箱。',
    'DATA-option': '請從下拉清單選取。',
    'DATA-error': '公式出錯；請改填實際的值。',
  },
  faults: {
    blank: '「{header}」空白',
    text: '「{header}」不是文字：{found}',
    length: '「{header}」文字過長，只讀前 2000 字',
    number: '「{header}」不是數字：{found}',
    range: '「{header}」超出範圍（{min}–{max}）：{found}',
    date: '「{header}」不是日期：{found}',
    email: '「{header}」不是信箱：{found}',
    option: '「{header}」不在清單內（{options}）：{found}',
    tick: '「{header}」不是核取方塊的值：{found}',
    error: '「{header}」是錯誤值：{found}',
  },
  cellMark: '資料無法判讀：{headers}',
  unknown: {
    'DATA-student': {
      explanation: '學號 {found} 不在學生名冊。',
      advice: '請核對學號（含前導零），或先在「學生名冊」補上這名學生。',
      mark: '學號不在名冊',
    },
    'DATA-class': {
      explanation: '班級「{found}」不在「班級」分頁。',
      advice: '請核對班級名稱，或在「班級」分頁補上這一班。',
      mark: '班級不在「班級」分頁',
    },
    'DATA-teacher': {
      explanation: '教師 {found} 不在「人員」分頁。',
      advice: '請核對姓名或信箱，或在「人員」分頁補上這位教師。',
      mark: '任課教師不在「人員」分頁',
    },
  },
  double: {
    'DATA-duplicate-student': {
      explanation: '學號 {thing} 在學生名冊出現 {count} 次。',
      advice: '請保留一列，並核對班級與學籍狀態。',
      mark: '',
    },
    'DATA-duplicate-upload': {
      explanation: '紀錄編號 {thing} 出現 {count} 次。',
      advice: '可能重複貼上；請核對後刪除多餘的列。',
      mark: '紀錄編號重複',
    },
    'DATA-duplicate-class': {
      explanation: '班級「{thing}」出現 {count} 次。',
      advice: '請保留一列。',
      mark: '',
    },
    'DATA-seat': {
      explanation: '{thing} 號有 {count} 名在校學生。',
      advice: '請核對座號。',
      mark: '',
    },
  },
  studentNo: {
    explanation: '學號 {found} 不符合設定的「學號格式」。',
    advice: '請核對學號；格式有變動時，請修改設定。',
  },
  order: {
    explanation: '「{end}」（{endsOn}）早於「{start}」（{startsOn}）。',
    advice: '請核對兩個日期。',
  },
};

export const settingTexts = {
  missing: '設定「{key}」未填，採用預設值「{used}」。',
  malformed: '設定「{key}」的值無法判讀，採用預設值「{used}」。',
  double: '設定「{key}」重複，採用先出現的「{used}」。',
  none: '（無）',
  advice: '請在「設定」分頁填寫，或由選單「設定」修改。',
  adviceDouble: '請刪除多餘的一列。',
};

export const tabTexts = {
  missing: '找不到「{tab}」分頁；與它有關的檢核這次未執行。',
  missingAdvice: '若分頁改名，請改回「{tab}」；若已刪除，請由選單「建立或修復分頁」重建。',
  noHeaders: '「{tab}」分頁的第一列沒有標題列。',
  header: '「{tab}」分頁找不到「{header}」欄；{effect}',
  headerRequired: '少了這一欄，與此分頁有關的檢核這次未執行。',
  headerOptional: '這一欄視為空白。',
  strangers: '不認識的標題：{strangers}。',
  headerAdvice: '若標題改名，請改回「{header}」；若已刪除，請由選單「建立或修復分頁」補上。',
  double: '「{tab}」分頁有兩個「{header}」欄，只讀左邊的一欄。',
  doubleAdvice: '請刪除或改名多餘的一欄。',
};

export const identityTexts = {
  certain: '「{tab}」分頁「{header}」欄有身分證或居留證號：{masked}。',
  suspect: '「{tab}」分頁「{header}」欄有疑似身分證或居留證號（檢查碼不符）：{masked}。',
  noHeader: '（無標題）',
  advice: '請立即清除該儲存格；如已共用，請一併檢視共用對象與版本紀錄。',
  suspectAdvice: '請確認；若是證號，請立即清除。',
  mark: '有身分證或居留證號，請清除',
  suspectMark: '疑似證號，請確認',
  header: '「{tab}」分頁的標題「{header}」像是身分證號或出生日期欄，其下有 {count} 格資料。',
  headerAdvice: '工作簿不存放身分證號與出生日期；請刪除整欄。',
};
