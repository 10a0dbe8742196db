/** From a posting's text to the views it is searched in, each with its way back to the original. */
import type { RulePack } from '../domain/rule.js';
import type { NormalizedText } from '../domain/text.js';
import { acrostic, spelledDown } from './acrostic.js';
import { drawnLetters, redrawn } from './drawn.js';
import { restoreTerms } from './guarded.js';
import { guardedTerms } from './guarded-terms.js';
import { type KanaWords, kanaWords } from './kana-words.js';
import { plainView } from './plain.js';
import { respelled } from './respelled.js';
import { gathered } from './spread.js';
import { squeezedView } from './squeeze.js';
import { tongues, translated } from './tongues.js';

export type Normalize = (original: string) => NormalizedText;

/** `pack` names the words that are written in katakana, the guarded terms and what is drawn instead of their letters. */
export function createNormalizer(
  pack: Pick<RulePack, 'rules' | 'terms' | 'lookAlikes' | 'masks' | 'drawn' | 'tongues'>,
): Normalize {
  const guarded = [...pack.terms.values()].filter((term) => term.guarded);
  const phrases = guarded
    .flatMap((term) => term.phrases.map((phrase) => phrase.text))
    .filter((text) => text.length > 1);
  const lookAlikes = new Map(
    [...pack.lookAlikes.keys(), ...pack.drawn.keys()].map((letter) => [
      letter,
      [...(pack.lookAlikes.get(letter) ?? []), ...(pack.drawn.get(letter) ?? [])],
    ]),
  );
  const terms = guardedTerms(phrases, lookAlikes, pack.masks);
  const letters = drawnLetters(pack.drawn);
  const foreign = tongues(pack.tongues);
  const downwards = spelledDown(phrases);
  let known: KanaWords | null = null;
  const words = (): KanaWords => {
    known ??= kanaWords(pack);
    return known;
  };
  return (original) => {
    const { view, hidden } = plainView(original);
    const written = gathered(view);
    const restored = restoreTerms(respelled(redrawn(written, letters), words), terms);
    const down = acrostic(restored.view, downwards);
    const japanese = down === null ? translated(restored.view, foreign) : null;
    return {
      original,
      plain: restored.view,
      squeezed: down?.view ?? japanese ?? squeezedView(restored.view),
      folds: down === null ? restored.folds : [...restored.folds, ...down.folds],
      hidden,
      isSpread: written !== view,
      isTranslated: japanese !== null,
    };
  };
}
