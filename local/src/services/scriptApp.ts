/** ScriptApp: installable triggers (an account sees and deletes only its own), rights, and the project itself. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { blobOf } from './blob';
import { SpreadsheetHandle } from './handles';
import { scriptEnums } from './scriptEnums';
import { scriptIdOf } from './scriptId';
import type { ServiceContext } from './serviceContext';
import { triggerOf, type TriggerService } from './trigger';
import { TriggerBuilderService } from './triggerBuilder';

export function scriptApp(context: ServiceContext) {
  const { scriptFolder, stores } = context.doors;
  const allowed = (method: string) => context.requireAuthorisation(`ScriptApp.${method}`, 'script.scriptapp');
  const own = () => stores.triggers().filter(({ owner }) => owner === context.effectiveUser);
  return context.expose('ScriptApp', {
    newTrigger(functionName: string): TriggerBuilderService {
      allowed('newTrigger');
      return context.expose('TriggerBuilder', new TriggerBuilderService(context, functionName));
    },
    getProjectTriggers(): TriggerService[] {
      allowed('getProjectTriggers');
      return own().map((trigger) => triggerOf(context, trigger));
    },
    /** Those of a workbook: the clock's are of none. */
    getUserTriggers(workbook: unknown): TriggerService[] {
      allowed('getUserTriggers');
      const isThis = workbook instanceof SpreadsheetHandle && workbook.id === context.doors.model.meta().id;
      return own()
        .filter(({ kind }) => isThis && kind !== 'CLOCK')
        .map((trigger) => triggerOf(context, trigger));
    },
    deleteTrigger(trigger: { getUniqueId(): string }): void {
      allowed('deleteTrigger');
      const id = trigger.getUniqueId();
      if (own().some((one) => one.id === id)) stores.removeTrigger(id);
    },
    getScriptId: () => scriptIdOf(scriptFolder),
    /** A text of this host's own: no service of Google's or anybody's takes it. */
    getOAuthToken: () => 'local-host.not-a-token-of-any-service',
    getAuthorizationInfo: (_mode: string) =>
      context.expose('AuthorizationInfo', {
        getAuthorizationStatus: () => scriptEnums.AuthorizationStatus.NOT_REQUIRED,
        getAuthorizationUrl: () => '',
      }),
    /** Nothing has to be granted here. */
    requireAllScopes: (_mode: string): void => undefined,
    requireScopes: (_mode: string, _scopes: readonly string[]): void => undefined,
    getInstallationSource: () => scriptEnums.InstallationSource.NONE,
    getService: () =>
      context.expose('Service', {
        getUrl: () => context.doors.webAppUrl,
        isEnabled: () => context.doors.webAppUrl !== '',
      }),
    /** A file of the project as text. */
    getResource(name: string) {
      const file = ['', '.gs', '.js', '.html'].map((end) => path.join(scriptFolder, name + end)).find(existsSync);
      if (file === undefined || path.relative(scriptFolder, file).startsWith('..'))
        throw new Error(`No file named ${name} was found.`);
      return blobOf(context, readFileSync(file), 'text/plain', name);
    },
    ...scriptEnums,
  });
}
