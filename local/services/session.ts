/** Session and User. */
import type { ServiceContext } from './serviceContext';

export function userOf(context: ServiceContext, email: string) {
  return context.expose('User', { getEmail: () => email, getUserLoginId: () => email, toString: () => email });
}

export function sessionService(context: ServiceContext) {
  return context.expose('Session', {
    getActiveUser: () => userOf(context, context.request.user),
    getEffectiveUser: () => userOf(context, context.effectiveUser),
    getActiveUserLocale: () => context.doors.model.meta().locale.replace('_', '-').replace('zh-TW', 'zh_TW'),
    getScriptTimeZone: () => 'Asia/Taipei',
    getTemporaryActiveUserKey: () => context.request.user,
  });
}
