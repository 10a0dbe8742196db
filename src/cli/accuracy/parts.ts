/** The same lessons as a scanner without one of its parts sees them. */
import { knownFacts } from '../../domain/facts.js';
import type { RulePack } from '../../domain/rule.js';
import { paragraphsIn } from '../../evaluate/fit/learn.js';
import { measuringPack } from '../../evaluate/fit/lesson.js';
import type { Lessons } from '../../evaluate/fit/stack.js';
import { postingOf, type Scanner, scannerOf } from '../../stages.js';
import { createLessonTaker } from '../lesson-reader.js';
import type { CorpusLesson } from './read-corpus.js';

type Corpus = Lessons<CorpusLesson>;

/** No pay, contact, place, employer or item is read: rules that ask for one never fire, and none gives grounds. */
export const withoutFacts = (lessons: Corpus, pack: RulePack): Corpus =>
  seenBy(
    lessons,
    pack,
    scannerOf(measuringPack(pack), () => knownFacts([])),
  );

/** Everything is taken for what its author says: no warning, report, question, story or quotation is told from an offer. */
export const withoutFrames = (lessons: Corpus, pack: RulePack): Corpus => {
  const rules = pack.rules.filter(({ speech }) => speech === null || speech === 'offer');
  return seenBy(lessons, pack, scannerOf(measuringPack({ ...pack, rules })));
};

function seenBy(corpus: Corpus, pack: RulePack, { scan }: Scanner): Corpus {
  const take = createLessonTaker(pack);
  const lessons = corpus.lessons.map((lesson) => {
    const posting = postingOf(lesson.original);
    return { ...lesson, ...take(posting, scan(posting), lesson) };
  });
  return { ...corpus, lessons, paragraphs: paragraphsIn(lessons, corpus.matrix) };
}
