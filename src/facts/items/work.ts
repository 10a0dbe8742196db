/** What is to be done: a task or an occupation, or words that leave it open (案件, 簡単な作業, 運ぶだけ). */
import type { Span } from '../../domain/span.js';
import { textBefore } from '../backward.js';
import { createFinder } from '../vocabulary.js';
import { AD_CUE } from './ad-cue.js';
import { type ItemReader, spansOf } from './reading.js';
import { ENDINGS, OPEN, TASKS, VAGUE_WORK } from './work-words.js';

const findTasks = createFinder(TASKS);
const findEndings = createFinder(ENDINGS);
const STEM = /(?:[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+)[・の]?$/u;
const LONGEST_STEM = 10;
const KATAKANA = /[ァ-ヺー]/;

export const readWork: ItemReader = ({ text, pay }) => {
  if (pay.length === 0 && !AD_CUE.test(text)) return { present: [], vague: [] };
  const vague = spansOf(text, VAGUE_WORK);
  const tasks = [...findTasks(text).filter((task) => isWhole(text, task)), ...occupations(text)];
  return { present: outside(tasks, vague), vague };
};

/** A task in katakana is not the middle of another word: デザイン in デザイナー is one, ベル in ベルト is none. */
function isWhole(text: string, { start, end }: Span): boolean {
  if (!KATAKANA.test(text.charAt(start))) return true;
  return end - start > 4 || !(KATAKANA.test(text.charAt(start - 1)) || KATAKANA.test(text.charAt(end)));
}

function occupations(text: string): Span[] {
  return findEndings(text).flatMap(({ start, end }) => {
    const stem = textBefore(text, start, STEM, LONGEST_STEM).replace(/[・の]$/, '');
    const isOpen = stem === '' || OPEN.has(stem) || (end - start === 1 && stem.length < 2 && KATAKANA.test(stem));
    return isOpen ? [] : [{ start: start - stem.length, end }];
  });
}

/** A task inside words that leave the work open says no more than they do. */
function outside(tasks: readonly Span[], vague: readonly Span[]): Span[] {
  let at = 0;
  return [...tasks]
    .sort((a, b) => a.start - b.start)
    .filter((task) => {
      while (at < vague.length && (vague[at]?.end ?? 0) <= task.start) at += 1;
      const other = vague[at];
      return other === undefined || other.start >= task.end;
    });
}
