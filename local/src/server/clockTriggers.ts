/** Runs clock triggers when the host's clock says that they are due. */
import { inBackground } from './faults';
import type { InstalledTrigger, ScriptRuntime } from '../doors/contract';

/** How often the clock is looked at; Google's own triggers are far less exact. */
const TICK_MILLISECONDS = 15_000;

export class ClockTriggers {
  readonly #ticking: NodeJS.Timeout;
  #running: Promise<void> | null = null;

  constructor(
    private readonly runtime: ScriptRuntime,
    private readonly fire: (trigger: InstalledTrigger) => Promise<unknown>,
  ) {
    this.#ticking = setInterval(() => inBackground('clock', this.runDue()), TICK_MILLISECONDS);
    this.#ticking.unref();
  }

  stop(): void {
    clearInterval(this.#ticking);
  }

  /** One after the other; a second call while they run waits for the same. */
  runDue(): Promise<void> {
    this.#running ??= this.#runAll().finally(() => (this.#running = null));
    return this.#running;
  }

  async #runAll(): Promise<void> {
    const isDue = ({ kind, next }: InstalledTrigger) =>
      kind === 'CLOCK' && next !== null && next <= this.runtime.clock().now;
    for (const trigger of this.runtime.triggers().filter(isDue)) {
      await this.fire(trigger);
      this.runtime.triggerRan(trigger.id);
    }
  }
}
