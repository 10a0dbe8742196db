/** A run of any length: some hundred scanned postings, repeated with other ids, days, places and ends. */
import { readFileSync } from 'node:fs';
import type { Posting } from '../../src/domain/posting.js';
import type { Report } from '../../src/domain/report.js';
import type { Judged } from '../format/toy.js';
import { shippedScanner } from '../shipped.js';

/** Short posts and long ads; on average some hundred letters. */
const FILES = ['boards', 'chats', 'short', 'mixed', 'dev', 'dev12'];
const EACH = 50;
const MEDIA = ['SNS', '掲示板', '求人サイト', 'チャット'];

const linesOf = (file: string): string[] => readFileSync(`fixtures/corpus/${file}.jsonl`, 'utf8').trim().split('\n');

/** Every line so many of them, so that all sorts are there. */
const spread = (lines: readonly string[]): string[] => {
  const step = Math.max(1, Math.floor(lines.length / EACH));
  return lines.filter((_, at) => at % step === 0).slice(0, EACH);
};

export function* bigRun(size: number): Generator<Judged> {
  const { scan } = shippedScanner();
  const scanned = FILES.flatMap((file) => spread(linesOf(file))).map((line): Judged => {
    const { text } = JSON.parse(line) as { text: string };
    const posting: Posting = { id: '', text, source: { file: null, row: 1, line: 1 } };
    return [posting, scan(posting)];
  });
  for (let at = 0; at < size; at++) {
    const [posting, report] = scanned[(at * 7919) % scanned.length] as Judged;
    yield varied(posting, report, at);
  }
}

function varied(posting: Posting, report: Report, at: number): Judged {
  const id = `p${at + 1}`;
  const medium = MEDIA[at % MEDIA.length] ?? '';
  // Spans still hold: what is new stands at the end.
  const text = `${posting.text}\n受付番号${at + 1}`;
  const source = { file: 'queue.csv', row: at + 1, line: at + 2 };
  const date = new Date(Date.UTC(2026, 9, 1 + (at % 40))).toISOString().slice(0, 10);
  const row = { columns: ['id', '媒体', '本文'], cells: [id, medium, text] };
  return [
    { id, text, source, row, date },
    { ...report, id, source },
  ];
}
