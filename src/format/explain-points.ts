/** The arithmetic of a score, line by line, so that it can be checked by hand. */
import { byWeight, MENTIONED_GROUP, mentionCapOf, pointsOf, toTenths } from '../domain/points.js';
import { LEVELS, type Report } from '../domain/report.js';
import type { Rule, RulePack } from '../domain/rule.js';
import { type Signal, WORDING } from '../domain/signal.js';
import { spanOf } from './explain-reading.js';
import type { FormatContext } from './formatter.js';
import { MESSAGES } from './messages.js';
import type { Paint } from './paint.js';
import { categoryInWords, frameInWords, nothingInWords, signed, titlesOf } from './phrasing.js';
import { visible } from './visible.js';

export type ExplainContext = Pick<FormatContext, 'pack' | 'language' | 'color'>;

const WIDTH = 7;

export function explainPoints(report: Report, context: ExplainContext, paint: Paint): string[] {
  const { pack, language } = context;
  const { labels, levels, crimes } = MESSAGES[language];
  const sum = report.signals.reduce((total, signal) => total + signal.points, report.bias);
  const { scoring } = pack;
  const least = LEVELS.flatMap((level) => (level === 'none' ? [] : [`${levels[level]} ≥ ${scoring.levels[level]}`]));
  return [
    paint.strong(labels.points),
    `  ${labels.frame}: ${frameInWords(report, language)}`,
    `  ${column(report.bias)}  bias`,
    ...[...report.signals].sort(byWeight).flatMap((signal) => signalLines(signal, context, paint)),
    `  ${'-'.repeat(WIDTH)}`,
    `  ${column(sum)}  ${labels.sum}`,
    `  ${labels.score}: 100 / (1 + exp(-(${inTenths(sum)}) / 10)) = ${report.score.toFixed(1)}`,
    `  ${labels.level}: ${paint.level(report.level, levels[report.level])} (${least.join(', ')})`,
    ...(report.crimes.length === 0
      ? []
      : [`  ${labels.crimes}: ${report.crimes.map((crime) => crimes[crime]).join(', ')}`]),
    ...nothingInWords(report, language).map((line) => `  ${line}`),
    '',
  ];
}

function signalLines(signal: Signal, { pack, language }: ExplainContext, paint: Paint): string[] {
  const title = titlesOf(pack, language)(signal.rule);
  const rule = pack.rules.find(({ id }) => id === signal.rule);
  const indent = ' '.repeat(WIDTH + 4);
  const evidence = signal.evidence.map(
    (span) =>
      `${indent}${spanOf(span)} ${paint.evidence(span.text)}${span.points === undefined ? '' : ` ${signed(span.points)}`}`,
  );
  return [
    `  ${column(signal.points)}  ${title} ${paint.faint(`(${visible(signal.rule)}, ${categoryInWords(signal.category, language)})`)}`,
    ...(rule === undefined
      ? []
      : [
          `${indent}${worth(signal, rule, pack, language)}`,
          ...reasons(rule, language).map((line) => `${indent}${line}`),
        ]),
    ...evidence,
    ...(signal.rule === WORDING ? wordingLines(signal, language).map((line) => `${indent}${line}`) : []),
  ];
}

/** Why the rule says so, and who says it. */
function reasons({ why, references }: Rule, language: ExplainContext['language']): string[] {
  const { sources } = MESSAGES[language].labels;
  return [visible(why[language]), ...references.map((reference) => `${sources}: ${visible(reference)}`)];
}

/** What the stretches shown leave of the wording's points, and why these are fewer than learned. */
function wordingLines({ points, evidence, reduced }: Signal, language: ExplainContext['language']): string[] {
  const { phrases } = MESSAGES[language];
  const shown = evidence.reduce((sum, span) => sum + (span.points ?? 0), 0);
  return reduced === 'ungrounded' ? [phrases.ungrounded] : [`${phrases.rest}: ${signed(points - shown)}`];
}

/** What the rule is worth by itself, and why the signal adds something else. */
function worth(
  { points, reduced }: Signal,
  rule: Rule,
  { scoring }: RulePack,
  language: ExplainContext['language'],
): string {
  const { mentioned, capped, phrases } = MESSAGES[language];
  const full = pointsOf(rule, scoring);
  const own = `${rule.strength} ${signed(full)}`;
  switch (reduced) {
    case null:
    case 'ungrounded':
      return own;
    case 'mentioned': {
      const isCapped = points < toTenths(full * scoring.mention);
      const cut = isCapped ? `, ${capped(MENTIONED_GROUP, mentionCapOf(scoring))}` : '';
      return `${own} → ${signed(points)} (${mentioned(scoring.mention)}${cut})`;
    }
    case 'capped':
      return `${own} → ${signed(points)} (${capped(rule.group, scoring.caps.get(rule.group))})`;
    case 'void':
      return `${own} → ${signed(points)} (${phrases.void})`;
  }
}

const column = (points: number): string => signed(points).padStart(WIDTH);

const inTenths = (points: number): string => signed(points).replace('+', '');
