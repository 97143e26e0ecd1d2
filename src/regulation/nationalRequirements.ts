/** National rules that refine the school's (domain.md C). */
import { PLANNING } from '../school/tabs';
import { requirement } from './requirement';

export const NATIONAL_REQUIREMENTS = [
  requirement('C1', '全國', '上傳與勾選由學生自行決定，不得強制，提醒也不得涉及成績或獎懲。', {
    tabs: ['templates', 'roster'],
    duties: ['平臺管理'],
  }),
  requirement('C2', '全國', '學校應開會、訂定規定、管理平臺、及時檢核、確認收訖並訂定認證代理人。', {
    tabs: ['compliance'],
    duties: [PLANNING],
  }),
  requirement('C3', '全國', '認證只確認為學生本人的課程成果；通過的才能勾選，退回的可再送。', {
    tabs: ['uploads'],
    duties: ['課程學習成果認證'],
  }),
  requirement(
    'C4',
    '全國',
    '文件檔至多 {documentMaxMb} MB、影音檔至多 {mediaMaxMb} MB，簡述至多 {briefMaxLength} 字。',
    { tabs: ['uploads'], duties: ['課程學習成果上傳'] },
  ),
  requirement('C5', '全國', '課程學習成果上傳至少開放到休業式後 {uploadDaysAfterClosing} 天，高三第2學期除外。', {
    tabs: ['schedule', 'semesters'],
    duties: [PLANNING],
  }),
  requirement('C6', '全國', '收訖明細確認期間至少 {receiptDays} 天，疑義 {disputeDays} 天內查明。', {
    tabs: ['schedule', 'receipts'],
    duties: ['收訖明細確認'],
  }),
  requirement('C7', '全國', '學籍、成績與幹部按學期提交；課程學習成果與多元表現按學年提交。', {
    tabs: ['submissions'],
    duties: ['學籍資料及學業成績提交'],
  }),
  requirement('C8', '全國', '高三分兩梯次提交，梯次記在提交檢核表。', {
    tabs: ['submissions'],
    duties: ['課程學習成果提交'],
  }),
  requirement('C9', '全國', '學年為 8/1 至次年 7/31，開學日與休業式在各學期之內。', {
    tabs: ['semesters'],
    duties: [PLANNING],
  }),
  requirement('C10', '全國', '目前學年度與學期由設定指定，不由日期推算。', {
    tabs: ['settings'],
    duties: ['平臺管理'],
  }),
  requirement('C11', '全國', '沒有設定時，以日期推算的學年度與學期為準。', {
    tabs: ['settings'],
    duties: ['平臺管理'],
  }),
  requirement('C12', '全國', '多元表現分十類。', { tabs: ['uploads'], duties: ['多元表現提交'] }),
  requirement('C13', '全國', '補修、重修、重讀、轉學轉科、借讀的成果另用名冊。', {
    tabs: ['enrolmentChanges'],
    duties: ['基本資料'],
  }),
  requirement('C14', '全國', '轉入資料以交換檔匯入，異動名冊按期報送。', {
    tabs: ['enrolmentChanges'],
    duties: ['基本資料'],
  }),
  requirement('C15', '全國', '每學年勾選以課程學習成果 6 件、多元表現 10 件為度。', {
    tabs: ['settings'],
    duties: ['平臺管理'],
  }),
] as const;
