/**
 * `npm run simulate -- --seeds N [--from SEED]`: N years of a simulated school; `--story` prints what happened in each. A
 * seed that breaks an invariant prints its story, and the command ends with 1.
 *
 * `npm run simulate -- --every 1 [--way checkAll]`: every writing way, cut at every call and joined at every moment by each
 * person's act, as a table; `--every 7` takes every seventh.
 */
import { parseArgs } from 'node:util';
import { everyMoment, KINDS } from '../test/simulation/everyMoment';
import { simulateYear } from '../test/simulation/simulatedYear';
import { WAYS } from '../test/simulation/ways';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '20' },
      from: { type: 'string', default: '1' },
      story: { type: 'boolean', default: false },
      every: { type: 'string' },
      way: { type: 'string', default: '' },
    },
  });
  if (values.every !== undefined) return tryEveryMoment(Number(values.every), values.way);
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

async function tryEveryMoment(step: number, name: string): Promise<void> {
  const sums = { trials: 0, broken: 0 };
  const started = Date.now();
  for (const way of WAYS.filter((one) => one.name.includes(name)))
    for (const { kind, moments, trials, errors, broken } of await everyMoment(way, KINDS, step)) {
      sums.trials += trials;
      sums.broken += broken.length;
      console.log(
        `${way.name} | ${kind} | ${moments} moments, ${trials} tried, ${errors} answered with an error | ${broken.length === 0 ? 'all holds' : 'BROKEN'}`,
      );
      for (const one of broken.slice(0, 20)) console.log(`  !! ${one}`);
    }
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${sums.trials} trials in ${seconds} s; broken: ${sums.broken}`);
  process.exit(sums.broken > 0 ? 1 : 0);
}

void main();
