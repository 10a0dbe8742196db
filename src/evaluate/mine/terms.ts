/** Terms over-represented in missed postings, each counted as a rule for it would fire. */
import type { GroupCounts, MinedTerm } from '../../domain/mining.js';
import type { RulePack } from '../../domain/rule.js';
import { candidatesIn } from './candidates.js';
import { createCategories, crimeOf } from './crimes.js';
import { createKnownPhrases } from './known-phrases.js';
import { examplesOf } from './mined-examples.js';
import type { Natural } from './natural.js';
import { overRepresentation } from './over-representation.js';
import { createRelevance, type Relevance } from './relevance.js';
import { countGroups, phraseCondition, type Reading, type Sample, samplesByName } from './samples.js';

export interface TermOptions {
  /** Missed postings that must hold a term. */
  readonly least: number;
  /** Terms wanted. */
  readonly most: number;
}

/** Words around a term that are told, and that the relevance of examples is measured by. */
const MOST_BESIDE = 3;
/** Some candidates fall away when they are counted as a rule would: more are looked at than are wanted. */
const SPARE = 40;

interface Context {
  readonly samples: readonly Sample[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
  readonly postings: GroupCounts;
  readonly relevance: Relevance;
  readonly reading: Reading;
}

export function termsIn(
  samples: readonly Sample[],
  pack: RulePack,
  reading: Reading,
  natural: Pick<Natural, 'createTfIdf'>,
  { least, most }: TermOptions,
): MinedTerm[] {
  const candidates = candidatesIn(samples, reading, { least, most: 2 * most + SPARE });
  const holders = samplesByName(new Map(candidates.map((term) => [term, phraseCondition(term)])), samples, reading);
  const postings = countGroups(samples);
  const relevance = createRelevance(holders, samples.length, natural);
  const context = { samples, holders, postings, relevance, reading };
  const weighed = candidates
    .map((term) => weigh(term, context))
    .filter(({ counts, weight }) => weight > 0 && counts.missed >= least)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, most);
  const categoryOf = createCategories(pack);
  const knownTo = createKnownPhrases(pack);
  return weighed.map((one) => {
    const missed = missedWith(one.term, context);
    const crime = crimeOf(missed.map((number) => samples[number]?.crime ?? null));
    const beside = relevance.tellingIn(missed).filter((other) => isApart(other, one.term));
    const telling = beside.slice(0, MOST_BESIDE);
    return {
      ...one,
      crime,
      category: crime === null ? null : categoryOf(crime),
      knownTo: knownTo(one.term),
      beside: telling,
      ...examplesOf({ term: one.term, missed, beside: telling, ...context }),
    };
  });
}

function weigh(term: string, { samples, holders, postings }: Context): Pick<MinedTerm, 'term' | 'counts' | 'weight'> {
  const counts = countGroups((holders.get(term) ?? []).flatMap((number) => samples[number] ?? []));
  return {
    term,
    counts,
    weight: overRepresentation(counts.missed, postings.missed, counts.negative, postings.negative),
  };
}

const missedWith = (term: string, { samples, holders }: Context): number[] =>
  (holders.get(term) ?? []).filter((number) => samples[number]?.group === 'missed');

/** A part of the term tells nothing of what stands beside it. */
const isApart = (other: string, term: string): boolean => !other.includes(term) && !term.includes(other);
