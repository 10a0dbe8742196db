/** Hands on lines to be judged, writes what was judged, and decides when. */
import type { Answer, Ask } from '../../domain/answer.js';
import type { Bilingual } from '../../domain/language.js';
import { createPage, type Page, take } from '../../format/page.js';
import { isDone } from '../jobs/crew.js';
import { secondsPassed } from '../jobs/time-limit.js';
import type { Judged } from '../jobs/verdict.js';
import type { Sink } from '../sink.js';
import { messageOf } from '../voice.js';

/** `isLast`: no more lines were at hand when it was read. */
export type Line = Ask & { readonly isLast: boolean };

/** Each chunk of input makes batches of its own: none waits for the next chunk. */
export async function* inBatches(asks: AsyncIterable<readonly Ask[]>, most: number): AsyncGenerator<readonly Line[]> {
  for await (const some of asks) {
    const lines = some.map((ask, at): Line => ({ ...ask, isLast: at === some.length - 1 }));
    for (let from = 0; from < lines.length; from += most) yield lines.slice(from, from + most);
  }
}

export interface Answering {
  readonly put: (page: Page, answer: Answer) => void;
  /** Lines after which what is answered is written, even where more are at hand. */
  readonly batch: number;
  readonly sink: Pick<Sink, 'write' | 'close'>;
  /** Told what a posting broke the scanner with. */
  readonly onBroken: (error: unknown) => void;
}

export interface Answered {
  readonly lines: number;
  readonly faults: number;
  /** Nobody read the answers to the end. */
  readonly isCut: boolean;
}

/** Bytes that go out in one piece. */
const FULL = 1024 * 1024;

export async function answerAll(
  batches: AsyncIterable<readonly Judged<Line>[] | object>,
  { put, batch, sink, onBroken }: Answering,
): Promise<Answered> {
  const page = createPage();
  let lines = 0;
  let faults = 0;
  let waiting = 0;
  for await (const judged of batches) {
    if (isDone(judged)) throw new Error('pages came unasked');
    for (const line of judged as readonly Judged<Line>[]) {
      const answer = answerTo(line, onBroken);
      put(page, answer);
      lines += 1;
      waiting += 1;
      if ('fault' in answer) faults += 1;
      if (!line.isLast && waiting < batch && page.at < FULL) continue;
      waiting = 0;
      if (!(await sink.write(take(page)))) return { lines, faults, isCut: true };
    }
  }
  await sink.close();
  return { lines, faults, isCut: false };
}

function answerTo(line: Judged<Line>, onBroken: Answering['onBroken']): Answer {
  if (!('verdict' in line)) return line;
  const { id, verdict } = line;
  if ('report' in verdict) return { id, report: verdict.report };
  const seconds = secondsPassed(verdict.error);
  if (seconds !== null) return { id, fault: { name: 'timed-out', message: timedOut(seconds) } };
  onBroken(verdict.error);
  return { id, fault: { name: 'not-judged', message: brokenBy(messageOf(verdict.error)) } };
}

const timedOut = (seconds: number): Bilingual => ({
  ja: `${seconds} 秒では判定しきれませんでした`,
  en: `could not be judged within ${seconds} s`,
});

const brokenBy = (why: string): Bilingual => ({
  ja: `判定できませんでした（内部エラー: ${why}）`,
  en: `could not be judged (internal error: ${why})`,
});
