/**
 * The services that Google documents as "or null" and that its type definitions give as always there. Each is asked for
 * here alone (a test finds who asks elsewhere), so that nobody forgets the null.
 */

/** Null in the web app, which has no document open. */
export function documentLock(): GoogleAppsScript.Lock.Lock | null {
  return LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
}

/** Null only where Google has no cache to give: then nothing is remembered. */
export function scriptCache(): GoogleAppsScript.Cache.Cache | null {
  return CacheService.getScriptCache() as GoogleAppsScript.Cache.Cache | null;
}

/** Null where the script is not bound to a spreadsheet; the script's own are as shared there as the document's. */
export function documentProperties(): GoogleAppsScript.Properties.Properties {
  const properties = PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
  return properties ?? PropertiesService.getScriptProperties();
}

/** Mailbox of the file's owner; '' on a shared drive, where the file belongs to nobody. */
export function ownerEmail(file: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  const owner = file.getOwner() as GoogleAppsScript.Base.User | null;
  return owner === null ? '' : owner.getEmail().toLowerCase();
}

/** Address of the deployed web app; '' where none is deployed. */
export function webAppUrl(): string {
  return (ScriptApp.getService().getUrl() as string | null) ?? '';
}
