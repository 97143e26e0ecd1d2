/** What every page has: its heading, and at its foot, always in sight, what goes on, what was done and what went wrong. */
import type { ComponentChildren } from 'preact';
import { anyPageTexts as en } from '../../../src/messages/en/anyPage';
import { anyPageTexts as zh } from '../../../src/messages/zh/anyPage';
import { boot, isEnglish } from './boot';
import { busy, error, isSlow, notice } from './work';
import './base.css';

const texts = isEnglish ? en : zh;
/** In the web app no window around the page names the school, the page and the person. */
const isOnWeb = (boot.webApp ?? '') !== '';
/** Google shows the sheet light whatever the person's system is, so a page beside it is light too; alone it follows the person. */
document.documentElement.classList.toggle('web', isOnWeb);

export interface FrameProps {
  readonly title: string;
  readonly errorTitle: string;
  /** The heading is for screen readers only, where the window's own title says it. */
  readonly isTitleHidden?: boolean;
  readonly children: ComponentChildren;
}

export function Frame({ title, errorTitle, isTitleHidden = false, children }: FrameProps) {
  return (
    <main class={isOnWeb ? 'web' : ''}>
      {isOnWeb && <p class="quiet">{[boot.school, boot.person].filter(Boolean).join('　')}</p>}
      <h1 class={isTitleHidden && !isOnWeb ? 'hidden' : ''}>{title}</h1>
      {children}
      <div class="said">
        <div role="status" aria-live="polite" class="status">
          {busy.value || notice.value}
          {isSlow.value ? ` ${texts.slow}` : ''}
        </div>
        {error.value !== '' && (
          <p role="alert" class="bad">
            <strong>{errorTitle}</strong>　{error.value}
          </p>
        )}
      </div>
    </main>
  );
}
