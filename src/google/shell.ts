/** The real shell: every port over Google's services. Nothing here knows a rule of the school. */
import { schoolTimeOf } from '../school/cell';
import { lazily } from '../school/lazily';
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
import { documentLock, documentProperties, ownerEmail, scriptCache } from './orNull';
import { createTrialPort } from './trial';
import { createUiPort } from './ui';
import { createWorkbookPort } from './workbook';

/**
 * Makes the shell of one run; a service is reached when its port is first used, for simple triggers may not touch what
 * needs authorisation.
 */
export function createShell(): Shell {
  const started = Date.now();
  const file = lazily({ open: () => SpreadsheetApp.getActiveSpreadsheet() });
  return lazily<Shell>({
    workbook: () => createWorkbookPort(file.open),
    layout: () => createLayoutPort(file.open),
    mail: createMailPort,
    documentProperties: () => createPropertiesPort(documentProperties()),
    cache: createCachePort,
    lock: () => createLockPort(LockService.getScriptLock()),
    sendingLock: () => createLockPort(documentLock()),
    triggers: createTriggersPort,
    identity: () => createIdentityPort(() => ownerEmail(file.open)),
    trial: createTrialPort,
    ui: createUiPort,
    now: () => () => schoolTimeOf(new Date()),
    elapsedMs: () => () => Date.now() - started,
    pause: () => (ms: number) => Utilities.sleep(ms),
    pdfOf: () => (html: string, name: string) =>
      Utilities.base64Encode(Utilities.newBlob(html, 'text/html', `${name}.html`).getAs('application/pdf').getBytes()),
  });
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
    isAuthorised: () =>
      ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() !==
      ScriptApp.AuthorizationStatus.REQUIRED,
  };
}

function blobOf(file: MailAttachment): GoogleAppsScript.Base.Blob {
  return 'text' in file
    ? Utilities.newBlob(file.text, file.type, file.name)
    : Utilities.newBlob(Utilities.base64Decode(file.base64), file.type, file.name);
}

function createCachePort(): CachePort {
  // The script's own, which is there in the web app too; of a bound script it is the document's.
  const cache = scriptCache();
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
    all: () => store.getProperties(),
  };
}

/** Without a lock (the web app has none of the document) the work just runs. */
function createLockPort(lock: GoogleAppsScript.Lock.Lock | null): LockPort {
  let depth = 0;
  return {
    withLock(waitMs, work) {
      if (depth === 0 && lock !== null && !lock.tryLock(waitMs)) return null;
      depth++;
      try {
        return { value: work() };
      } finally {
        depth--;
        if (depth === 0) release(lock);
      }
    },
  };
}

/** Writes are buffered: whoever has the lock next must see them. A lock that cannot be given back ends with the run. */
function release(lock: GoogleAppsScript.Lock.Lock | null): void {
  try {
    SpreadsheetApp.flush();
  } finally {
    try {
      lock?.releaseLock();
    } catch (problem) {
      console.warn(String(problem));
    }
  }
}

function createTriggersPort(): TriggersPort {
  const find = (id: string) => ScriptApp.getProjectTriggers().find((trigger) => trigger.getUniqueId() === id);
  return {
    list: () => ScriptApp.getProjectTriggers().map(triggerInfo),
    createDaily: (name, hour) =>
      ScriptApp.newTrigger(name).timeBased().everyDays(1).atHour(hour).inTimezone('Asia/Taipei').create().getUniqueId(),
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

function createIdentityPort(askOwner: () => string): IdentityPort {
  // Nobody changes within a run, so each is asked for once.
  let active: string | null = null;
  let effective: string | null = null;
  let owner: string | null = null;
  const ownersEmail = () => (owner ??= askOwner());
  const effectiveEmail = () => (effective ??= Session.getEffectiveUser().getEmail().toLowerCase());
  return {
    activeEmail: () => (active ??= Session.getActiveUser().getEmail().toLowerCase()),
    effectiveEmail,
    locale: () => Session.getActiveUserLocale(),
    isOwner: () => {
      const email = ownersEmail();
      return email !== '' && email === effectiveEmail();
    },
    ownerEmail: ownersEmail,
  };
}
