/** What the page 忘記一位學生 may ask; and opening it. */
import * as v from 'valibot';
import type { Shell } from '../google/ports';
import { inLanguage } from '../messages/catalogue';
import { forgettingTexts as en } from '../messages/en/forgetting';
import { forgettingTexts as zh } from '../messages/zh/forgetting';
import { REGISTRAR } from '../access/roles';
import { requireAccess } from '../access/caller';
import { defineMethod } from '../rpc/method';
import { forgetStudent, rehearseForgetting } from './forgetStudent';

const studentNo = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30));

export const forgettingMethods = {
  /** What would go from which tab; changes nothing. */
  'forgetting.rehearse': defineMethod({
    access: REGISTRAR,
    writes: false,
    args: v.object({ studentNo }),
    run: ({ shell }, given) => rehearseForgetting(shell, given.studentNo),
  }),
  /** Takes the student out; the 學號 is given twice, so that a slip forgets nobody. */
  'forgetting.forget': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({ studentNo, again: studentNo }),
    run: ({ shell }, given) => {
      if (given.studentNo !== given.again) throw new Error(inLanguage(shell.identity.locale(), zh, en).mismatch);
      return forgetStudent(shell, given.studentNo);
    },
  }),
};

export function openForgetting(shell: Shell): void {
  requireAccess(shell, REGISTRAR);
  const locale = shell.identity.locale();
  shell.ui.showDialog('forgetting', inLanguage(locale, zh, en).title, { locale }, 720, 640);
}
