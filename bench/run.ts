/** Runs every benchmark: `npm run bench`. */
import { benchChecks } from './checks';

benchChecks();
