/** Google's services that this host has nothing of: known by name, and every method of theirs says so. */

export const ABSENT = [
  ...['CalendarApp', 'CardService', 'ConferenceDataService', 'ContactsApp', 'DataStudioApp', 'DocumentApp', 'FormApp'],
  ...[
    'GroupsApp',
    'Jdbc',
    'LanguageApp',
    'LinearOptimizationService',
    'Maps',
    'ScriptProperties',
    'SitesApp',
    'SlidesApp',
  ],
  ...['UserProperties', 'XmlService'],
] as const;

/** @param error makes an error of the script's realm */
export function absentServices(error: (name: string, message: string) => unknown): Record<string, object> {
  return Object.fromEntries(ABSENT.map((service) => [service, absent(service, error)]));
}

function absent(service: string, error: (name: string, message: string) => unknown): object {
  return new Proxy(
    {},
    {
      get: (_none, key) => {
        if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
        if (key === 'toString') return () => service;
        // An enumeration (FormApp.ItemType) is asked for a member, a method is called: both end here.
        return new Proxy(() => undefined, {
          apply: () => {
            throw error('Error', `NotImplemented: ${service}.${key}`);
          },
          get: (_function, member) => {
            if (typeof member === 'symbol') return undefined;
            throw error('Error', `NotImplemented: ${service}.${key}`);
          },
        });
      },
    },
  );
}
