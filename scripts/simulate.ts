/**
 * `npm run simulate -- --seeds N [--from SEED]`: N years of a simulated school; `--story` prints what happened in each. A
 * seed that breaks an invariant prints its story, and the command ends with 1.
 */
import { parseArgs } from 'node:util';
import { simulateYear } from '../test/simulation/simulatedYear';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '20' },
      from: { type: 'string', default: '1' },
      story: { type: 'boolean', default: false },
    },
  });
  const from = Number(values.from);
  const sums = { runs: 0, acts: 0, faults: 0, kills: 0, together: 0, mails: 0, broken: 0 };
  const started = Date.now();
  for (let seed = from; seed < from + Number(values.seeds); seed++) {
    const year = await simulateYear(seed);
    const { world, runs, acts, faults, kills, together, mails, broken } = year;
    sums.runs += runs;
    sums.acts += acts;
    sums.faults += faults;
    sums.kills += kills;
    sums.together += together;
    sums.mails += mails;
    sums.broken += broken.length > 0 ? 1 : 0;
    console.log(
      `seed ${seed} (${world || 'home'}): ${runs} runs, ${acts} acts, ${together} at once, ${faults} faults (${kills} deaths), ${mails} mails, ${broken.length === 0 ? 'all holds' : 'BROKEN'}`,
    );
    if (broken.length > 0 || values.story) console.log([...year.story, ...broken.map((one) => `!! ${one}`)].join('\n'));
  }
  const { runs, acts, faults, kills, together, mails, broken } = sums;
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `${values.seeds} seeds in ${seconds} s: ${runs} runs, ${acts} acts, ${together} runs at once, ${faults} faults (${kills} deaths), ${mails} mails; broken: ${broken}`,
  );
  process.exit(broken > 0 ? 1 : 0);
}

void main();
