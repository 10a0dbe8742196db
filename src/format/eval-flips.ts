/** Postings that are on the other side of the level than before, and the rules that moved them. */
import type { Comparison, Flip, SignalChange } from '../domain/comparison.js';
import type { Language } from '../domain/language.js';
import { clip } from './columns.js';
import { COMPARISON_MESSAGES } from './comparison-messages.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import type { Section } from './eval-section.js';
import { MESSAGES } from './messages.js';
import { signed } from './phrasing.js';
import { visible } from './visible.js';

/** A report for people shows this many; JSON has all. */
const MOST_SHOWN = 20;
/** Rules of one posting, and cells of its text. */
const MOST_RULES = 8;
const WIDEST_TEXT = 200;

export function flipSections({ flips }: Comparison, language: Language): Section[] {
  if (flips.length === 0) return [];
  const { titles, hidden } = COMPARISON_MESSAGES[language];
  const shown = flips.slice(0, MOST_SHOWN);
  const more = flips.length - shown.length;
  const lines = shown.flatMap((flip) => [
    `${flip.kind === 'broken' ? '✗' : '✓'} ${headOf(flip, language)}`,
    ...reasonsOf(flip, language).map((line) => `    ${line}`),
    `    │ ${textOf(flip)}`,
  ]);
  return [{ title: titles.flips, lines: more > 0 ? [...lines, hidden(more)] : lines, table: null }];
}

/** In one line. */
export function flipInWords(flip: Flip, language: Language): string {
  return [headOf(flip, language), ...reasonsOf(flip, language), textOf(flip)].join('; ');
}

const textOf = ({ text }: Flip): string => clip(visible(text), WIDEST_TEXT);

function headOf({ kind, truth, label, before, after, source, id, isRepeat }: Flip, language: Language): string {
  const { flips, phrases } = COMPARISON_MESSAGES[language];
  const { levels } = MESSAGES[language];
  const { misses } = EVAL_MESSAGES[language];
  const mistake = kind === 'fixed' ? '' : ` (${misses[truth === 'positive' ? 'missed' : 'false-alarm']})`;
  const [old, now] = [before, after].map(({ level, score }) => `${levels[level]} ${score.toFixed(1)}`);
  const parts = [
    `${flips[kind]}${mistake}`,
    label,
    `${old} → ${now}`,
    `${source.file ?? '-'}:${source.line}`,
    `ID ${id}`,
  ];
  return [...parts, ...(isRepeat ? [phrases.repeat] : [])].join('  ');
}

function reasonsOf({ changes }: Flip, language: Language): string[] {
  if (changes.length === 0) return [COMPARISON_MESSAGES[language].phrases.unmoved];
  const shown = changes.slice(0, MOST_RULES).map(changeInWords);
  const more = changes.length - shown.length;
  return more > 0 ? [...shown, MESSAGES[language].more(more)] : shown;
}

/** `-27.0 contact-covert-app (27.0 → -)`; a dash where it did not fire. */
function changeInWords({ rule, before, after }: SignalChange): string {
  const [old, now] = [before, after].map((points) => (points === null ? '-' : signed(points)));
  return `${signed((after ?? 0) - (before ?? 0))} ${rule} (${old} → ${now})`;
}
