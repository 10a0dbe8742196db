/** What is to be done: a task or an occupation, or words that leave it open (案件, 簡単な作業, 運ぶだけ). */
import { characterClass } from '../../domain/character-class.js';
import { bySpan, type Span } from '../../domain/span.js';
import { runBefore } from '../backward.js';
import type { Marked } from '../marked.js';
import { createFinder } from '../vocabulary.js';
import {
  type ItemInput,
  type ItemReader,
  outside,
  type SpanReader,
  spanOf,
  spanOfMatch,
  spansOf,
  uncited,
} from './reading.js';
import { DOINGS, ENDINGS, FOR_THE_READER, NO_TASK, OPEN, TASKS, vagueWorkIn } from './work-words.js';

const findTasks = createFinder('work.task', TASKS);
const findEndings = createFinder('work.ending', ENDINGS);
/** A stem is of one script. */
const SCRIPTS = [/[\p{Script=Han}々]/u, /[\p{Script=Katakana}ー]/u, /[a-z]/].map(characterClass);
/** The last letter of an ending begins another word: 工場, 委員会, 職場. */
const GOES_ON =
  /^(?:工[場事業程学務芸具]|員会|係[数長]|職[場員業種歴務]|役[所場員立割に]|士気|師匠|当[たりはの時]|理[解由想])/;
const LONGEST_STEM = 10;
const KATAKANA = characterClass(/[ァ-ヺー]/);
const NONE: readonly Span[] = [];

/** Words that leave the work open, but not where a text only cites them. */
export const vagueWork = (text: string, marked: Marked): readonly Span[] =>
  uncited(text, vagueWorkIn(marked).map(spanOfMatch));

export const WORK: ItemReader = {
  present: [
    inAds((input) => telling(input, tasks(input))),
    inAds((input) => telling(input, occupations(input.marked).sort(bySpan))),
    inAds((input) => telling(input, spansOf(input.marked, DOINGS))),
  ],
  vague: [inAds(({ vagueWork }) => vagueWork())],
};

function inAds(read: SpanReader): SpanReader {
  return (input) => (input.isAd() ? read(input) : NONE);
}

/** A task inside words that leave the work open says no more than they do; one inside a company's name says nothing. */
const telling = ({ vagueWork, employers }: ItemInput, tasks: readonly Span[]): readonly Span[] =>
  tasks.length === 0 ? tasks : outside(outside(tasks, vagueWork()), employers().map(spanOf));

const tasks = ({ text, marked }: ItemInput): Span[] => findTasks(marked).filter((task) => isWhole(text, task));

/** A task in katakana may end a longer word (テニスコーチ), but not begin or lie in one (ベルト, レベル). */
function isWhole(text: string, { start, end }: Span): boolean {
  if (NO_TASK.test(text.slice(start, start + 12))) return false;
  if (text.startsWith('案内', start) && FOR_THE_READER.test(text.slice(Math.max(0, start - 4), start))) return false;
  if (!KATAKANA(text.charCodeAt(start)) || end - start > 4) return true;
  return !KATAKANA(text.charCodeAt(end)) && (end - start > 2 || !KATAKANA(text.charCodeAt(start - 1)));
}

function occupations(marked: Marked): Span[] {
  const { text } = marked;
  return findEndings(marked).flatMap(({ start, end }) => {
    if (GOES_ON.test(text.slice(end - 1, end + 1))) return [];
    if (KATAKANA(text.charCodeAt(end - 1)) && KATAKANA(text.charCodeAt(end))) return [];
    const stem = stemBefore(text, start);
    return saysNothing(stem, end - start) ? [] : [{ start: start - stem.length, end }];
  });
}

function stemBefore(text: string, end: number): string {
  for (const script of SCRIPTS) {
    const stem = runBefore(text, end, script, LONGEST_STEM);
    if (stem !== '') return stem;
  }
  return '';
}

/** An ending of one letter makes words of all sorts with a single letter before it (同士, 派手). */
function saysNothing(stem: string, length: number): boolean {
  if (stem === '' || (length === 1 && (stem.length < 2 || stem.endsWith('同')))) return true;
  for (let from = 0; from < stem.length; from++) if (OPEN().has(stem.slice(from))) return true;
  return false;
}
