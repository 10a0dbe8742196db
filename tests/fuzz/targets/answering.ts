/** What holds of every answer to an engine: one for each line, in order, however the bytes come and go. */
import assert from 'node:assert/strict';
import { answerAll, inBatches } from '../../../src/cli/commands/stream-answers.js';
import { createCrew } from '../../../src/cli/jobs/crew.js';
import { FAULTS } from '../../../src/domain/answer.js';
import type { Language } from '../../../src/domain/language.js';
import { STREAM_FIELDS } from '../../../src/format/stream/field-names.js';
import { STREAM_WRITERS } from '../../../src/format/stream/index.js';
import { readAsks, type StreamFormat } from '../../../src/read/stream/index.js';
import { pieces } from '../../read/reading.js';
import { type Choose, choicesFor, oneOf } from '../choices.js';
import type { Check } from '../target.js';
import { shipped } from './shipped.js';

export interface Exchange {
  /** What an engine wrote, without the mark of UTF-8 before the first. */
  readonly lines: readonly Buffer[];
  /** What it reads, without the last line break. */
  readonly answers: readonly string[];
}

/** Files whose blocks count for both formats. */
export const STREAM_COVERS =
  /^(?:read\/(?:stream|json|columns|dated)|format\/(?:stream|record|json-bytes|page|acting)|cli\/(?:commands\/stream|jobs))/;

/** Each line is timed by itself where it is judged by itself, and there may be one for every character. */
export const STREAM_PATIENCE = 10;

/** What readers take for the end of a line: Java's a CR too, Python's also others, which JSON can escape. */
const ENDINGS = { jsonl: /\r\n|[\n\r\u0085\u2028\u2029]/, tsv: /\r\n|[\n\r]/ } as const;
const LF = 0x0a;

export function answering(format: StreamFormat, look: (exchange: Exchange) => void): Check {
  const answer = opened(format);
  return async (input) => {
    const bytes = Buffer.from(input, 'latin1');
    const choose = choicesFor(input);
    const language = oneOf(choose, ['ja', 'en'] as const);
    const whole = await answer(bytes, language, [], 1000);
    const inParts = await answer(bytes, language, cutsOf(bytes, choose), oneOf(choose, [1, 3, 64]));
    assert.equal(inParts, whole, 'other answers where bytes come in pieces');
    const answers = whole.split(ENDINGS[format]);
    assert.equal(answers.pop(), '', 'the last answer is not ended');
    const lines = linesOf(bytes);
    assert.equal(answers.length, lines.length, 'as many answers as lines');
    look({ lines, answers });
  };
}

/** As `yamiscan stream` does it, with every field. */
function opened(format: StreamFormat) {
  const crew = createCrew(shipped(), 1);
  const options = { format, textColumns: [], idColumn: null, date: null };
  return async (bytes: Buffer, language: Language, cuts: readonly number[], batch: number): Promise<string> => {
    const out: Buffer[] = [];
    const asks = readAsks(buffers(bytes, cuts), options, () => false);
    await answerAll(crew.judgeBatches(inBatches(asks, batch)), {
      put: STREAM_WRITERS[format](STREAM_FIELDS, language),
      batch,
      sink: { write: async (page) => out.push(Buffer.from(page)) > 0, close: async () => {} },
      onBroken: (error) => {
        throw error;
      },
    });
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(out));
  };
}

async function* buffers(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  for await (const piece of pieces(bytes, cuts)) yield Buffer.from(piece);
}

const cutsOf = (bytes: Buffer, choose: Choose): number[] =>
  Array.from({ length: 1 + choose(6) }, () => choose(bytes.length + 1));

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  const unmarked = bytes.subarray(bytes.subarray(0, 3).equals(Buffer.from('\ufeff')) ? 3 : 0);
  let from = 0;
  for (let end = unmarked.indexOf(LF); end >= 0; end = unmarked.indexOf(LF, from)) {
    lines.push(unmarked.subarray(from, end));
    from = end + 1;
  }
  // A mark alone is a line too.
  if (from < unmarked.length || (from === 0 && bytes.length > 0)) lines.push(unmarked.subarray(from));
  return lines;
}

/** null where there is a report. */
export function assertKnown(fault: unknown): void {
  assert.ok(fault === null || FAULTS.some((name) => name === fault), `the error ${fault} is none`);
}

/** null where the bytes are no UTF-8. */
export function strictly(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
