/** Ui: what a script shows to the person who started it. */
import type { BlockingUi } from '../doors/runDoors';
import type { UiAnswer, UiButton, UiPage } from '../doors/contract';
import { enumOf, memberOf } from './enumeration';
import { servedHtml, type HtmlOutputService } from './htmlOutput';
import { MenuService } from './menu';
import type { ServiceContext } from './serviceContext';

const BUTTON_SETS: Readonly<Record<string, readonly UiButton[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};
const Button = enumOf('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const ButtonSet = enumOf('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

export class UiService {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  readonly #context: ServiceContext;
  readonly #ui: BlockingUi;
  constructor(context: ServiceContext, ui: BlockingUi) {
    this.#context = context;
    this.#ui = ui;
  }
  createMenu(title: string) {
    return this.#context.expose('Menu', new MenuService(this.#ui, title, false));
  }
  createAddonMenu() {
    return this.#context.expose('Menu', new MenuService(this.#ui, this.#context.doors.model.meta().name, true));
  }
  alert(...args: readonly string[]) {
    return memberOf(Button, this.#ask('alert', args).button);
  }
  prompt(...args: readonly string[]) {
    const answer = this.#ask('prompt', args);
    return this.#context.expose('PromptResponse', {
      getSelectedButton: () => memberOf(Button, answer.button),
      getResponseText: () => answer.text,
    });
  }
  showSidebar(page: HtmlOutputService): void {
    this.#mayShow('showSidebar');
    this.#ui.showSidebar(pageOf(page));
  }
  showModalDialog(page: HtmlOutputService, title: string): void {
    this.#mayShow('showModalDialog');
    this.#ui.showDialog({ ...pageOf(page), title }, true);
  }
  showModelessDialog(page: HtmlOutputService, title: string): void {
    this.#mayShow('showModelessDialog');
    this.#ui.showDialog({ ...pageOf(page), title }, false);
  }
  showDialog(page: HtmlOutputService): void {
    this.#mayShow('showDialog');
    this.#ui.showDialog(pageOf(page), true);
  }

  /** (prompt), (prompt, buttons) or (title, prompt, buttons). */
  #ask(kind: 'alert' | 'prompt', args: readonly string[]): UiAnswer {
    this.#mayShow(kind);
    const [title, text, set] = args.length === 3 ? args : ['', args[0], args[1]];
    return this.#ui.ask({ kind, title: title ?? '', text: text ?? '', buttons: BUTTON_SETS[set ?? 'OK'] ?? ['OK'] });
  }

  /** Simple triggers show menus only. */
  #mayShow(method: string): void {
    this.#context.requireAuthorisation(`Ui.${method}`, 'script.container.ui');
  }
}

function pageOf(page: HtmlOutputService): UiPage {
  const [width, height] = [page.getWidth(), page.getHeight()];
  return {
    html: servedHtml(page),
    title: page.getTitle(),
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
  };
}
