/** Functions of the script that cells call: as whom, with which rights, and what the cell shows when one fails. */
import type { CustomValue } from '../model/contract';
import type { RunRequest, RunResult } from '../doors/contract';

const LIMIT_MS = 30_000;

/** A custom function has no rights: the account is told to nobody, and services that need authorisation refuse. */
export function customRequest(functionName: string, args: readonly CustomValue[]): RunRequest {
  return { functionName, args, user: '', authMode: 'CUSTOM_FUNCTION', limit: LIMIT_MS };
}

/** @throws Error with the message that the cell tells, the script's line behind it */
export function customResult(result: RunResult): CustomValue {
  if (result.ok) return result.value as CustomValue;
  throw new Error(customMessage(result.error));
}

export function customMessage({ message, stack }: { readonly message: string; readonly stack: string }): string {
  const line = /\.(?:gs|js):(\d+)/.exec(stack)?.[1];
  return line === undefined ? message : `${message} (line ${line}).`;
}
