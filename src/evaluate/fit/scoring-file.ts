/** What was learned as `scoring.yml`: one line a rule, with what it rests on. */
import type { RulePack } from '../../domain/rule.js';
import { STRENGTHS } from '../../domain/rule.js';
import type { Learned } from './learn.js';
import { PRIOR_SHARE } from './lesson.js';

const Z = 1.959963984540054;

/** `mention` and `strengths` stay as the pack has them. */
export function scoringFileText({ lessons, bias, rules, levels }: Learned, { scoring }: RulePack): string {
  const strengths = STRENGTHS.map((strength) => `  ${strength}: ${scoring.strengths[strength]}`);
  const points = [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { weight, error, support }]) => {
      const around = [weight - Z * error, weight + Z * error].map((end) => tenths(10 * end));
      return `  ${rule}: ${tenths(10 * weight)} # ${support} postings, 95 %: ${around[0]} to ${around[1]}`;
    });
  return [
    '# Points are log-odds × 10: score = 100 / (1 + exp(-(bias + sum of points) / 10)).',
    `# Learned by \`yamiscan fit\` from ${lessons} labelled postings, together with wording.json: don't edit the points by hand.`,
    `bias: ${tenths(bias)}`,
    "# Share of a signal's points that is left where the posting only mentions recruitment.",
    `mention: ${scoring.mention}`,
    `levels: { low: ${levels.low}, medium: ${levels.medium}, high: ${levels.high} }`,
    "# A rule of which nothing was learned adds this share of its strength's points; learning starts from there.",
    `prior: ${PRIOR_SHARE}`,
    'strengths:',
    ...strengths,
    'points:',
    ...points,
    '',
  ].join('\n');
}

const tenths = (value: number): string => {
  const text = (Math.round(value * 10) / 10).toFixed(1);
  return text === '-0.0' ? '0.0' : text;
};
