/** A line of 我的工作, and what the lines are made from. */
import type { Caller } from '../access/caller';
import type { SetupStep } from '../assistants/setupSteps';
import type { CheckContext } from '../rules/checkContext';
import type { Row } from '../school/tabs';
import type { LastCheck } from '../workbook/readOverview';
import type { Family } from './families';

export type Matter =
  | 'runCheck'
  | 'importStale'
  | 'notImported'
  | 'upgrade'
  | 'newerWorkbook'
  | 'scheduleTrouble'
  | 'care'
  | 'certify'
  | 'certifyFor'
  | 'counselling'
  | 'unmet'
  | 'resolutions'
  | 'rollOver'
  | 'deadline'
  | Family;

/** What the line's button does: opens a page, a view of the desk, or runs something here. */
export type WorkAction =
  | { readonly kind: 'page'; readonly page: string; readonly argument: string }
  | { readonly kind: 'view'; readonly view: string; readonly argument: string }
  | { readonly kind: 'run'; readonly what: 'check' }
  | { readonly kind: 'none' };

export type View = 'teacher' | 'office' | 'secretary' | 'counsellor';

export interface WorkLine {
  readonly matter: Matter;
  /** null where the matter is one thing. */
  readonly count: number | null;
  /** Classes, offices, people or the item that it is about. */
  readonly names: readonly string[];
  /** Last day, ISO; '' when there is none. */
  readonly dueOn: string;
  readonly daysLeft: number | null;
  /** ISO day on which the oldest of it was first found; '' where no finding stands behind it. */
  readonly since: string;
  /** Past its day, an error, or somebody to talk to today: the only lines that may be red. */
  readonly isPressing: boolean;
  /** Belongs to today whatever its last day. */
  readonly isForToday: boolean;
  readonly action: WorkAction;
}

export interface WorkSource {
  readonly context: CheckContext;
  readonly caller: Caller;
  readonly findings: readonly Row<'findings'>[];
  readonly isPartial: boolean;
  readonly lastCheck: LastCheck;
  /** Own classes, deputies' included. */
  readonly classes: readonly string[];
  /** School time of the last import by its own record; '' when there is none. */
  readonly importedAt: string;
  /** What is wrong with the daily schedule, a sentence; '' when all is well. */
  readonly scheduleTrouble: string;
  /** The six steps of the set-up; none where the workbook is plainly set up, or for others than offices. */
  readonly setup: readonly SetupStep[];
  /** Students without any counselling session; null when the person is no counsellor. */
  readonly withoutCounselling: number | null;
}
