/** What the server put into the page: the user's language, and where to begin. */
import type { MyWork } from '../../../src/mywork/myWork';
import type { UpgradePlan } from '../../../src/upgrade/upgrade';

export interface Boot {
  readonly locale?: string;
  readonly view?: string;
  /** What each code of 檢核結果 means, for the help page. */
  readonly codes?: Readonly<Record<string, string>>;
  /** What 我的工作 shows at first. */
  readonly work?: MyWork;
  /** What the page 版本更新 shows at first. */
  readonly plan?: UpgradePlan;
  /** What the page is to begin with, such as a class. */
  readonly argument?: string;
  /** Address of the web app when the page is one; '' in the workbook. */
  readonly webApp?: string;
  /** Of the web app, where no workbook around the page says it. */
  readonly school?: string;
  readonly person?: string;
}

export const boot: Boot = (globalThis as unknown as { readonly __BOOT__?: Boot | null }).__BOOT__ ?? {};
export const isEnglish = (boot.locale ?? '').toLowerCase().startsWith('en');

/** Texts of the user's language; the page itself says which one it is in. */
export function textsOf<T>(zh: T, en: T): T {
  document.documentElement.lang = isEnglish ? 'en' : 'zh-Hant-TW';
  return isEnglish ? en : zh;
}
