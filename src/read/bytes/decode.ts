/** From the bytes of an input to its text, in an encoding that is named or judged from the bytes. */
import type { Bilingual } from '../../domain/language.js';
import { createDecoder, type Decode, type Decoded } from './decoder.js';
import type { EncodingName } from './encoding.js';
import { markLength } from './guess-encoding.js';
import { judgeBytes } from './judge-bytes.js';

export type DecodedPart =
  | { readonly kind: 'text'; readonly decoded: Decoded }
  /** Comes once, unless all is ASCII. */
  | { readonly kind: 'encoding'; readonly name: EncodingName }
  /** Nothing follows. */
  | { readonly kind: 'binary'; readonly what: Bilingual };

/** `chosen`: null when it is to be judged. The outcome does not depend on where the chunks are cut. */
export async function* decodeBytes(
  source: AsyncIterable<Uint8Array | string>,
  chosen: EncodingName | null,
): AsyncIterable<DecodedPart> {
  let held: Buffer = Buffer.alloc(0);
  let isStart = true;
  let decode: Decode | null = null;
  for await (const chunk of withEnd(source)) {
    const isEnd = chunk === null;
    const bytes = chunk === null ? Buffer.alloc(0) : toBuffer(chunk);
    if (decode !== null) {
      yield { kind: 'text', decoded: decode(bytes, isEnd) };
      continue;
    }
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    for (;;) {
      const verdict = judgeBytes(held, isStart, isEnd, chosen);
      if (verdict.kind === 'more') break;
      if (verdict.kind !== 'ascii') yield verdict;
      if (verdict.kind === 'binary') return;
      if (verdict.kind === 'encoding') {
        decode = createDecoder(verdict.name);
        const skipped = isStart ? markLength(held, verdict.name) : 0;
        yield { kind: 'text', decoded: decode(held.subarray(skipped), isEnd) };
        break;
      }
      yield { kind: 'text', decoded: plain(held.toString('latin1', 0, verdict.length)) };
      held = held.subarray(verdict.length);
      isStart = false;
    }
  }
}

const plain = (text: string): Decoded => ({ text, losses: 0, firstLoss: -1 });

const toBuffer = (chunk: Uint8Array | string): Buffer =>
  typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);

async function* withEnd<Chunk>(source: AsyncIterable<Chunk>): AsyncIterable<Chunk | null> {
  yield* source;
  yield null;
}
