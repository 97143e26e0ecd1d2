/** What every page has: its heading, and at its foot, always in sight, what goes on, what was done and what went wrong. */
import type { ComponentChildren } from 'preact';
import { anyPageTexts as en } from '../../../src/messages/en/anyPage';
import { anyPageTexts as zh } from '../../../src/messages/zh/anyPage';
import { isEnglish } from './boot';
import { busy, error, isSlow, notice } from './work';
import './base.css';

const texts = isEnglish ? en : zh;

export interface FrameProps {
  readonly title: string;
  readonly errorTitle: string;
  /** The heading is for screen readers only, where the window's own title says it. */
  readonly isTitleHidden?: boolean;
  readonly children: ComponentChildren;
}

export function Frame({ title, errorTitle, isTitleHidden = false, children }: FrameProps) {
  return (
    <main>
      <h1 class={isTitleHidden ? 'hidden' : ''}>{title}</h1>
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
