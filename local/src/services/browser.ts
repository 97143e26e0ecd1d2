/** Browser: questions of older scripts, answered by names in lower case. */
import { ButtonSet, type UiService } from './ui';
import type { ServiceContext } from './serviceContext';

/** @param getUi throws where there is no window */
export function browserService(context: ServiceContext, getUi: () => UiService) {
  return context.expose('Browser', {
    /** 'ok', 'cancel', 'yes' or 'no'; 'cancel' when it was closed. */
    msgBox(...args: readonly string[]): string {
      const pressed =
        getUi()
          .alert(...args)
          ?.name() ?? 'CLOSE';
      return pressed === 'CLOSE' ? 'cancel' : pressed.toLowerCase();
    },
    /** What was typed, or 'cancel'. */
    inputBox(...args: readonly string[]): string {
      const answer = getUi().prompt(...args);
      const pressed = answer.getSelectedButton()?.name() ?? 'CLOSE';
      return pressed === 'OK' || pressed === 'YES' ? answer.getResponseText() : 'cancel';
    },
    Buttons: ButtonSet,
  });
}
