/** Every global that a script finds, for one run. */
import { format } from 'node:util';
import { chartEnums } from './chartEnums';
import { htmlService } from './html';
import { mailApp } from './mail';
import { scriptApp } from './scriptApp';
import type { ServiceContext } from './serviceContext';
import { sessionService } from './session';
import { enumeration, spreadsheetApp } from './spreadsheetApp';
import { cacheService, lockService, propertiesService } from './stores';
import { utilities } from './utilities';

/** @param evaluate runs code in the script's own scope (templates) */
export function serviceGlobals(
  context: ServiceContext,
  evaluate: (code: string, scope: Record<string, unknown>) => unknown,
): Record<string, unknown> {
  const write = (...args: unknown[]) => void context.log.push(format(...args));
  const app = spreadsheetApp(context);
  const refused = (name: string, why: string) =>
    context.expose(name, {
      fetch: () => {
        throw new Error(why);
      },
    });
  return {
    SpreadsheetApp: app,
    MailApp: mailApp(context, 'MailApp'),
    GmailApp: mailApp(context, 'GmailApp'),
    PropertiesService: propertiesService(context),
    CacheService: cacheService(context),
    LockService: lockService(context),
    ScriptApp: scriptApp(context),
    Session: sessionService(context),
    HtmlService: htmlService(context, evaluate),
    Utilities: utilities(context),
    UrlFetchApp: refused('UrlFetchApp', 'UrlFetchApp: the local host reaches no other machine.'),
    Charts: context.expose('Charts', { ...chartEnums }),
    Browser: context.expose('Browser', {
      msgBox: (...args: unknown[]) => String(app.getUi().alert(...args)).toLowerCase(),
      inputBox: (...args: unknown[]) =>
        app
          .getUi()
          .prompt(...args)
          .getResponseText(),
      Buttons: enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'),
    }),
    Logger: context.expose('Logger', {
      log: write,
      clear: () => context.log.splice(0),
      getLog: () => context.log.join('\n'),
    }),
    console: {
      log: write,
      info: write,
      warn: write,
      error: write,
      debug: write,
      time: () => undefined,
      timeEnd: () => undefined,
    },
  };
}
