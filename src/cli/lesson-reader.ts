/** Postings as learning sees them: what fires and what they are worded like, instead of a verdict. */
import { wordingTextOf } from '../domain/ngrams.js';
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import type { RulePack } from '../domain/rule.js';
import { type Lesson, type LessonLabel, lessonOf, measuringPack } from '../evaluate/fit/lesson.js';
import { createNormalizer } from '../normalize/index.js';
import { type Scanner, scannerOf } from '../stages.js';

export const measuringScanner = (pack: RulePack): Scanner => scannerOf(measuringPack(pack));

/**
 * `report`: what a measuring scanner says of the posting. The label's `group`: who wrote it, or where it comes from; texts of one
 * group are never learned from and judged in one go.
 */
export type TakeLesson = (posting: Posting, report: Report, label: LessonLabel) => Lesson;

export function createLessonTaker(pack: RulePack): TakeLesson {
  const normalize = createNormalizer(pack);
  return (posting, report, label) => lessonOf(report, wordingTextOf(normalize(posting.text)), label);
}
