/** What any page may have to say, whatever it is for. */
import type { anyPageTexts as zh } from '../zh/anyPage';

export const anyPageTexts: typeof zh = {
  noAnswer:
    'No answer came; the network may be down or Google busy. What had begun will be finished and not done twice. Refresh in a while.',
  refusedAtOnce:
    'Google refused the call at once ("{said}"); nothing was changed. Most often the browser is signed in to several Google accounts: use a private window with the school account alone. If it speaks of the network, check the connection.',
  slow: 'There is much to do and it is still going on. You may leave this open and do something else; no need to press again.',
};
