/** What every page has: its heading, what goes on, and what went wrong. */
import type { ComponentChildren } from 'preact';
import './base.css';

export interface FrameProps {
  readonly title: string;
  /** What goes on now or what was done; read out by screen readers. */
  readonly status: string;
  /** '' when all is well. */
  readonly error: string;
  readonly errorTitle: string;
  readonly children: ComponentChildren;
}

export function Frame({ title, status, error, errorTitle, children }: FrameProps) {
  return (
    <main>
      <h1>{title}</h1>
      <div role="status" aria-live="polite" class="status">
        {status}
      </div>
      {error !== '' && (
        <p role="alert" class="bad">
          <strong>{errorTitle}</strong>　{error}
        </p>
      )}
      {children}
    </main>
  );
}
