/** What a person does and sees in a window of the host: by roles and labels, never by the page's inner build. */
import type { Locator, Page } from 'playwright-core';

/** The cell by its name, as a reader is told it: 'B2' finds the cell whatever stands in it, 'B2 王小明' only with this text. */
export function cell(page: Page, name: string, text?: string): Locator {
  if (text !== undefined)
    return page.getByRole('gridcell', { name: text === '' ? name : `${name} ${text}`, exact: true });
  return page.getByRole('gridcell', { name: new RegExp(`^${name}( |$)`) });
}

/** Brings a cell or a range into sight as a person does: by the name box; gives its first cell. */
export async function goTo(page: Page, name: string): Promise<Locator> {
  await page.getByRole('textbox', { name: '名稱方塊' }).fill(name);
  await page.keyboard.press('Enter');
  const found = cell(page, name.split(':')[0]!);
  await found.waitFor();
  return found;
}

/** Goes to a cell and types into it. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await goTo(page, name);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Presses an item of a menu, through its sub-menus: menu(page, '擴充功能', '學習歷程', '執行檢核'). */
export async function menu(page: Page, ...captions: string[]): Promise<void> {
  const [first, ...rest] = captions;
  await page.getByRole('menubar').getByRole('menuitem', { name: first!, exact: true }).click();
  for (const caption of rest) await page.getByRole('menu').getByRole('menuitem', { name: caption }).last().click();
}

/** The page inside the sidebar or a dialog, by its title. */
export function pageOf(page: Page, title: string) {
  return page.frameLocator(`iframe[title="${title}"]`);
}
