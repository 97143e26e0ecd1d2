/** A box to tick, with its sentence beside it; it waits while the page is at work. */
import { busy } from './work';

interface TickProps {
  readonly text: string;
  readonly value: { value: boolean };
  /** What a page does around the change: to count or to ask anew. */
  within?(change: () => void): void;
}

export function Tick({ text, value, within = (change) => change() }: TickProps) {
  return (
    <label class="row">
      <input
        type="checkbox"
        checked={value.value}
        disabled={busy.value !== ''}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          within(() => (value.value = checked));
        }}
      />
      {text}
    </label>
  );
}
