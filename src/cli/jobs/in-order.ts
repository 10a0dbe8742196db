/** Batches of items go out to be judged while earlier ones come back; they are handed on in the order they came in. */
import { isRawBatch, type RawBatch } from '../../read/index.js';
import type { Done } from './clerk.js';
import { createCollector } from './collector.js';
import { type Judged, postingIn, type SentText, sentText, type Verdict, withVerdict } from './verdict.js';

/** One verdict a text, in order. Never rejects. */
export type JudgeTexts = (texts: readonly SentText[]) => Promise<readonly Verdict[]>;

/** What became of records, in order. Never rejects. */
export type ScanRecords = (batch: RawBatch) => Promise<readonly Done[]>;

export interface Work {
  readonly judge: JudgeTexts;
  readonly scan: ScanRecords;
}

type Outcome<T> = readonly Judged<T>[] | Done;

/** Reads at most some `ahead` batches further than it has handed on. */
export async function* inOrder<T extends object>(
  batches: AsyncIterable<readonly T[] | RawBatch>,
  work: Work,
  ahead: number,
): AsyncGenerator<Outcome<T>> {
  const sent: Promise<readonly Outcome<T>[]>[] = [];
  const filled = createBell();
  const room = createBell();
  const send = (outcomes: Promise<readonly Outcome<T>[]>): void => {
    sent.push(outcomes);
    filled.ring();
  };
  const { add, flush } = createCollector<T>((batch) => {
    send(work.judge(textsOf(batch)).then((verdicts) => [judged(batch, verdicts)]));
  });
  let isOver = false;
  const read = async (): Promise<void> => {
    for await (const items of batches) {
      if (isOver) return;
      if (isRawBatch(items)) {
        flush();
        send(work.scan(items));
        while (sent.length >= ahead && !isOver) await room.rung();
        continue;
      }
      for (const item of items) {
        if (isOver) return;
        add(item);
        while (sent.length >= ahead && !isOver) await room.rung();
      }
    }
  };
  let end: { readonly error?: unknown } | null = null;
  const ended = (how: { readonly error?: unknown }): void => {
    if (!isOver) flush();
    end = how;
    filled.ring();
  };
  void read().then(
    () => ended({}),
    (error: unknown) => ended({ error }),
  );
  try {
    while (sent.length > 0 || end === null) {
      const outcomes = sent.shift();
      room.ring();
      if (outcomes === undefined) await filled.rung();
      else yield* await outcomes;
    }
    if ('error' in end) throw (end as { readonly error: unknown }).error;
  } finally {
    isOver = true;
    room.ring();
  }
}

const textsOf = (items: readonly object[]): SentText[] =>
  items.flatMap((item) => {
    const posting = postingIn(item);
    return posting === null ? [] : [sentText(posting)];
  });

/** Gives each report the id and the place of its posting, which the thread was not told. */
function judged<T extends object>(items: readonly T[], verdicts: readonly Verdict[]): Judged<T>[] {
  let at = 0;
  return items.map((item) => {
    const posting = postingIn(item);
    if (posting === null) return item as Judged<T>;
    const verdict = verdicts[at++] ?? { error: new Error('no answer came') };
    const { id, source } = posting;
    return withVerdict(item, 'report' in verdict ? { report: { ...verdict.report, id, source } } : verdict);
  });
}

/** Wakes the one who waits. Whoever waits looks first whether there is anything to wait for. */
function createBell(): { readonly ring: () => void; readonly rung: () => Promise<void> } {
  let ring = (): void => {};
  return {
    ring: () => ring(),
    rung: () =>
      new Promise((resolve) => {
        ring = resolve;
      }),
  };
}
