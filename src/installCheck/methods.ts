/** What the page of the install check may ask. */
import * as v from 'valibot';
import { REGISTRAR } from '../access/roles';
import { defineMethod } from '../rpc/method';
import { SCHOOL_ZONE } from '../school/cell';
import { removeAddon } from './removeAddon';
import { installReport } from './runInstallCheck';

/** None is run by a call that was not meant. */
const meant = v.object({ confirm: v.literal(true) });

export const installMethods = {
  'install.check': defineMethod({
    access: REGISTRAR,
    writes: false,
    args: meant,
    run: ({ shell }) => installReport(shell),
  }),
  /** Dates keep their day and time: the sheet's numbers stay, only their zone changes. */
  'install.setZone': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: meant,
    run: ({ shell }) => {
      shell.workbook.setTimeZone(SCHOOL_ZONE);
      return installReport(shell);
    },
  }),
  'install.remove': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: meant,
    run: ({ shell }) => removeAddon(shell),
  }),
};
