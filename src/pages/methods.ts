/** How one page leads to another: the list of those the caller may open, and opening one. */
import * as v from 'valibot';
import { inLanguage } from '../messages/catalogue';
import { pageTexts as en } from '../messages/en/pages';
import { pageTexts as zh } from '../messages/zh/pages';
import { rpcTexts } from '../messages/zh/rpc';
import { EVERYBODY, OFFICES } from '../access/roles';
import { keepParts, partsArgs } from '../rpc/parcel';
import { defineMethod } from '../rpc/method';
import { PAGES, type Page, type PageName } from './pages';

const NAMES = Object.keys(PAGES) as PageName[];

export const pageMethods = {
  /** Pages that the caller may open, with their captions in the user's language. */
  listPages: defineMethod({
    access: EVERYBODY,
    writes: false,
    args: v.object({}),
    run: ({ shell, caller }) => {
      const captions = inLanguage(shell.identity.locale(), zh, en);
      return NAMES.filter((name) => mayOpen(PAGES[name], caller.access)).map((name) => ({
        page: name,
        ...captions[name],
      }));
    },
  }),
  /** The script of what a page needs only now and then: fetched when it is wanted, so that pages are small. */
  pagePart: defineMethod({
    access: EVERYBODY,
    writes: false,
    givesCode: true,
    args: v.object({ name: v.picklist(['docxWriter', 'spreadsheetReader', 'xlsxWriter']) }),
    run: ({ shell }, { name }) => ({ script: shell.ui.scriptOf(name) }),
  }),
  /** Keeps parts of a long text for the next half hour, for the method that works on it. */
  sendParts: defineMethod({
    access: OFFICES,
    writes: false,
    args: partsArgs,
    run: (call, given) => {
      keepParts(call, given);
      return { kept: given.parts.length };
    },
  }),
  /** Opens a page in place of the one that asks. */
  openPage: defineMethod({
    access: EVERYBODY,
    writes: false,
    args: v.object({ page: v.picklist(NAMES), argument: v.optional(v.pipe(v.string(), v.maxLength(100)), '') }),
    run: ({ shell, caller }, { page, argument }) => {
      if (!mayOpen(PAGES[page], caller.access)) throw new Error(rpcTexts.forbidden);
      const { open }: Page = PAGES[page];
      open(shell, argument);
      return { opened: page };
    },
  }),
};

function mayOpen({ access }: Page, own: string): boolean {
  return access.some((one) => one === own);
}
