/** What the executive secretary's page may ask about 評核敘獎. */
import * as v from 'valibot';
import { OFFICES } from '../access/roles';
import { defineMethod } from '../rpc/method';
import { updateCommendations } from './updateCommendations';

export const commendationMethods = {
  'commendation.update': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({
      schoolYear: v.pipe(v.number(), v.integer(), v.minValue(90), v.maxValue(150)),
      semester: v.picklist([1, 2]),
    }),
    run: ({ shell }, period) => updateCommendations(shell, period),
  }),
};
