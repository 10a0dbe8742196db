/** `npm run bench:worst`: searches for the texts that cost most by stage, and how their cost grows; for docs/reliability.md. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { mixturesOf } from '../src/bench/worst/mixtures.js';
import { piecesOf } from '../src/bench/worst/pieces.js';
import { nameOf, textOf } from '../src/bench/worst/recipe.js';
import { searchWorst } from '../src/bench/worst/search.js';
import { createMeasure, createScanCost } from '../src/bench/worst/stages.js';
import { worstByStage, worstTable } from '../src/bench/worst/table.js';
import { seededRandom } from '../src/evaluate/random.js';
import { packageFolder, shippedRules } from '../src/rules/home.js';
import { loadRules } from '../src/rules/load.js';

const { values } = parseArgs({
  options: {
    /** One of so many pieces is tried by itself. */
    every: { type: 'string', default: '1' },
    /** Mixtures of the worst to try. */
    steps: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
    /** Characters of the texts that are searched among. */
    length: { type: 'string', default: '2000' },
    /** How many of the worst are measured stage by stage, and one of how many pieces that were written by hand. */
    measured: { type: 'string', default: '40' },
    odd: { type: 'string', default: '1' },
    rules: { type: 'string', default: shippedRules() },
  },
});
const pack = loadRules([values.rules]);
const length = Number(values.length);
const costOf = createScanCost(pack);
const pieces = piecesOf(pack, packageFolder());
const found = searchWorst({
  pieces,
  mixtures: mixturesOf(pieces, pack, seededRandom(Number(values.seed))),
  costOf,
  length,
  every: Number(values.every),
  steps: Number(values.steps),
  seed: Number(values.seed),
});
for (const { recipe, cost } of found)
  process.stderr.write(`${((cost * 10_000) / length).toFixed(1)} ms per 10,000: ${nameOf(recipe)}\n`);
const measure = await createMeasure(pack);
const odd = pieces.oddities
  .filter((_, at) => at % Number(values.odd) === 0)
  .map((part) => ({ parts: [part], between: '' }));
const worst = found.slice(0, Number(values.measured)).map(({ recipe }) => recipe);
process.stdout.write(`${worstTable(worstByStage([...worst, ...odd], textOf, measure))}\n`);
