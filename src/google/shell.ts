/** The real shell: every port over Google's services. Nothing here knows a rule of the school. */
import { schoolTimeOf } from '../school/cell';
import { createLayoutPort } from './layout';
import type {
  CachePort,
  IdentityPort,
  LockPort,
  MailAttachment,
  MailPort,
  PropertiesPort,
  Shell,
  TriggerInfo,
  TriggersPort,
} from './ports';
import { createUiPort } from './ui';
import { createWorkbookPort } from './workbook';

/** Makes the shell of one run; services are reached only when a port is used. */
export function createShell(): Shell {
  const started = Date.now();
  return lazily({
    workbook: createWorkbookPort,
    layout: createLayoutPort,
    mail: createMailPort,
    documentProperties: () => createPropertiesPort(PropertiesService.getDocumentProperties()),
    userProperties: () => createPropertiesPort(PropertiesService.getUserProperties()),
    cache: createCachePort,
    lock: () => createLockPort(LockService.getDocumentLock()),
    sendingLock: () => createLockPort(LockService.getScriptLock()),
    triggers: createTriggersPort,
    identity: createIdentityPort,
    ui: createUiPort,
    now: () => () => schoolTimeOf(new Date()),
    elapsedMs: () => () => Date.now() - started,
    pause: () => (ms: number) => Utilities.sleep(ms),
    pdfOf: () => (html: string, name: string) =>
      Utilities.base64Encode(Utilities.newBlob(html, 'text/html', `${name}.html`).getAs('application/pdf').getBytes()),
  });
}

/** Simple triggers may not touch what needs authorisation, so a port is made at its first use. */
function lazily(makers: { [K in keyof Shell]: () => Shell[K] }): Shell {
  const shell = {} as Record<string, unknown>;
  for (const [key, make] of Object.entries(makers) as [string, () => unknown][]) {
    let made: { value: unknown } | null = null;
    Object.defineProperty(shell, key, { enumerable: true, get: () => (made ??= { value: make() }).value });
  }
  return shell as unknown as Shell;
}

function createMailPort(): MailPort {
  return {
    send(mail) {
      MailApp.sendEmail({
        to: mail.to,
        subject: mail.subject,
        body: mail.text,
        ...(mail.html === undefined ? {} : { htmlBody: mail.html }),
        ...(mail.senderName ? { name: mail.senderName } : {}),
        ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
        ...(mail.attachments?.length ? { attachments: mail.attachments.map(blobOf) } : {}),
      });
    },
    remainingQuota: () => MailApp.getRemainingDailyQuota(),
  };
}

function blobOf(file: MailAttachment): GoogleAppsScript.Base.Blob {
  return 'text' in file
    ? Utilities.newBlob(file.text, file.type, file.name)
    : Utilities.newBlob(Utilities.base64Decode(file.base64), file.type, file.name);
}

function createCachePort(): CachePort {
  // A standalone run (a web app without its document) has no document cache.
  const cache = CacheService.getDocumentCache() ?? CacheService.getScriptCache();
  return {
    get: (key) => cache?.get(key) ?? null,
    put: (key, value, seconds) => cache?.put(key, value, seconds),
    getAll: (keys) => cache?.getAll(keys.slice()) ?? {},
    putAll: (values, seconds) => cache?.putAll({ ...values }, seconds),
    removeAll: (keys) => cache?.removeAll(keys.slice()),
  };
}

function createPropertiesPort(store: GoogleAppsScript.Properties.Properties): PropertiesPort {
  return {
    get: (key) => store.getProperty(key),
    set: (key, value) => void store.setProperty(key, value),
    remove: (key) => void store.deleteProperty(key),
    keys: () => store.getKeys(),
  };
}

function createLockPort(lock: GoogleAppsScript.Lock.Lock): LockPort {
  let depth = 0;
  return {
    withLock(waitMs, work) {
      if (depth === 0 && !lock.tryLock(waitMs)) return null;
      depth++;
      try {
        return { value: work() };
      } finally {
        depth--;
        if (depth === 0) {
          // Writes are buffered: whoever has the lock next must see them.
          SpreadsheetApp.flush();
          lock.releaseLock();
        }
      }
    },
  };
}

function createTriggersPort(): TriggersPort {
  const find = (id: string) => ScriptApp.getProjectTriggers().find((trigger) => trigger.getUniqueId() === id);
  return {
    list: () => ScriptApp.getProjectTriggers().map(triggerInfo),
    createDaily: (name, hour) =>
      ScriptApp.newTrigger(name).timeBased().everyDays(1).atHour(hour).inTimezone('Asia/Taipei').create().getUniqueId(),
    createOnEdit: (name) =>
      ScriptApp.newTrigger(name).forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create().getUniqueId(),
    createAfter: (name, ms) => ScriptApp.newTrigger(name).timeBased().after(ms).create().getUniqueId(),
    remove(id) {
      const trigger = find(id);
      if (trigger) ScriptApp.deleteTrigger(trigger);
    },
  };
}

function triggerInfo(trigger: GoogleAppsScript.Script.Trigger): TriggerInfo {
  const kinds: Record<string, TriggerInfo['kind']> = {
    CLOCK: 'clock',
    ON_EDIT: 'edit',
    ON_OPEN: 'open',
    ON_CHANGE: 'change',
  };
  return {
    id: trigger.getUniqueId(),
    functionName: trigger.getHandlerFunction(),
    kind: kinds[String(trigger.getEventType())] ?? 'other',
  };
}

function createIdentityPort(): IdentityPort {
  return {
    activeEmail: () => Session.getActiveUser().getEmail().toLowerCase(),
    effectiveEmail: () => Session.getEffectiveUser().getEmail().toLowerCase(),
    locale: () => Session.getActiveUserLocale(),
    isOwner() {
      const owner = SpreadsheetApp.getActiveSpreadsheet().getOwner();
      return owner !== null && owner.getEmail().toLowerCase() === Session.getEffectiveUser().getEmail().toLowerCase();
    },
  };
}
