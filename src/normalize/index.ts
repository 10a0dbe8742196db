/** From a posting's text to the views it is searched in, each with its way back to the original. */
import type { RulePack } from '../domain/rule.js';
import type { NormalizedText } from '../domain/text.js';
import { restoreTerms } from './guarded.js';
import { guardedTerms } from './guarded-terms.js';
import { type KanaWords, kanaWords } from './kana-words.js';
import { plainView } from './plain.js';
import { respelled } from './respelled.js';
import { gathered } from './spread.js';
import { squeezedView } from './squeeze.js';

export type Normalize = (original: string) => NormalizedText;

/** `pack` names the words that are written in katakana, the guarded terms and what is drawn instead of their letters. */
export function createNormalizer(pack: Pick<RulePack, 'rules' | 'terms' | 'lookAlikes' | 'masks'>): Normalize {
  const guarded = [...pack.terms.values()].filter((term) => term.guarded);
  const phrases = guarded
    .flatMap((term) => term.phrases.map((phrase) => phrase.text))
    .filter((text) => text.length > 1);
  const terms = guardedTerms(phrases, pack.lookAlikes, pack.masks);
  let known: KanaWords | null = null;
  const words = (): KanaWords => {
    known ??= kanaWords(pack);
    return known;
  };
  return (original) => {
    const { view, hidden } = plainView(original);
    const written = gathered(view);
    const restored = restoreTerms(respelled(written, words), terms);
    return {
      original,
      plain: restored.view,
      squeezed: squeezedView(restored.view),
      folds: restored.folds,
      hidden,
      isSpread: written !== view,
    };
  };
}
