/** ScriptApp: installable triggers. An account sees and deletes only its own. */
import { planText, type ClockPlan } from '../runtime/clockPlan';
import type { StoredTrigger } from '../runtime/hostStores';
import { isDate, type ServiceContext } from './serviceContext';
import { enumeration } from './spreadsheetApp';

const ALLOWED_MINUTES = [1, 5, 10, 15, 30];

class ClockBuilder {
  #count = { every: 'days' as 'minutes' | 'hours' | 'days' | 'weeks' | 'month' | 'once', count: 1 };
  #hour = 0;
  #minute = 0;
  #weekDay: number | null = null;
  #at = 0;
  #zone = 'Asia/Taipei';
  constructor(
    private readonly context: ServiceContext,
    private readonly functionName: string,
  ) {}
  #every(every: 'minutes' | 'hours' | 'days' | 'weeks' | 'month', count: number): this {
    this.#count = { every, count };
    return this;
  }
  everyMinutes(count: number): this {
    if (!ALLOWED_MINUTES.includes(count))
      throw new Error('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    return this.#every('minutes', count);
  }
  everyHours = (count: number) => this.#every('hours', count);
  everyDays = (count: number) => this.#every('days', count);
  everyWeeks = (count: number) => this.#every('weeks', count);
  onMonthDay = (day: number) => this.#every('month', day);
  atHour(hour: number): this {
    this.#hour = hour;
    return this;
  }
  nearMinute(minute: number): this {
    this.#minute = minute;
    return this;
  }
  onWeekDay(day: string): this {
    this.#weekDay = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'].indexOf(day);
    return this.#count.every === 'weeks' ? this : this.#every('weeks', 1);
  }
  inTimezone(zone: string): this {
    this.#zone = zone;
    return this;
  }
  after(ms: number): this {
    this.#at = this.context.now() + ms;
    this.#count = { every: 'once', count: 1 };
    return this;
  }
  at(date: unknown): this {
    if (isDate(date)) this.#at = date.getTime();
    this.#count = { every: 'once', count: 1 };
    return this;
  }
  create() {
    const { every, count } = this.#count;
    const plan: ClockPlan =
      every === 'once'
        ? { every, at: this.#at }
        : every === 'minutes' || every === 'hours'
          ? { every, count }
          : every === 'month'
            ? { every, day: count, hour: this.#hour, zone: this.#zone }
            : { every, count, hour: this.#hour, minute: this.#minute, weekDay: this.#weekDay, zone: this.#zone };
    return install(this.context, this.functionName, 'CLOCK', plan);
  }
}

function install(context: ServiceContext, functionName: string, kind: StoredTrigger['kind'], plan: ClockPlan | null) {
  const id = context.doors.stores.addTrigger({ functionName, owner: context.effectiveUser, kind, plan });
  return triggerOf(context, { id, functionName, kind, owner: context.effectiveUser, plan, next: null });
}

function triggerOf(context: ServiceContext, trigger: StoredTrigger) {
  return context.expose('Trigger', {
    getUniqueId: () => trigger.id,
    getHandlerFunction: () => trigger.functionName,
    getEventType: () => trigger.kind,
    getTriggerSource: () => (trigger.kind === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'),
    getTriggerSourceId: () => (trigger.kind === 'CLOCK' ? null : context.doors.model.meta().id),
    toString: () => (trigger.plan ? planText(trigger.plan) : trigger.kind),
  });
}

export function scriptApp(context: ServiceContext) {
  const allowed = (method: string) => context.requireAuthorisation(`ScriptApp.${method}`, 'script.scriptapp');
  const own = () => context.doors.stores.triggers().filter(({ owner }) => owner === context.effectiveUser);
  const list = (): unknown[] => {
    allowed('getProjectTriggers');
    return own().map((trigger) => triggerOf(context, trigger));
  };
  return context.expose('ScriptApp', {
    getProjectTriggers: list,
    getUserTriggers: list,
    getScriptId: () => 'local',
    getService: () => context.expose('Service', { getUrl: () => '', isEnabled: () => false }),
    deleteTrigger(trigger: { getUniqueId(): string }) {
      allowed('deleteTrigger');
      if (own().some(({ id }) => id === trigger.getUniqueId()))
        context.doors.stores.removeTrigger(trigger.getUniqueId());
    },
    newTrigger(functionName: string) {
      allowed('newTrigger');
      const onSheet = (kind: StoredTrigger['kind']) => () =>
        context.expose('SpreadsheetTriggerBuilder', { create: () => install(context, functionName, kind, null) });
      return context.expose('TriggerBuilder', {
        timeBased: () => context.expose('ClockTriggerBuilder', new ClockBuilder(context, functionName)),
        forSpreadsheet: () =>
          context.expose('SpreadsheetTriggerBuilder', {
            onEdit: onSheet('ON_EDIT'),
            onOpen: onSheet('ON_OPEN'),
            onChange: onSheet('ON_CHANGE'),
          }),
      });
    },
    AuthMode: enumeration('NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION'),
    EventType: enumeration('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE', 'ON_FORM_SUBMIT'),
    WeekDay: enumeration('SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'),
    TriggerSource: enumeration('CLOCK', 'SPREADSHEETS'),
  });
}
