/** How a capability declares what pages may ask of the server: who may call it, what it takes, what it does. */
import type * as v from 'valibot';
import type { FirstHourTask } from '../firstHour/firstHour';
import type { Shell } from '../google/ports';
import type { Access } from '../access/roles';
import type { Caller } from '../access/caller';

/** What a method is given beside its checked arguments. */
export interface Call {
  readonly shell: Shell;
  readonly caller: Caller;
}

export interface Method<S extends v.GenericSchema = v.GenericSchema, R = unknown> {
  /** 權限 of the 人員 tab that may call it. */
  readonly access: readonly Access[];
  /** True when it changes the workbook or sends mail. */
  readonly writes: boolean;
  /** The task of the demo school's first hour that a good answer fulfils. */
  readonly task?: FirstHourTask;
  /** True when what it gives is the add-on's own code and nothing of the workbook. */
  readonly givesCode?: boolean;
  readonly args: S;
  run(call: Call, args: v.InferOutput<S>): R;
}

/** Declares a method; the generics keep arguments and result typed for the pages. */
export function defineMethod<S extends v.GenericSchema, R>(method: Method<S, R>): Method<S, R> {
  return method;
}

/** The result type of a method, as the page receives it. */
export type ResultOf<M> = M extends Method<v.GenericSchema, infer R> ? R : never;
