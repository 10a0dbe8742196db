/** Spellings in positives that no term list knows, close to a phrase that one does: 受けコ, ウケ子, たたキ. */
import type { Condition } from '../../domain/condition.js';
import { foldKana } from '../../domain/fold.js';
import type { GroupCounts, MinedSpelling } from '../../domain/mining.js';
import type { RulePack } from '../../domain/rule.js';
import { createKnownSpellings, type Likeness } from './known-spellings.js';
import type { Natural } from './natural.js';
import { countGroups, phraseCondition, positives, type Reading, type Sample, samplesByName } from './samples.js';
import { soundsIn } from './sounds.js';
import { stretchesOf } from './stretches.js';

export interface SpellingOptions {
  /** Spellings wanted. */
  readonly most: number;
}

/** A string that occurs, and the phrase it is like. */
interface Found extends Likeness {
  readonly spelling: string;
}

/** More than this are never counted one by one. */
const MOST_COUNTED = 500;

export function spellingsIn(
  samples: readonly Sample[],
  pack: RulePack,
  reading: Reading,
  natural: Pick<Natural, 'jaroWinkler' | 'levenshtein'>,
  { most }: SpellingOptions,
): MinedSpelling[] {
  const found = likeKnownOnes(samples, pack, reading, natural).slice(0, MOST_COUNTED);
  const conditions = new Map(found.map(({ spelling }) => [spelling, phraseCondition(spelling)]));
  const holders = samplesByName(conditions, samples, reading);
  const postings = countGroups(samples);
  return found
    .map(({ spelling, phrase, list, by, similarity }) => {
      const counts = countGroups((holders.get(spelling) ?? []).flatMap((number) => samples[number] ?? []));
      return { spelling, phrase, list, by, similarity, counts };
    })
    .filter(({ counts }) => isOfPositives(counts, postings))
    .sort(byNearness)
    .slice(0, most);
}

/** Ordinary words that happen to be near are as frequent elsewhere; a spelling may be the invention of one author. */
const isOfPositives = (counts: GroupCounts, postings: GroupCounts): boolean =>
  positives(counts) * postings.negative > TIMES * counts.negative * positives(postings);
const TIMES = 3;

const byNearness = (a: MinedSpelling, b: MinedSpelling): number =>
  Number(b.by === 'reading') - Number(a.by === 'reading') ||
  positives(b.counts) - positives(a.counts) ||
  b.similarity - a.similarity ||
  (a.spelling < b.spelling ? -1 : 1);

function likeKnownOnes(
  samples: readonly Sample[],
  pack: RulePack,
  reading: Reading,
  natural: Pick<Natural, 'jaroWinkler' | 'levenshtein'>,
): Found[] {
  const known = createKnownSpellings(pack, reading, natural);
  const isKnown = createIsKnown(pack, reading);
  const found = new Map<string, Found | null>();
  for (const { text, group } of samples) {
    if (group === 'negative') continue;
    const read = reading.read(text);
    const sounds = soundsIn(read);
    for (const spelling of [...stretchesOf(read), ...sounds.keys()]) {
      if (found.has(spelling)) continue;
      const likeness = known.like(spelling, sounds.get(spelling) ?? foldKana(spelling));
      found.set(spelling, likeness === null || isKnown(spelling) ? null : { spelling, ...likeness });
    }
  }
  return [...found.values()]
    .filter((one): one is Found => one !== null)
    .sort((a, b) => b.similarity - a.similarity || (a.spelling < b.spelling ? -1 : 1));
}

/** Whether a term list matches within the string by itself. */
function createIsKnown({ terms }: RulePack, { finder }: Reading): (text: string) => boolean {
  const find = finder(new Map([...terms.keys()].map((id): [string, Condition] => [id, { kind: 'term', terms: [id] }])));
  return (text) => find(text).length > 0;
}
