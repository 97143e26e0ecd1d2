/** The class checklist in the sidebar. */
import type { Shell } from '../google/ports';
import { checklistTexts } from '../messages/zh/checklist';

/** The page asks for its own data, so that the sidebar stands at once. `className` is what it begins with. */
export function openClassChecklist(shell: Shell, className = ''): void {
  shell.ui.showSidebar('checklist', checklistTexts.title, { locale: shell.identity.locale(), argument: className });
}
