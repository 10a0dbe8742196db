/** The same lessons as a scanner without one of its parts sees them. */
import type { RulePack } from '../../domain/rule.js';
import { lessonOf, measuringPack } from '../../evaluate/fit/lesson.js';
import type { Lessons } from '../../evaluate/fit/stack.js';
import { postingOf, type Scanner, scannerOf } from '../../stages.js';
import type { CorpusLesson } from './read-corpus.js';

type Corpus = Lessons<CorpusLesson>;

/** No pay, contact, place, employer or item is read: rules that ask for one never fire, and none gives grounds. */
export const withoutFacts = (lessons: Corpus, pack: RulePack): Corpus =>
  seenBy(
    lessons,
    scannerOf(measuringPack(pack), () => []),
  );

/** Everything is taken for what its author says: no warning, report, question, story or quotation is told from an offer. */
export const withoutFrames = (lessons: Corpus, pack: RulePack): Corpus => {
  const rules = pack.rules.filter(({ speech }) => speech === null || speech === 'offer');
  return seenBy(lessons, scannerOf(measuringPack({ ...pack, rules })));
};

const seenBy = (lessons: Corpus, { scan }: Scanner): Corpus => ({
  ...lessons,
  lessons: lessons.lessons.map((lesson) => ({
    ...lesson,
    ...lessonOf(scan(postingOf(lesson.original)), lesson.text, lesson),
  })),
});
