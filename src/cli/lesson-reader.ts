/** Postings as learning sees them: what fires and what they are worded like, instead of a verdict. */
import { wordingTextOf } from '../domain/ngrams.js';
import type { Posting } from '../domain/posting.js';
import type { RulePack } from '../domain/rule.js';
import { type Lesson, lessonOf, measuringPack } from '../evaluate/fit/lesson.js';
import { createNormalizer } from '../normalize/index.js';
import { createScanner } from '../scanner.js';

/** `group`: who wrote it, or where it comes from. Texts of one group are never learned from and judged in one go. */
export type ReadLesson = (posting: Posting, isPositive: boolean, group: string) => Lesson;

export function createLessonReader(pack: RulePack): ReadLesson {
  const scanner = createScanner({ pack: measuringPack(pack) });
  const normalize = createNormalizer(pack);
  return (posting, isPositive, group) =>
    lessonOf(scanner.scan(posting), wordingTextOf(normalize(posting.text)), isPositive, group);
}
