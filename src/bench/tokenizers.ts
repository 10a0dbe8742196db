/** Cutting texts into words, against others that do: stock kuromoji, its fork, TinySegmenter, Intl.Segmenter and MeCab. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { tokenize } from '../tokenize/index.js';
import { has, timesOf } from './commands.js';
import { type Built, stockKuromoji } from './kuromoji.js';
import { inRounds } from './rounds.js';
import type { Row } from './table.js';

const ROUNDS = 5;
const PROCESS_ROUNDS = 3;
/** The slow ones are given a part of the texts. */
const SLOW_SHARE = 10;

const require = createRequire(import.meta.url);

async function patdx(): Promise<Built> {
  const { TokenizerBuilder } = await import('@patdx/kuromoji');
  const { default: Loader } = await import('@patdx/kuromoji/node');
  const dic_path = path.join(path.dirname(require.resolve('@patdx/kuromoji')), '..', 'dict');
  return new TokenizerBuilder({ loader: new Loader({ dic_path }) }).build();
}

/** `texts`: about 10,000, so that a round takes a second. */
export async function compareTokenizers(texts: readonly string[]): Promise<Row[]> {
  const [stock, fork] = [await stockKuromoji(), await patdx()];
  const TinySegmenter = require('tiny-segmenter') as new () => { segment: (text: string) => string[] };
  const tiny = new TinySegmenter();
  const intl = new Intl.Segmenter('ja', { granularity: 'word' });
  const few = texts.slice(0, texts.length / SLOW_SHARE);
  const each = (some: readonly string[], cut: (text: string) => unknown) => () =>
    some.forEach((text) => void cut(text));
  const times = inRounds(
    {
      yamiscan: each(texts, tokenize),
      'stock kuromoji': each(few, (text) => stock.tokenize(text)),
      '@patdx/kuromoji': each(few, (text) => fork.tokenize(text)),
      'tiny-segmenter': each(few, (text) => tiny.segment(text)),
      'Intl.Segmenter': each(few, (text) => [...intl.segment(text)].length),
    },
    ROUNDS,
  );
  const rate = (name: string): number =>
    (1000 * (name === 'yamiscan' ? texts : few).length) / (times.get(name) ?? Number.NaN);
  const ratios = Object.fromEntries(
    [...times.keys()].filter((name) => name !== 'yamiscan').map((name) => [name, rate('yamiscan') / rate(name)]),
  );
  return [
    {
      what: 'tokenize everything',
      value: rate('yamiscan'),
      unit: 'posts/s',
      ratios,
      wanted: '≥ 10,000; ≥ 7 × kuromoji',
    },
    ...againstMecab(texts),
  ];
}

/** Whole processes on one file of a text a line; none where MeCab isn't installed. */
function againstMecab(texts: readonly string[]): Row[] {
  if (!has('mecab', '--version')) return [];
  const input = texts.map((text) => text.replaceAll('\n', ' ')).join('\n');
  const script = path.join(import.meta.dirname, 'tokenize-lines.js');
  const times = timesOf(
    { mecab: { argv: ['mecab'], input }, own: { argv: [process.execPath, script], input } },
    PROCESS_ROUNDS,
  );
  const own = times.get('own') ?? Number.NaN;
  return [
    {
      what: 'the same as a process that prints features',
      value: own,
      unit: 'ms',
      ratios: { MeCab: own / (times.get('mecab') ?? Number.NaN) },
      wanted: '≤ 3 × MeCab',
    },
  ];
}

export const mecabVersion = (): string | null =>
  has('mecab', '--version') ? spawnSync('mecab', ['--version']).stdout.toString().trim() : null;
