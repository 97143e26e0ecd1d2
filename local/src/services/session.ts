/** Session: who acts, and whose rights the run has. */
import { createHash } from 'node:crypto';
import type { ServiceContext } from './serviceContext';

export function userOf(context: ServiceContext, email: string) {
  return context.expose('User', {
    getEmail: () => email,
    getUserLoginId: () => email,
    getUsername: () => email.split('@')[0] ?? '',
    /** As users of files have them. */
    getName: () => email.split('@')[0] ?? '',
    getDomain: () => email.split('@')[1] ?? '',
    getPhotoUrl: () => null,
    toString: () => email,
  });
}

/** An account as scripts name it: by its address, or as a User. */
export function emailOf(user: unknown): string {
  return typeof user === 'string' ? user : (user as { getEmail(): string }).getEmail();
}

export function sessionService(context: ServiceContext) {
  const { user } = context.request;
  return context.expose('Session', {
    getActiveUser: () => userOf(context, user),
    getEffectiveUser: () => userOf(context, context.effectiveUser),
    getActiveUserLocale: () => context.doors.model.meta().locale,
    getScriptTimeZone: () => context.scriptTimeZone,
    /** The same for one user, and telling nothing of who it is. */
    getTemporaryActiveUserKey: () =>
      createHash('sha256').update(`${context.doors.model.meta().id} ${user}`).digest('base64url').slice(0, 32),
  });
}
