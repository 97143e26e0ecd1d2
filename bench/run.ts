/** Runs every benchmark: `npm run bench`. */
import { benchChecks } from './checks';
import { benchWindow } from './window';

benchChecks();
void benchWindow();
