/** Which of the two views is shown, and what both share. */
import { signal } from '@preact/signals';
import { ownRulesPageTexts as en } from '../../src/messages/en/ownRulesPage';
import { ownRulesPageTexts as zh } from '../../src/messages/zh/ownRulesPage';
import { boot, textsOf } from '../shared/ui/boot';

export const texts = textsOf(zh, en);
export type View = 'compare' | 'read';
export const view = signal<View>(boot.view === 'read' ? 'read' : 'compare');
