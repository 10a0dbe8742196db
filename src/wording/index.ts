/** How the wording of a text weighs by what labelled postings taught: points, and the stretches that weighed most. */
import { leastLengthOf, scaleOf } from '../domain/ngrams.js';
import { toTenths } from '../domain/points.js';
import type { Span } from '../domain/span.js';
import { type NormalizedText, toOriginal } from '../domain/text.js';
import type { Weighed, Wording, WordingModel } from '../domain/wording.js';
import { type Known, openNgramTable } from './known.js';
import { tellingParagraphs } from './paragraphs.js';
import { stretchesOf } from './stretches.js';
import { openNgramSums } from './sums.js';
import { buildNgramTable, type NgramTableData } from './table.js';

export type ReadWording = (text: NormalizedText) => Wording;

/** A model laid out to be looked up: plain data, which can be cloned and kept. */
export interface WordingPlan extends Omit<WordingModel, 'weights'> {
  /** Values are weights in thousandths. */
  readonly table: NgramTableData;
}

const THOUSANDTHS = 1000;
/** Fewer points need no evidence. */
const LEAST_SHOWN = 2;

export const planWording = ({ weights, ...model }: WordingModel): WordingPlan => ({
  ...model,
  table: buildNgramTable([...weights.keys()], [...weights.values()]),
});

export const createWording = (model: WordingModel): ReadWording => openWording(planWording(model));

type Stretches = ReturnType<Weighed['stretches']>;

export function openWording(plan: WordingPlan): ReadWording {
  const find = openNgramTable(plan.table);
  const sum = openNgramSums(plan.table);
  const shareOut = sharerOut();
  const scaleOfText = (text: NormalizedText, length: number): number => scaleOf(Math.max(length, leastLengthOf(text)));
  const weigh = (text: NormalizedText, { start, end }: Span): Weighed => {
    const known = sum(text.squeezed.text, start, end);
    const logit = plan.bias + (known.sum / THOUSANDTHS) * scaleOfText(text, known.length);
    const points = pointsOf(logit, plan);
    return {
      points,
      stretches: () => (Math.abs(points) < LEAST_SHOWN ? [] : stretchesIn(text, { start, end }, points)),
    };
  };
  const stretchesIn = (text: NormalizedText, { start, end }: Span, points: number): Stretches => {
    const known = find(text.squeezed.text, start, end);
    const { starts, length } = known.letters;
    const scale = scaleOfText(text, length);
    return stretchesOf(shareOut(known), length, Math.sign(points)).map((stretch) => ({
      ...toOriginal(text.squeezed, {
        start: starts[stretch.start] as number,
        end: starts[stretch.end] as number,
      }),
      points: toTenths(10 * plan.share * stretch.weight * scale),
    }));
  };
  return (text) => {
    const whole = weigh(text, { start: 0, end: text.squeezed.text.length });
    return (telling) =>
      tellingParagraphs(text, text.squeezed.text, telling)
        .map((paragraph) => weigh(text, paragraph))
        .reduce((most, one) => (one.points > most.points ? one : most), whole);
  };
}

const pointsOf = (logit: number, { share, most, ordinary }: WordingPlan): number =>
  toTenths(Math.max(-most, Math.min(most, 10 * share * logit)) - ordinary);

/** Each weight in equal parts to the characters of its n-gram. What is returned holds until the next text. */
function sharerOut(): ({ letters, count, values, places }: Known) => Float64Array {
  let kept = new Float64Array(512);
  return ({ letters: { length }, count, values, places }) => {
    if (kept.length < length) kept = new Float64Array(length);
    const perCharacter = kept.fill(0, 0, length);
    for (let at = 0; at < count; at++) {
      const place = places[at] as number;
      const n = place & 3;
      const part = (values[at] as number) / THOUSANDTHS / n;
      for (let covered = place >> 2; covered < (place >> 2) + n; covered++)
        perCharacter[covered] = (perCharacter[covered] as number) + part;
    }
    return perCharacter;
  };
}
