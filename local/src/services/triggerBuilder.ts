/** TriggerBuilder, and the one for the workbook's own events. */
import type { StoredTrigger } from '../doors/hostStores';
import { ClockTriggerBuilderService } from './clockTriggerBuilder';
import type { SpreadsheetHandle } from './handles';
import type { ServiceContext } from './serviceContext';
import { install, type TriggerService } from './trigger';

export class TriggerBuilderService {
  readonly #context: ServiceContext;
  readonly #functionName: string;
  constructor(context: ServiceContext, functionName: string) {
    this.#context = context;
    this.#functionName = functionName;
  }
  timeBased(): ClockTriggerBuilderService {
    return this.#context.expose(
      'ClockTriggerBuilder',
      new ClockTriggerBuilderService(this.#context, this.#functionName),
    );
  }
  /** @param workbook the workbook or its id. @throws Error for another workbook than the script's own */
  forSpreadsheet(workbook: string | SpreadsheetHandle): SpreadsheetTriggerBuilderService {
    const id = typeof workbook === 'string' ? workbook : workbook.id;
    if (id !== this.#context.doors.model.meta().id)
      throw new Error('NotImplemented: TriggerBuilder.forSpreadsheet of another workbook');
    const builder = new SpreadsheetTriggerBuilderService(this.#context, this.#functionName);
    return this.#context.expose('SpreadsheetTriggerBuilder', builder);
  }
}

class SpreadsheetTriggerBuilderService {
  readonly #context: ServiceContext;
  readonly #functionName: string;
  #kind: StoredTrigger['kind'] | null = null;
  constructor(context: ServiceContext, functionName: string) {
    this.#context = context;
    this.#functionName = functionName;
  }
  onOpen(): this {
    return this.#on('ON_OPEN');
  }
  onEdit(): this {
    return this.#on('ON_EDIT');
  }
  onChange(): this {
    return this.#on('ON_CHANGE');
  }
  create(): TriggerService {
    if (this.#kind === null) throw new Error('A spreadsheet trigger needs an event: onOpen, onEdit or onChange.');
    return install(this.#context, this.#functionName, this.#kind, null);
  }
  #on(kind: StoredTrigger['kind']): this {
    this.#kind = kind;
    return this;
  }
}
