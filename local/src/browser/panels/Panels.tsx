/** The host's own panels, which a real spreadsheet hides in other places: triggers, outbox, prints, executions, clock. */
import { useTexts } from '../app/texts';
import { ClockPanel } from './ClockPanel';
import { ExecutionsPanel } from './ExecutionsPanel';
import { OutboxPanel } from './OutboxPanel';
import { PrintsPanel } from './PrintsPanel';
import { TriggersPanel } from './TriggersPanel';

export type PanelName = 'triggers' | 'outbox' | 'prints' | 'executions' | 'clock';

const PANELS = {
  triggers: TriggersPanel,
  outbox: OutboxPanel,
  prints: PrintsPanel,
  executions: ExecutionsPanel,
  clock: ClockPanel,
};

export function Panels({ open, choose }: { open: PanelName | null; choose: (panel: PanelName | null) => void }) {
  const texts = useTexts();
  if (!open) return null;
  const Shown = PANELS[open];
  return (
    <section className="panel" aria-label={texts[open]}>
      <header>
        <div role="tablist" aria-label={texts.host}>
          {(Object.keys(PANELS) as PanelName[]).map((name) => (
            <button key={name} role="tab" aria-selected={name === open} onClick={() => choose(name)}>
              {texts[name]}
            </button>
          ))}
        </div>
        <button aria-label={texts.close} onClick={() => choose(null)}>
          ✕
        </button>
      </header>
      <div className="panelBody" role="tabpanel">
        <Shown />
      </div>
    </section>
  );
}
