/** What the page must know of a pack so that its search reads texts as the scanner does. */
import { kanaWords } from '../../domain/kana-words.js';
import type { ReviewSpelling } from '../../domain/review-page.js';
import type { RulePack } from '../../domain/rule.js';

export const spellingOf = (pack: RulePack): ReviewSpelling => ({
  guarded: [...pack.terms.values()]
    .filter(({ guarded }) => guarded)
    .flatMap(({ phrases }) => phrases.map(({ text }) => text)),
  lookAlikes: [...pack.lookAlikes],
  masks: pack.masks,
  drawn: [...pack.drawn],
  tongues: [...pack.tongues],
  kanaWords: kanaWords(pack),
});
