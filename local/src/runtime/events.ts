/** The event object that a trigger's function gets. */
import type { SpreadsheetHandle } from '../services/handles';
import type { ServiceContext } from '../services/serviceContext';
import { memberOf } from '../services/enumeration';
import { scriptEnums } from '../services/scriptEnums';
import { userOf } from '../services/session';

export function eventOf(context: ServiceContext, spreadsheet: SpreadsheetHandle): Record<string, unknown> | undefined {
  const { event, authMode, triggerId, user } = context.request;
  if (!event) return undefined;
  const source = context.present(spreadsheet);
  const common = {
    authMode: memberOf(scriptEnums.AuthMode, authMode),
    ...(triggerId ? { triggerUid: triggerId } : {}),
  };
  switch (event.kind) {
    case 'open':
    case 'install':
      return { ...common, source, user: userOf(context, user) };
    case 'clock': {
      const now = new Date(context.now());
      return {
        ...common,
        year: now.getUTCFullYear(),
        month: now.getUTCMonth() + 1,
        'day-of-month': now.getUTCDate(),
        hour: now.getUTCHours(),
        minute: now.getUTCMinutes(),
        second: now.getUTCSeconds(),
        timezone: 'UTC',
      };
    }
    case 'get':
      return { ...webParameters(event.parameters), contentLength: -1 };
    case 'post': {
      const length = Buffer.byteLength(event.contents);
      const postData = { contents: event.contents, length, name: 'postData', type: event.type };
      return { ...webParameters(event.parameters), contentLength: length, postData };
    }
    default: {
      const { edit } = event;
      if (event.kind === 'change')
        return { ...common, source, user: userOf(context, user), changeType: edit.changeType };
      const at = edit.range;
      const sheet = at && spreadsheet.sheets().find(({ id }) => id === at.sheetId);
      return {
        ...common,
        source,
        user: userOf(context, user),
        ...(at && sheet ? { range: context.present(sheet.rangeAt(at.row, at.col, at.rows, at.cols)) } : {}),
        ...(edit.value === undefined ? {} : { value: edit.value }),
        ...(edit.oldValue === undefined ? {} : { oldValue: edit.oldValue }),
      };
    }
  }
}

function webParameters(parameters: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  const all = Object.entries(parameters);
  const queryString = new URLSearchParams(
    all.flatMap(([key, values]) => values.map((value) => [key, value])),
  ).toString();
  return {
    parameter: Object.fromEntries(all.map(([key, values]) => [key, values[0]])),
    parameters: Object.fromEntries(all.map(([key, values]) => [key, [...values]])),
    queryString,
    contextPath: '',
  };
}
