/** `npm run fuzz`: hostile inputs for every part of yamiscan, guided by what they reach. Exit code 1 where one of them did harm. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzz, replay } from './campaign.js';
import { fromBytes, keep } from './corpus.js';
import { replayCommand, writeCrash } from './crash.js';
import { HEADER, lineOf } from './table.js';
import type { InputKind } from './target.js';
import { TARGETS, targetNamed } from './targets/index.js';
import { tidy } from './tidy.js';

const USAGE = `npm run fuzz -- [options]
  --seconds N      for all targets together (60)
  --target NAME    this one alone; may be given again. Known: ${Object.keys(TARGETS).join(', ')}
  --seed N         of the inputs (1): the same seed makes the same inputs
  --runs N         inputs for each target at the most
  --patience N     seconds after which an input is stopped (20)
  --keep           put what reaches something new into fixtures/fuzz/
  --tidy           leave in fixtures/fuzz/ what is needed to reach as much; no fuzzing
  --replay FILE    run one input of the target
  --crashes DIR    where inputs that did harm are written (fuzz-crashes)
  --blind          without a look at what inputs reach
`;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    target: { type: 'string', multiple: true, default: Object.keys(TARGETS) },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string' },
    patience: { type: 'string', default: '20' },
    keep: { type: 'boolean', default: false },
    tidy: { type: 'boolean', default: false },
    replay: { type: 'string' },
    crashes: { type: 'string', default: 'fuzz-crashes' },
    blind: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [seed, patience] = [Number(values.seed), Number(values.patience)];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (values.help) process.stdout.write(USAGE);
else if (values.replay !== undefined) process.exitCode = await replayFile(values.replay);
else if (values.tidy) for (const name of values.target) say(await tidy(name, { seed, patience }));
else process.exitCode = await fuzzAll();

async function replayFile(file: string): Promise<number> {
  const [name = ''] = values.target;
  const { kind } = await targetNamed(name);
  const crash = await replay(fromBytes(readFileSync(file), kind), name, seed, patience);
  say(crash === null ? 'nothing happens' : `${crash.kind}\n${crash.message}`);
  return crash === null ? 0 : 1;
}

async function fuzzAll(): Promise<number> {
  const { target: targets, blind, crashes: folder } = values;
  const runs = values.runs === undefined ? null : Number(values.runs);
  const plan = { targets, seconds: Number(values.seconds), runs, seed, patience, isGuided: !blind };
  const kinds = new Map<string, InputKind>();
  for (const name of targets) kinds.set(name, (await targetNamed(name)).kind);
  let harm = 0;
  say(HEADER);
  await fuzz(plan, ({ target, figures, crashes, kept }) => {
    const kind = kinds.get(target) as InputKind;
    if (values.keep) for (const input of kept) keep(target, kind, input);
    say(lineOf(target, figures, crashes.length));
    for (const crash of crashes) {
      const file = writeCrash(folder, target, kind, crash);
      say(`  ${crash.kind}: ${crash.message.split('\n', 3).join(' ')}\n  ${replayCommand(target, file)}`);
    }
    harm += crashes.length;
  });
  return harm > 0 ? 1 : 0;
}
