/** The labelled texts of this project as lessons. Anything that can't be read stops the run: figures over a part would mislead. */
import path from 'node:path';
import { Readable } from 'node:stream';
import { type Problem, UsageError } from '../../domain/errors.js';
import type { Posting } from '../../domain/posting.js';
import type { RulePack } from '../../domain/rule.js';
import { lessonsOf } from '../../evaluate/fit/learn.js';
import type { Lessons } from '../../evaluate/fit/stack.js';
import { createRepeats } from '../../evaluate/repeats.js';
import type { StudyLesson } from '../../evaluate/study/study.js';
import { createGrouper } from '../../near-duplicates/index.js';
import { findInputs, type InputOptions } from '../../read/index.js';
import { crimeOf, isProblem } from '../crime-column.js';
import { labelledItems } from '../labelled.js';
import { createLessonTaker, measuringScanner } from '../lesson-reader.js';
import { itemsOf } from '../postings.js';
import { createSlicer } from '../slices.js';

export interface CorpusLesson extends StudyLesson {
  /** Near-duplicates have the same. */
  readonly cluster: string;
  readonly original: string;
}

const COLUMNS: readonly string[] = ['file', 'label', 'style', 'crime', 'length'];
/** In the order of a judgement's slices. */
export const SLICES: readonly string[] = [...COLUMNS, 'read'];
/** Files that nobody who writes rules has read: what to expect of a new writer. */
const UNREAD: ReadonlySet<string> = new Set(['feeds', 'boards', 'coded', 'essays', 'streets']);
const CRIME_COLUMN = 'crime';
const READING: InputOptions = {
  format: null,
  encoding: null,
  delimiter: null,
  header: true,
  textColumns: [],
  idColumn: null,
  stdin: Readable.from([]),
};

export async function readCorpus(
  patterns: readonly string[],
  cwd: string,
  pack: RulePack,
): Promise<Lessons<CorpusLesson>> {
  const { inputs, problems: absent } = await findInputs(patterns, cwd);
  const problems: Problem[] = [...absent];
  const { scan } = measuringScanner(pack);
  const take = createLessonTaker(pack);
  const slicer = createSlicer(COLUMNS);
  const isRepeat = createRepeats();
  const { groupOf } = createGrouper();
  const lessons: CorpusLesson[] = [];
  const labels = { column: null, positive: null, ignored: null };
  for await (const item of labelledItems(itemsOf(inputs, READING), labels)) {
    if (item.kind === 'note') continue;
    if (item.kind !== 'labelled') {
      problems.push(item.problem);
      continue;
    }
    const { posting, label, truth } = item;
    const isPositive = truth === 'positive';
    const crime = crimeOf(posting, isPositive ? CRIME_COLUMN : null);
    if (isProblem(crime)) {
      problems.push(crime);
      continue;
    }
    const slices = [...slicer.valuesOf(item), readBy(posting)];
    lessons.push({
      ...take(posting, scan(posting), { isPositive, isOrdinary: false, crime, group: posting.source.file ?? '' }),
      id: posting.id,
      cluster: `${groupOf(posting.text)}`,
      original: posting.text,
      told: { label, truth, slices, isRepeat: isRepeat(posting.text, truth) },
    });
  }
  if (problems.length > 0) throw new UsageError(problems);
  return lessonsOf(lessons, pack);
}

/** Whether a writer of rules has read it. */
function readBy({ source }: Posting): 'yes' | 'no' {
  return UNREAD.has(path.parse(source.file ?? '').name) ? 'no' : 'yes';
}
