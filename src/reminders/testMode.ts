/** 測試模式 as one switch: on, every mail goes to one test mailbox; off, nothing goes. Never a way to or out of 正式. */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { reminderTexts as texts } from '../messages/zh/reminders';
import { SETTINGS } from '../school/settings';
import { recordAction } from '../workbook/actionLog';
import { locked } from '../workbook/locked';
import { readWorkbook } from '../workbook/readWorkbook';
import { writeSettings } from '../workbook/writeSettings';

export interface TestMode {
  readonly mode: '預覽' | '測試' | '正式';
  readonly testRecipient: string;
}

/**
 * @param own mailbox of the person who switches; the test mailbox where the school has none
 * @returns what 設定 says afterwards. In 正式 only the missing 測試收件人 is filled in: the mode is chosen for each run.
 */
export function setTestMode(shell: Shell, isOn: boolean, own: string): TestMode {
  return locked(shell, 30_000, () => {
    const { mailMode, testRecipient } = readWorkbook(shell).settings;
    const to = testRecipient || own;
    const mode = isOn ? (mailMode === '預覽' ? '測試' : mailMode) : mailMode === '測試' ? '預覽' : mailMode;
    const changed = {
      ...(mode !== mailMode ? { mailMode: mode } : {}),
      ...(isOn && testRecipient === '' ? { testRecipient: to } : {}),
    };
    if (Object.keys(changed).length > 0) {
      writeSettings(shell, changed);
      recordAction(shell, {
        action: texts.testModeAction,
        target: SETTINGS.mailMode.key,
        outcome: mode,
        detail: isOn ? fill(texts.testModeTo, { to }) : '',
      });
    }
    return { mode, testRecipient: isOn ? to : testRecipient };
  });
}
