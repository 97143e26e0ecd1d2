/** Between a script that asks or shows something and the window of the person who started it. */
import type { PageServer } from './pageServer';
import type { Answer, PageView, Question, ScriptMenu } from '../protocol/views';
import type { Window, Windows } from './windows';

/** A page to be shown, as HtmlService made it. */
export interface ShownPage {
  readonly html: string;
  /** What its `google.script.run` offers. */
  readonly functions: readonly string[];
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
}

interface Asked {
  readonly windowId: string;
  readonly runId: string;
  readonly resolve: (answer: Answer) => void;
}

const GONE: Answer = { button: 'CLOSE', text: '' };

export class UiBroker {
  readonly #questions = new Map<string, Asked>();
  readonly #menus = new Map<string, ScriptMenu[]>();
  #lastQuestion = 0;

  constructor(
    private readonly windows: Windows,
    private readonly pages: PageServer,
  ) {}

  /** Waits for the person; a window that closes answers as its X does. */
  ask(windowId: string, runId: string, question: Question): Promise<Answer> {
    const window = this.windows.get(windowId);
    if (!window) return Promise.resolve(GONE);
    const id = String(++this.#lastQuestion);
    return new Promise((resolve) => {
      this.#questions.set(id, { windowId, runId, resolve });
      window.send({ type: 'question', id, question });
    });
  }

  answer(questionId: string, answer: Answer): void {
    const asked = this.#questions.get(questionId);
    this.#questions.delete(questionId);
    asked?.resolve(answer);
  }

  /** The run was stopped or its time was up: nobody waits for the answer any more, and the window asks no longer. */
  withdraw(run: string): void {
    for (const [id, { windowId, runId }] of this.#questions)
      if (runId === run) {
        this.answer(id, GONE);
        this.windows.get(windowId)?.send({ type: 'questionGone', id });
      }
  }

  /** The window closed, or another person took it over: nobody will answer. */
  gone(windowId: string): void {
    for (const [id, asked] of this.#questions) if (asked.windowId === windowId) this.answer(id, GONE);
    this.#menus.delete(windowId);
  }

  showSidebar(windowId: string, page: ShownPage): void {
    this.windows.get(windowId)?.send({ type: 'sidebar', page: this.served(page) });
  }

  showDialog(windowId: string, page: ShownPage, modal: boolean): void {
    this.windows.get(windowId)?.send({ type: 'dialog', page: this.served(page), modal });
  }

  toast(windowId: string, title: string, text: string, seconds: number): void {
    this.windows.get(windowId)?.send({ type: 'toast', title, text, seconds });
  }

  /** A second menu of one title replaces the first. */
  addMenu(windowId: string, menu: ScriptMenu): void {
    const menus = (this.#menus.get(windowId) ?? []).filter((other) => other.title !== menu.title);
    this.#menus.set(windowId, [...menus, menu]);
    this.windows.get(windowId)?.send({ type: 'menus', menus: this.menus(windowId) });
  }

  removeMenu(windowId: string, title: string): void {
    this.#menus.set(
      windowId,
      this.menus(windowId).filter((menu) => menu.title !== title),
    );
    this.windows.get(windowId)?.send({ type: 'menus', menus: this.menus(windowId) });
  }

  menus(windowId: string): ScriptMenu[] {
    return this.#menus.get(windowId) ?? [];
  }

  /** May this window start the function from a menu? Only what a menu of it offers, as at Google. */
  offers(window: Window, functionName: string): boolean {
    const has = (items: ScriptMenu['items']): boolean =>
      items.some((item) => item.functionName === functionName || (item.items && has(item.items)));
    return this.menus(window.id).some((menu) => has(menu.items));
  }

  /** Puts a page on the pages' origin. */
  served({ html, functions, title, width, height }: ShownPage): PageView {
    const { id, url } = this.pages.addPage({ html, functions });
    return { id, url, title, ...(width ? { width } : {}), ...(height ? { height } : {}) };
  }
}
