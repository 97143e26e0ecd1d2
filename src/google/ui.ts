/** The UI port: menus, alerts, sidebars and dialogs made of the pages in dist/. */
import type { UiPort } from './ports';

/** One entry of the add-on's menu; `null` is a separator. */
export type MenuEntry =
  | { readonly caption: string; readonly functionName: string }
  | { readonly caption: string; readonly entries: readonly MenuEntry[] }
  | null;

export function createUiPort(): UiPort {
  // A trigger has no UI: asking for it there throws, so it is asked for only when something is shown.
  const ui = () => SpreadsheetApp.getUi();
  return {
    alert: (title, message) => void ui().alert(title, message, ui().ButtonSet.OK),
    confirm: (title, message) => ui().alert(title, message, ui().ButtonSet.YES_NO) === ui().Button.YES,
    prompt(title, message) {
      const answer = ui().prompt(title, message, ui().ButtonSet.OK_CANCEL);
      return answer.getSelectedButton() === ui().Button.OK ? answer.getResponseText() : null;
    },
    toast: (message, title) => void SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 8),
    showSidebar: (page, title, boot) => ui().showSidebar(pageWithBoot(page, boot).setTitle(title)),
    showDialog: (page, title, boot, width, height) =>
      ui().showModalDialog(pageWithBoot(page, boot).setWidth(width).setHeight(height), title),
    scriptOf: (name) =>
      HtmlService.createHtmlOutputFromFile(name)
        .getContent()
        .replace(/^\s*<script>|<\/script>\s*$/g, ''),
    showHtml: (html, title, width, height) =>
      ui().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(width).setHeight(height), title),
  };
}

/** The page of a web app (`doGet`), with its first data. */
export function webPage(page: string, title: string, boot: unknown): GoogleAppsScript.HTML.HtmlOutput {
  return pageWithBoot(page, boot).setTitle(title).addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

function pageWithBoot(page: string, boot: unknown): GoogleAppsScript.HTML.HtmlOutput {
  // `<` is escaped so that no text from a cell can end the script element; U+2028/9 would end a string in old engines.
  const json = JSON.stringify(boot ?? null).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const html = HtmlService.createHtmlOutputFromFile(page).getContent();
  return HtmlService.createHtmlOutput(html.replace('<head>', () => `<head><script>window.__BOOT__=${json}</script>`));
}

/** Builds the menu. Called by `onOpen` in any auth mode, so it touches nothing else. */
export function showMenu(title: string, entries: readonly MenuEntry[]): void {
  const ui = SpreadsheetApp.getUi();
  const build = (caption: string, items: readonly MenuEntry[]): GoogleAppsScript.Base.Menu => {
    const menu = ui.createMenu(caption);
    for (const entry of items) {
      if (entry === null) menu.addSeparator();
      else if ('functionName' in entry) menu.addItem(entry.caption, entry.functionName);
      else menu.addSubMenu(build(entry.caption, entry.entries));
    }
    return menu;
  };
  build(title, entries).addToUi();
}
