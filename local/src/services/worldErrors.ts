/** What services' errors say in a world where they do not speak English: Google's own sentences, or one that nobody listed. */
import type { World } from '../doors/world';

/** As Google says them to an account in 繁體中文; the first that fits. */
const CHINESE: readonly [RegExp, string][] = [
  [/^Cannot call SpreadsheetApp\.getUi\(\)/, '無法透過這個情境呼叫 SpreadsheetApp.getUi()。'],
  [/protected cell or object/, '您嘗試編輯的儲存格或物件受到保護。如需編輯，請與試算表擁有者聯絡，要求移除保護機制。'],
  [/permission to perform/, '您沒有執行這項操作的權限。'],
  [/permissions? (?:are|is) not sufficient|permission to call|Authorization/, '需要授權才能執行此動作。'],
  [/data validation rules/, '您在儲存格中輸入的資料違反這個儲存格的資料驗證規則。'],
  [/too many times for one day: (\w+)/, '一天內叫用服務的次數過多：$1。'],
  [/^Invalid email: (.*)/, '電子郵件無效：$1'],
  [/no recipient/, '無法傳送電子郵件：沒有收件者'],
  [/^Lock timeout/, '鎖定逾時：其他程序的鎖定時間過長。'],
  [/^Argument too large: (.*)/, '引數過大：$1'],
  [/coordinates of the range|outside the dimensions/, '範圍的座標超出工作表的維度。'],
  [/The number of (rows|columns) in the data/, '資料的列數或欄數與範圍不符。'],
  [/already exists/, '已有同名的工作表，請輸入其他名稱。'],
  [/method signature/, '參數與方法簽章不符。'],
];
const CHINESE_OTHER = '很抱歉，伺服器發生錯誤。請稍候再試一次。';
const OPAQUE = 'Vorgang 0x7F31 wurde nicht abgeschlossen';
const ENGLISH_FAILURE = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** The text of an error of a service as this world says it. The host's own remarks stay as they are. */
export function worldText(message: string, { errors }: World): string {
  if (errors === 'english' || message.startsWith('NotImplemented')) return message;
  if (errors === 'opaque') return OPAQUE;
  const found = CHINESE.find(([pattern]) => pattern.test(message));
  if (found === undefined) return CHINESE_OTHER;
  return found[1].replace('$1', found[0].exec(message)?.[1] ?? '');
}

/** What the call says that is made to fail. */
export const failureText = (world: World): string => worldText(ENGLISH_FAILURE, world);
