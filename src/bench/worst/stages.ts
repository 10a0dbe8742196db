/** What one text costs each stage, in CPU time: other work on the machine doesn't count. */
import { groupTexts } from '../../campaigns/index.js';
import type { Posting } from '../../domain/posting.js';
import type { Report } from '../../domain/report.js';
import type { RulePack } from '../../domain/rule.js';
import { readFacts } from '../../facts/index.js';
import { flaggedIn } from '../../findings/index.js';
import type { CreateFormatter, FormatContext } from '../../format/formatter.js';
import { FORMATTERS } from '../../format/index.js';
import { createPage } from '../../format/page.js';
import { createMask, indicatorsIn } from '../../indicators/index.js';
import { createMatcher } from '../../match/index.js';
import { createGrouper } from '../../near-duplicates/index.js';
import { openNormalizer } from '../../normalize/index.js';
import { regionsIn } from '../../read/index.js';
import { planOf, postingOf, scannerOf, tokensOf } from '../../stages.js';
import { openCrimes } from '../../wording/crimes.js';
import { openWording } from '../../wording/index.js';

/** Milliseconds by what was done. */
export type Costs = Readonly<Record<string, number>>;

/** Of the stages of a scan, and of what other commands do with a posting. */
export type MeasureStages = (text: string) => Costs;

/** Least of so many turns. */
const TURNS = 3;

function leastOf<T>(work: () => T): { readonly cost: number; readonly made: T } {
  let cost = Number.POSITIVE_INFINITY;
  let made: T | undefined;
  for (let turn = 0; turn < TURNS; turn++) {
    const before = process.cpuUsage();
    made = work();
    const { user, system } = process.cpuUsage(before);
    cost = Math.min(cost, (user + system) / 1000);
  }
  return { cost, made: made as T };
}

/** Of the whole scan alone: quick enough to try many texts. */
export function createScanCost(pack: RulePack): (text: string) => number {
  const { scan } = scannerOf(pack);
  return (text) => {
    const before = process.cpuUsage();
    scan(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

export async function createMeasure(pack: RulePack): Promise<MeasureStages> {
  const plan = planOf(pack);
  const normalize = openNormalizer(plan.normalizing);
  const matcher = createMatcher(pack, plan.matching);
  const readWording = plan.wording === null ? () => null : openWording(plan.wording);
  const readCrimes = plan.crimes === null ? () => null : openCrimes(plan.crimes);
  const scanner = scannerOf(pack);
  const costOfFormats = await measureFormats(pack);
  return (original) => {
    const posting: Posting = { ...postingOf(original), origin: { kind: 'plain', record: original } };
    const normalizing = leastOf(() => normalize(original));
    const text = normalizing.made;
    const reading = leastOf(() => {
      const facts = readFacts(text);
      facts.all();
      return facts;
    });
    const tokens = tokensOf(text);
    tokens.all();
    const scanning = leastOf(() => scanner.scan(posting));
    const report = scanning.made;
    return {
      normalize: normalizing.cost,
      tokenize: leastOf(() => tokensOf(text).all()).cost,
      facts: reading.cost,
      match: leastOf(() => matcher.match(text, reading.made, tokens)).cost,
      wording: leastOf(() => [readWording(text), readCrimes(text)]).cost,
      scan: scanning.cost,
      explain: leastOf(() => scanner.explain(posting)).cost,
      indicators: leastOf(() => indicatorsIn(posting, report)).cost,
      mask: leastOf(() => createMask().posting(posting, report)).cost,
      campaigns: leastOf(() => groupTexts([original, original])).cost,
      copies: leastOf(() => createGrouper().groupOf(original)).cost,
      ...costOfFormats(posting, report),
    };
  };
}

async function measureFormats(pack: RulePack): Promise<(posting: Posting, report: Report) => Costs> {
  const formats: [string, CreateFormatter][] = [];
  for (const [name, load] of Object.entries(FORMATTERS)) formats.push([name, await load()]);
  const context: FormatContext = {
    pack,
    language: 'en',
    version: '0',
    color: false,
    details: true,
    bom: false,
    flagged: (posting, report) => flaggedIn(posting, report, regionsIn),
  };
  return (posting, report) =>
    Object.fromEntries(
      formats.map(([name, create]) => [
        name,
        leastOf(() => {
          const { begin, posting: write } = create(context);
          begin();
          write(createPage(), posting, report);
        }).cost,
      ]),
    );
}
