/** Ui and Menu: what a script shows to the person who started it. */
import type { BlockingUi } from '../runtime/hostDoors';
import type { UiButton, UiMenuItem } from '../runtime/contract';
import { enumOf, memberOf } from './enumeration';
import type { HtmlOutputService } from './html';
import type { ServiceContext } from './serviceContext';

const BUTTON_SETS: Readonly<Record<string, readonly UiButton[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

const BUTTONS = enumOf('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const SETS = enumOf('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

export class MenuService {
  readonly items: UiMenuItem[] = [];
  constructor(
    private readonly ui: BlockingUi,
    readonly title: string,
    private readonly isAddOn: boolean,
  ) {}
  addItem(caption: string, functionName: string): this {
    this.items.push({ kind: 'item', caption, functionName });
    return this;
  }
  addSeparator(): this {
    this.items.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: MenuService): this {
    this.items.push({ kind: 'menu', caption: menu.title, items: menu.items });
    return this;
  }
  addToUi = () => this.ui.addMenu({ title: this.title, addOn: this.isAddOn, items: this.items });
}

export class UiService {
  readonly Button = BUTTONS;
  readonly ButtonSet = SETS;
  constructor(
    private readonly context: ServiceContext,
    private readonly ui: BlockingUi,
  ) {}
  createMenu = (title: string) => this.context.expose('Menu', new MenuService(this.ui, title, false));
  createAddonMenu = () =>
    this.context.expose('Menu', new MenuService(this.ui, this.context.doors.model.meta().name, true));
  #ask(kind: 'alert' | 'prompt', args: unknown[]) {
    if (this.context.request.authMode !== 'FULL') throw new Error(`You do not have permission to call Ui.${kind}`);
    const texts = args.filter((arg): arg is string => typeof arg === 'string' && !(arg in BUTTON_SETS));
    const set =
      args.find((arg): arg is string => typeof arg === 'string' && arg in BUTTON_SETS && args.indexOf(arg) > 0) ?? 'OK';
    const [first = '', second] = texts;
    const question = second === undefined ? { title: '', text: first } : { title: first, text: second };
    return this.ui.ask({ kind, ...question, buttons: BUTTON_SETS[set] ?? ['OK'] });
  }
  alert = (...args: unknown[]) => memberOf(BUTTONS, this.#ask('alert', args).button)!;
  prompt(...args: unknown[]) {
    const answer = this.#ask('prompt', args);
    return this.context.expose('PromptResponse', {
      getSelectedButton: () => memberOf(BUTTONS, answer.button),
      getResponseText: () => answer.text,
    });
  }
  #page = (page: HtmlOutputService) => ({
    html: page.getContent(),
    title: page.getTitle() ?? '',
    ...(page.getWidth() === null ? {} : { width: page.getWidth()! }),
    ...(page.getHeight() === null ? {} : { height: page.getHeight()! }),
  });
  showSidebar = (page: HtmlOutputService) => this.ui.showSidebar(this.#page(page));
  showModalDialog = (page: HtmlOutputService, title: string) =>
    this.ui.showDialog({ ...this.#page(page), title }, true);
  showModelessDialog = (page: HtmlOutputService, title: string) =>
    this.ui.showDialog({ ...this.#page(page), title }, false);
  showDialog = (page: HtmlOutputService) => this.ui.showDialog(this.#page(page), true);
}
