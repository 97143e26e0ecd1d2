/** Trigger: an installed one, as its owner sees it. */
import { planText } from '../doors/clockPlan';
import type { StoredTrigger } from '../doors/hostStores';
import { memberOf } from './enumeration';
import { scriptEnums } from './scriptEnums';
import type { ServiceContext } from './serviceContext';

export class TriggerService {
  readonly #context: ServiceContext;
  readonly #trigger: StoredTrigger;
  constructor(context: ServiceContext, trigger: StoredTrigger) {
    this.#context = context;
    this.#trigger = trigger;
  }
  getUniqueId(): string {
    return this.#trigger.id;
  }
  getHandlerFunction(): string {
    return this.#trigger.functionName;
  }
  getEventType() {
    return memberOf(scriptEnums.EventType, this.#trigger.kind);
  }
  getTriggerSource() {
    return memberOf(scriptEnums.TriggerSource, this.#trigger.kind === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS');
  }
  /** The workbook's id; null for the clock. */
  getTriggerSourceId(): string | null {
    return this.#trigger.kind === 'CLOCK' ? null : this.#context.doors.model.meta().id;
  }
  toString(): string {
    return this.#trigger.plan ? planText(this.#trigger.plan) : this.#trigger.kind;
  }
}

export function triggerOf(context: ServiceContext, trigger: StoredTrigger): TriggerService {
  return context.expose('Trigger', new TriggerService(context, trigger));
}

/** Puts a trigger in for the account that the run is. @throws Error past 20 */
export function install(
  context: ServiceContext,
  functionName: string,
  kind: StoredTrigger['kind'],
  plan: StoredTrigger['plan'],
): TriggerService {
  const owner = context.effectiveUser;
  const id = context.doors.stores.addTrigger({ functionName, owner, kind, plan });
  return triggerOf(context, { id, functionName, kind, owner, plan, next: null });
}
