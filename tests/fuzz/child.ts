/** The process that fuzzes: it may hang or die, and another one watches it. */
import { fromBytes, readCorpus } from './corpus.js';
import { startCoverage } from './coverage.js';
import { takeTurn } from './loop.js';
import { openMailbox } from './mailbox.js';
import type { Figures, News, Order } from './messages.js';
import { targetNamed } from './targets/index.js';

const order = JSON.parse(process.argv[2] ?? '') as Order;
const mailbox = openMailbox(order.mailbox);
// Before anything of ours is loaded.
const coverage = startCoverage();

const tell = (news: News): Promise<void> =>
  new Promise((done) => {
    process.send?.(news, undefined, undefined, () => done());
  });

/** In milliseconds. */
const PAUSE = 500;

const end = performance.now() + order.seconds * 1000;
for (const [nth, name] of order.targets.entries()) await fuzz(nth, name);
mailbox.close();
process.disconnect();

async function fuzz(nth: number, name: string): Promise<void> {
  mailbox.put(nth, '');
  const target = await targetNamed(name);
  const blocks = coverage.blocksOf((url) => target.covers.test(url.replace(/^.*\/dist\/(?:src\/)?/, '')));
  const check = await target.open();
  const start = performance.now();
  const share = (end - start) / (order.targets.length - nth);
  let [runs, inCorpus, toldAt] = [0, 0, start];
  const figures = (): Figures => ({
    runs,
    seconds: (performance.now() - start) / 1000,
    corpus: inCorpus,
    ...blocks.count(),
  });
  const only = order.replay === null ? null : fromBytes(Buffer.from(order.replay, 'base64'), target.kind);
  const corpus = order.isGoingOn && nth === 0 ? [] : readCorpus(name, target.kind).map(({ input }) => input);
  await takeTurn({
    target,
    check,
    coverage: blocks,
    corpus: only === null ? corpus : [only],
    seed: order.seed,
    isGuided: order.isGuided,
    isOver: (done) => only !== null || performance.now() - start > share || (order.runs !== null && done >= order.runs),
    told: {
      input: (input) => mailbox.put(nth, input),
      crash: (crash) => tell({ target: nth, kind: 'crash', crash }),
      kept: (input) => void tell({ target: nth, kind: 'kept', input }),
      progress: (done, kept) => {
        [runs, inCorpus] = [done, kept];
        if (performance.now() - toldAt < PAUSE) return;
        toldAt = performance.now();
        void tell({ target: nth, kind: 'progress', figures: figures() });
      },
    },
  });
  await tell({ target: nth, kind: 'done', figures: figures() });
}
