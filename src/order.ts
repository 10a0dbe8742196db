/** The whole order on one screen: normalize, facts, match, wording, judge. Knows nothing of where rules and the dictionary come from. */
import type { Explanation } from './domain/explanation.js';
import type { Facts } from './domain/facts.js';
import { once } from './domain/once.js';
import type { Posting } from './domain/posting.js';
import type { Report } from './domain/report.js';
import type { Rule, RulePack, RulesById } from './domain/rule.js';
import type { NormalizedText } from './domain/text.js';
import type { TokensByClause } from './domain/token.js';
import { readFacts } from './facts/index.js';
import { createJudge } from './judge/index.js';
import { createMatcher, type Matched, type MatchPlan, planMatching } from './match/index.js';
import { nearMisses } from './match/near-miss.js';
import { type NormalizePlan, openNormalizer, planNormalizing } from './normalize/index.js';
import { type CrimePlan, openCrimes, planCrimes } from './wording/crimes.js';
import { openWording, planWording, type WordingPlan } from './wording/index.js';

export interface Scanner {
  /** What is said of one posting. Keeps nothing: the same text gives the same report. */
  readonly scan: (posting: Posting | string) => Report;
  /** Reports in the order of the postings. Each stage does several texts before the next begins: what it looks up stays in the nearest caches. */
  readonly scanMany: (postings: readonly (Posting | string)[]) => Report[];
  /** Reports in the order of the postings, one at a time. */
  readonly scanAll: (postings: AsyncIterable<Posting | string> | Iterable<Posting | string>) => AsyncIterable<Report>;
  /** Everything that led to the report, and the rules that almost fired. */
  readonly explain: (posting: Posting | string) => Explanation;
  readonly pack: RulePack;
}

/** What of a pack takes time to work out, as plain data. */
export interface ScanPlan {
  /** Of the rules, in their order. */
  readonly ids: readonly string[];
  readonly normalizing: NormalizePlan;
  readonly matching: MatchPlan;
  readonly wording: WordingPlan | null;
  readonly crimes: CrimePlan | null;
}

const plans = new WeakMap<RulePack, ScanPlan>();

/** Each part is worked out when it is first asked for, once a pack. */
export function planOf(pack: RulePack): ScanPlan {
  const known = plans.get(pack);
  if (known !== undefined) return known;
  const matching = once(() => planMatching(pack));
  const wording = once(() => (pack.wording === null ? null : planWording(pack.wording)));
  const crimes = once(() => (pack.crimes === null ? null : planCrimes(pack.crimes)));
  const plan: ScanPlan = {
    ids: pack.rules.map(({ id }) => id),
    normalizing: planNormalizing(pack),
    get matching() {
      return matching();
    },
    get wording() {
      return wording();
    },
    get crimes() {
      return crimes();
    },
  };
  rememberPlan(pack, plan);
  return plan;
}

/** A plan that was kept: this pack's, to the letter. */
export const rememberPlan = (pack: RulePack, plan: ScanPlan): void => void plans.set(pack, plan);

/** What depends on where this runs, and on what is measured. */
export interface StageChoice {
  /** Tokens of a text, made when first asked for. */
  readonly tokensByClause: (text: string) => TokensByClause;
  /** How facts are read, or none at all to measure what they add. */
  readonly factsIn?: (text: NormalizedText) => Facts;
}

export function scannerWith(pack: RulePack, { tokensByClause, factsIn = readFacts }: StageChoice): Scanner {
  const plan = planOf(pack);
  const normalize = openNormalizer(plan.normalizing);
  const judge = createJudge(rulesById(pack, plan.ids), pack);
  const matcher = createMatcher(pack, plan.matching);
  const readWording = plan.wording === null ? () => null : openWording(plan.wording);
  // Most texts never ask.
  const crimeReader = once(() => (plan.crimes === null ? () => null : openCrimes(plan.crimes)));
  const read = (input: Posting | string) => {
    const posting = typeof input === 'string' ? postingOf(input) : input;
    const text = normalize(posting.text);
    return { posting, text, facts: factsIn(text), tokens: tokensByClause(text.plain.text) };
  };
  const scan = (input: Posting | string): Report => {
    const { posting, text, facts, tokens } = read(input);
    const { firings, sentences } = matcher.match(text, facts, tokens);
    const [wording, readCrimes] = [readWording(text), () => crimeReader()(text)];
    return judge({ posting, text, facts, firings, sentences, wording, readCrimes });
  };
  const scanTogether = (inputs: readonly (Posting | string)[]): Report[] => {
    const all = inputs.map(read);
    // Every report shows these.
    for (const { facts } of all) for (const kind of SHOWN_FACTS) facts.of(kind);
    const matched = all.map(({ text, facts, tokens }) => matcher.match(text, facts, tokens));
    const wordings = all.map(({ text }) => readWording(text));
    return all.map(({ posting, text, facts }, nth) =>
      judge({
        posting,
        text,
        facts,
        ...(matched[nth] as Matched),
        wording: wordings[nth] ?? null,
        readCrimes: () => crimeReader()(text),
      }),
    );
  };
  const explain = (input: Posting | string): Explanation => {
    const { posting, text, facts, tokens } = read(input);
    const tried = matcher.explain(text, facts, tokens);
    return {
      posting,
      text,
      facts: facts.all(),
      tokens: tokens.all(),
      report: scan(posting),
      near: nearMisses(pack.rules, tried),
    };
  };
  async function* scanAll(
    postings: AsyncIterable<Posting | string> | Iterable<Posting | string>,
  ): AsyncIterable<Report> {
    for await (const posting of postings) yield scan(posting);
  }
  return { scan, scanMany: (postings) => blocksOf(postings).flatMap(scanTogether), scanAll, explain, pack };
}

/** Texts that are done together, and their characters: what is known of them must fit into the caches, and into memory. */
const MOST_TOGETHER = 64;
const MOST_CHARACTERS = 40_000;
const SHOWN_FACTS = ['contact', 'pay'] as const;

function blocksOf(postings: readonly (Posting | string)[]): (Posting | string)[][] {
  const blocks: (Posting | string)[][] = [];
  let characters = 0;
  for (const posting of postings) {
    const last = blocks.at(-1);
    const { length } = typeof posting === 'string' ? posting : posting.text;
    characters += length;
    if (last !== undefined && last.length < MOST_TOGETHER && characters <= MOST_CHARACTERS) last.push(posting);
    else {
      blocks.push([posting]);
      characters = length;
    }
  }
  return blocks;
}

/** Each is made and found once: what a compiled pack lists is made when it is asked for, which takes a while to find. */
function rulesById({ rules }: RulePack, ids: readonly string[]): RulesById {
  const places = new Map(ids.map((id, at) => [id, at]));
  const known = new Map<string, Rule>();
  return {
    get: (id) => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const rule = rules[places.get(id) ?? -1];
      if (rule !== undefined) known.set(id, rule);
      return rule;
    },
  };
}

/** A text that comes from no file. */
export function postingOf(text: string): Posting {
  return { id: '1', text, source: { file: null, row: 1, line: 1 } };
}
