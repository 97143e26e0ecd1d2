/** Menu: entries that a script puts beside the window's own. */
import type { UiMenuItem } from '../doors/contract';
import type { BlockingUi } from '../doors/runDoors';

export class MenuService {
  readonly #ui: BlockingUi;
  readonly #title: string;
  readonly #isAddOn: boolean;
  readonly #items: UiMenuItem[] = [];
  constructor(ui: BlockingUi, title: string, isAddOn: boolean) {
    this.#ui = ui;
    this.#title = title;
    this.#isAddOn = isAddOn;
  }
  addItem(caption: string, functionName: string): this {
    this.#items.push({ kind: 'item', caption, functionName });
    return this;
  }
  addSeparator(): this {
    this.#items.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: MenuService): this {
    this.#items.push({ kind: 'menu', caption: menu.#title, items: menu.#items });
    return this;
  }
  /** A second one of the same title replaces the first. */
  addToUi(): void {
    this.#ui.addMenu({ title: this.#title, addOn: this.#isAddOn, items: this.#items });
  }
}
