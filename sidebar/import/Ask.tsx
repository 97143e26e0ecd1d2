/** A question that is answered before something is done. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { busy } from '../shared/ui/work';

interface AskProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** The safe answer has the focus, so that Enter alone does no harm. */
export function Ask({ question, yes, no, onYes, onNo }: AskProps): JSX.Element {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div role="group" aria-label={question} class="ask">
      <p>{question}</p>
      <div class="row">
        <button type="button" disabled={busy.value !== ''} onClick={onYes}>
          {yes}
        </button>
        <button type="button" ref={safe} onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}
