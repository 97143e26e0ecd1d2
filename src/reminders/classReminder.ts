/** The digest of one class, sent to its tutor by hand from the class checklist: previewed, then sent once a day. */
import { checkContext } from '../rules/checkContext';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { reminderTexts } from '../messages/zh/reminders';
import type { School } from '../school/schoolTables';
import type { ScheduleItem } from '../school/tabs';
import { composeMail, type PlannedMail } from './composeMail';
import { mailHistory } from './ledger';
import { openWindowFinder } from './openWindows';
import { faultOf } from './planMails';
import { sendByHand, type HandMail } from './sendByHand';
import type { SendResult } from './sendReminders';
import { readTemplates } from './templates';
import { classNotice, CLASS_ITEMS, studentsByClass } from './tutorNotices';

/** The mail to the tutor of a class as of today, whether or not a reminder is due. */
export function classReminder(school: School, className: string): HandMail {
  const context = checkContext(school);
  const schoolClass = context.classByName.get(className);
  if (!schoolClass) return { mail: null, obstacle: fill(reminderTexts.noClass, { className: className.slice(0, 20) }) };
  const windowsOf = openWindowFinder(context);
  const open = CLASS_ITEMS.flatMap((item: ScheduleItem) => windowsOf(item, schoolClass.grade, schoolClass.division));
  const students = studentsByClass(context).get(className) ?? [];
  const notice = classNotice(context, schoolClass, students, open, context.today);
  if (notice === null) return { mail: null, obstacle: fill(reminderTexts.nothingForTutor, { className }) };
  const fault = faultOf(notice, context.settings.mailDomains, []);
  const mail = composeMail(context, readTemplates(context.tables.templates), [notice]);
  if (fault !== null) return { mail: null, obstacle: fill(reminderTexts.tutorUnreachable, { className }) };
  const history = mailHistory(context.tables.mailLog.rows);
  const wasSent = history.lastDayOf(mail.to, notice.kind) === context.today && isForClass(school, mail);
  return { mail, obstacle: wasSent ? fill(reminderTexts.tutorToldToday, { className }) : '' };
}

/** Sends it by 寄信模式. Throws the obstacle's sentence. */
export function sendClassReminder(shell: Shell, className: string, by: string): SendResult {
  return sendByHand(shell, by, (school) => classReminder(school, className));
}

/** A tutor of two classes may be told of each. */
function isForClass(school: School, mail: PlannedMail): boolean {
  return school.tables.mailLog.rows.some(
    (row) => row.key.endsWith(`|${mail.day}`) && row.key.includes(`|${mail.to}|`) && row.matter.includes(mail.matter),
  );
}
