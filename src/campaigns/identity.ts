/** The id of a campaign: made of what most of its texts share, so that it stays when another row joins or the rows come in another order. */
import { createHash } from 'node:crypto';
import { hashOf, scramble } from '../near-duplicates/signatures.js';
import { sharedLetters } from './letters.js';

const SHINGLE = 4;
/** Runs of letters that go into the id: those with the least hashes. */
const RUNS = 4;
/** Share of the texts that must have a run. */
const MOST = 0.8;
const LENGTH = 10;

/** `texts` in any order. */
export function identify(texts: readonly string[]): string {
  const counts = new Map<number, number>();
  for (const text of texts)
    for (const hash of new Set(runsIn(sharedLetters(text)))) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const rising = [...counts].sort(([a], [b]) => a - b);
  const shared = rising.filter(([, texted]) => texted >= MOST * texts.length);
  // Texts that share no run were joined one by one: what most of them have is all there is.
  const chosen = shared.length > 0 ? shared : rising.sort(([a, few], [b, many]) => many - few || a - b);
  const name = chosen
    .slice(0, RUNS)
    .map(([hash]) => hash)
    .join(' ');
  return `c-${createHash('sha256').update(name).digest('hex').slice(0, LENGTH)}`;
}

function* runsIn(letters: string): Generator<number> {
  for (let at = 0; at === 0 || at + SHINGLE <= letters.length; at++)
    yield scramble(hashOf(letters, at, Math.min(at + SHINGLE, letters.length)));
}
