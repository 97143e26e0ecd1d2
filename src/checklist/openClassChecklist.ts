/** The menu command: the class checklist in the sidebar. */
import type { Shell } from '../google/ports';
import { checklistTexts } from '../messages/zh/checklist';

/** The page asks for its own data, so that the sidebar stands at once. */
export function openClassChecklist(shell: Shell): void {
  shell.ui.showSidebar('checklist', checklistTexts.title, { locale: shell.identity.locale() });
}
