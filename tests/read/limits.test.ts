import { describe, expect, test } from 'vitest';
import type { InputFormat } from '../../src/read/index.js';
import { isRawBatch, readInput } from '../../src/read/index.js';

/** An input of any size, made while it is read; `peak`: bytes of the heap while it was, above those before. */
async function readMade(format: InputFormat, chunks: Iterable<string>) {
  async function* made() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const options = { textColumns: [], idColumn: null, delimiter: null, header: true, encoding: null };
  const texts: string[] = [];
  const faults: string[] = [];
  for await (const items of readInput({ file: null, path: '' }, { ...options, format, stdin: made() })) {
    if (isRawBatch(items)) continue;
    for (const item of items) {
      if (item.kind === 'posting') texts.push(item.posting.text.slice(0, 20));
      if (item.kind === 'problem') faults.push(`${item.problem.line}: ${item.problem.message.en}`);
    }
  }
  return { texts, faults };
}

function* around(before: string, filler: string, times: number, after: string): Iterable<string> {
  yield before;
  for (let count = 0; count < times; count++) yield filler;
  yield after;
}

const LONG = '荷'.repeat(65_536);
const TOO_LONG = 'a posting of more than 16,000,000 characters was not read';

describe('1件が大きすぎる入力', () => {
  test.each([
    ['lines', 'a\n', '\nb\n', ['a', 'b'], `2: ${TOO_LONG}`],
    ['jsonl', '{"text":"a"}\n{"text":"', '"}\n{"text":"b"}\n', ['a', 'b'], `2: ${TOO_LONG}`],
    ['json', '[{"text":"a"},\n{"text":"', '"},\n{"text":"b"}]', ['a', 'b'], `2: ${TOO_LONG}`],
    ['csv', 'id,本文\n1,a\n2,', '\n3,b\n', ['a', 'b'], `3: ${TOO_LONG}`],
    ['csv', 'id,本文\n1,a\n2,"', '"\n3,b\n', ['a', 'b'], `3: ${TOO_LONG}`],
    [
      'text',
      '',
      '',
      [],
      '1: too long to be read as one posting (at most 16,000,000 characters); use --input lines if each line is one',
    ],
  ] as const)('%s: 名指しして飛ばし、残りを読む', async (format, before, after, texts, fault) => {
    const result = await readMade(format, around(before, LONG, 300, after));
    expect(result).toEqual({ texts, faults: [fault] });
  });

  test('a quoted cell of too many lines', async () => {
    const result = await readMade('csv', around('id,本文\n1,a\n2,"', 'x\n'.repeat(10_000), 15, '"\n3,b\n'));
    expect(result).toEqual({ texts: ['a', 'b'], faults: [`3: ${TOO_LONG}`] });
  });

  test('1 MB without a line break is one posting', async () => {
    const megabyte = 'あ'.repeat(350_000);
    expect((await readMade('text', [megabyte])).texts).toHaveLength(1);
    expect((await readMade('lines', [megabyte])).texts).toHaveLength(1);
    expect((await readMade('csv', ['本文\n', megabyte])).texts).toHaveLength(1);
  });

  test('an unclosed quote before very many rows loses none of them', async () => {
    const rows = function* () {
      yield 'id,本文\n0,"a\n';
      for (let row = 1; row <= 110_000; row++) yield `${row},b\n`;
    };
    const { texts, faults } = await readMade('csv', rows());
    expect(texts).toHaveLength(110_001);
    expect(faults).toHaveLength(1);
  });
});
