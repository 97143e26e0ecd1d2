/** Every global that a script finds, for one run. */
import { absentServices } from './absent';
import { browserService } from './browser';
import { cacheService } from './cache';
import { chartEnums } from './chartEnums';
import { contentService } from './content';
import { driveApp } from './driveApp';
import { htmlService } from './html';
import type { Evaluate } from './htmlTemplate';
import { lockService } from './lock';
import { consoleOf, loggerService } from './logger';
import { gmailApp, mailApp } from './mail';
import { METHOD_TABLES } from './methodTables';
import { MIME_TYPES } from './mimeTypes';
import { propertiesService } from './properties';
import { scriptApp } from './scriptApp';
import type { ServiceContext } from './serviceContext';
import { sessionService } from './session';
import { spreadsheetApp } from './spreadsheetApp';
import { exported } from './spreadsheetExport';
import type { UiService } from './ui';
import { urlFetchApp } from './urlFetch';
import { utilities } from './utilities';
import { Workbooks } from './workbooks';

/** @param evaluate runs code in the script's own scope (templates) */
export function serviceGlobals(context: ServiceContext, evaluate: Evaluate): Record<string, unknown> {
  context.methodTables = METHOD_TABLES;
  const workbooks = new Workbooks(context);
  const app = spreadsheetApp(context, workbooks);
  return {
    ...absentServices((name, message) => context.realm.error(name, message)),
    SpreadsheetApp: app,
    DriveApp: driveApp(context, workbooks),
    MailApp: mailApp(context),
    GmailApp: gmailApp(context),
    PropertiesService: propertiesService(context),
    CacheService: cacheService(context),
    LockService: lockService(context),
    ScriptApp: scriptApp(context),
    Session: sessionService(context),
    HtmlService: htmlService(context, evaluate),
    ContentService: contentService(context),
    Utilities: utilities(context),
    UrlFetchApp: urlFetchApp(context, (url) => exported(context, workbooks, url)),
    Charts: context.expose('Charts', { ...chartEnums }),
    Browser: browserService(context, () => context.unwrap(app.getUi()) as UiService),
    MimeType: MIME_TYPES,
    Logger: loggerService(context),
    console: consoleOf(context),
  };
}
