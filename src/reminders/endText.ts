/** A last day as mails write it; a sentence never ends in 「至 。」. */
import { reminderLines as lines } from '../messages/zh/reminderMails';
import { rocText } from '../school/day';

/** `116/02/03`, or that none is set. `day` is ISO or ''. */
export function endText(day: string): string {
  return day === '' ? lines.noEnd : rocText(day);
}
