/** Which of the three views is shown, and the texts that they share. */
import { signal } from '@preact/signals';
import { assistantPageTexts as en } from '../../src/messages/en/assistantPages';
import { assistantPageTexts as zh } from '../../src/messages/zh/assistantPages';
import { boot, textsOf } from '../shared/ui/boot';

export const texts = textsOf(zh, en);
export type View = 'settings' | 'setup' | 'schedule';

export const view = signal<View>(boot.view === 'setup' || boot.view === 'schedule' ? boot.view : 'settings');
