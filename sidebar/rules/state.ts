/** Which of the two views is shown, and what both share. */
import { signal } from '@preact/signals';
import { ownRulesPageTexts as en } from '../../src/messages/en/ownRulesPage';
import { ownRulesPageTexts as zh } from '../../src/messages/zh/ownRulesPage';
import { reportPageTexts as reportsEn } from '../../src/messages/en/reportsPage';
import { reportPageTexts as reportsZh } from '../../src/messages/zh/reportsPage';
import { boot, textsOf } from '../shared/ui/boot';
import { setupArgument } from '../shared/ui/SetupBar';

export const texts = textsOf(zh, en);
const { reports } = textsOf(reportsZh, reportsEn);

export function reportName(report: string): string {
  return report in reports ? reports[report as keyof typeof reports] : report;
}

export type View = 'compare' | 'read';
export const view = signal<View>(boot.view === 'read' ? 'read' : 'compare');
/** Whether the page was opened as the first step of the set-up. */
export const isStep = setupArgument !== null;
