/** Postings as learning sees them: what fires and what they are worded like, instead of a verdict. */
import { leastLengthOf, wordingTextOf } from '../domain/ngrams.js';
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import type { RulePack } from '../domain/rule.js';
import { type Lesson, type LessonLabel, lessonOf, measuringPack } from '../evaluate/fit/lesson.js';
import { quotesOf } from '../judge/quotes.js';
import { tellingSpans } from '../judge/telling.js';
import { createNormalizer } from '../normalize/index.js';
import { type Scanner, scannerOf } from '../stages.js';
import { tellingParagraphs } from '../wording/paragraphs.js';

export const measuringScanner = (pack: RulePack): Scanner => scannerOf(measuringPack(pack));

/**
 * `report`: what a measuring scanner says of the posting. The label's `group`: who wrote it, or where it comes from; texts of one
 * group are never learned from and judged in one go.
 */
export type TakeLesson = (posting: Posting, report: Report, label: LessonLabel) => Lesson;

export function createLessonTaker(pack: RulePack): TakeLesson {
  const normalize = createNormalizer(pack);
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  return (posting, report, label) => {
    const text = normalize(posting.text);
    const worded = wordingTextOf(text);
    const telling = tellingSpans(report.signals, rules, quotesOf(text));
    const paragraphs = tellingParagraphs(text, worded, telling).map(({ start, end }) => worded.slice(start, end));
    return lessonOf(report, { text: worded, paragraphs, leastLength: leastLengthOf(text) }, label);
  };
}
