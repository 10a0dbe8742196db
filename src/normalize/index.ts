/** From a posting's text to the views it is searched in, each with its way back to the original. */
import type { NormalizedText, View } from '../domain/text.js';
import { acrostic } from './acrostic.js';
import { redrawn } from './drawn.js';
import { restoreTerms } from './guarded.js';
import { foldedAsLong, identityView, type PlainText, plainView } from './plain.js';
import { type NormalizePlan, openSpellings, planNormalizing, planSpelling } from './plan.js';
import { respelled } from './respelled.js';
import { gathered } from './spread.js';
import { squeezedView } from './squeeze.js';
import { createSurveyor, FOLDS, FOLDS_OTHERWISE, type Survey } from './survey.js';
import { translated } from './tongues.js';

export type Normalize = (original: string) => NormalizedText;

export { type NormalizePlan, planNormalizing, planSpelling };

export const createNormalizer = (pack: Parameters<typeof planNormalizing>[0]): Normalize =>
  openNormalizer(planNormalizing(pack));

export function openNormalizer(plan: NormalizePlan): Normalize {
  const known = openSpellings(plan);
  const survey = createSurveyor(plan.flags);
  return (original) => {
    let told = survey(original);
    /** A step that has nothing to do gives the same text back, and what was told of it still holds. */
    const next = (view: View, before: View): View => {
      if (view.text !== before.text) told = survey(view.text);
      return view;
    };
    const identity = identityView(original);
    const { view, hidden } = folded(identity, told);
    next(view, identity);
    const written = next(gathered(view, told), view);
    const drawn = next(redrawn(written, told, known.letters), written);
    const spelled = next(respelled(drawn, told, known.words), drawn);
    const restored = restoreTerms(spelled, told, known.terms);
    next(restored.view, spelled);
    const down = acrostic(restored.view, told, known.downwards);
    const japanese = down === null ? translated(restored.view, told, known.tongues) : null;
    return {
      original,
      plain: restored.view,
      squeezed: down?.view ?? japanese ?? squeezedView(restored.view, told),
      folds: down === null ? restored.folds : [...restored.folds, ...down.folds],
      hidden,
      isSpread: written !== view,
      isTranslated: japanese !== null,
    };
  };
}

function folded(original: View, { flags }: Survey): PlainText {
  if ((flags & FOLDS) === 0) return { view: original, hidden: [] };
  return (flags & FOLDS_OTHERWISE) === 0 ? { view: foldedAsLong(original), hidden: [] } : plainView(original.text);
}
