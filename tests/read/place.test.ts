/** Every letter of a posting is found at its line and column of the file. */
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Posting } from '../../src/domain/posting.js';
import { readCsv } from '../../src/read/csv/csv.js';
import { type InputFormat, regionsIn } from '../../src/read/index.js';
import { readJson } from '../../src/read/json/json.js';
import { readJsonl } from '../../src/read/json/jsonl.js';
import { readLines } from '../../src/read/lines.js';
import { isRawBatch, type Reader } from '../../src/read/reader.js';
import { readText } from '../../src/read/text.js';

const READ = { csv: readCsv, json: readJson, jsonl: readJsonl, lines: readLines, text: readText };

async function postingsIn(
  content: string,
  reader: Reader,
  { textColumns = [] as readonly string[], chunk = 7 } = {},
): Promise<Posting[]> {
  async function* chunks() {
    for (let at = 0; at < content.length; at += chunk) yield content.slice(at, at + chunk);
  }
  const options = { textColumns, idColumn: null, delimiter: null, header: true, keepsOrigins: true };
  const postings: Posting[] = [];
  for await (const batch of reader(chunks(), 'f', options))
    if (!isRawBatch(batch)) for (const item of batch) if (item.kind === 'posting') postings.push(item.posting);
  return postings;
}

/** What an editor shows from there on. */
function shownAt(content: string, line: number, column: number, length = 1): string {
  const starts = [0, ...[...content.matchAll(/\r\n|\n|\r/g)].map(({ 0: ending, index }) => index + ending.length)];
  const start = (starts[line - 1] ?? Number.NaN) + column - 1;
  return content.slice(start, start + length);
}

/** Letters that stand elsewhere than their region says. */
function astray(
  content: string,
  { text, ...posting }: Posting,
  spelled: (letter: string) => string = (letter) => letter,
): string[] {
  const regionOf = regionsIn(posting);
  if (regionOf === null) return ['no region'];
  return [...text].flatMap((_, at) => {
    const letter = text.slice(at, at + 1);
    const { startLine, startColumn } = regionOf({ start: at, end: at + 1 });
    const wanted = spelled(letter);
    return shownAt(content, startLine, startColumn, wanted.length) === wanted
      ? []
      : [`${at}:${JSON.stringify(letter)}`];
  });
}

const words = fc.string({
  unit: fc.constantFrom('あ', '"', ',', '\n', '\r\n', 'x', '🔥', '\\', '\t'),
  minLength: 1,
  maxLength: 12,
});

describe.each<[InputFormat, string]>([
  ['csv', 'id,text\r\n1,"受け子\r\n募集 ""高額"""\r\n2,日給5万\r\n'],
  ['jsonl', '{"id":1,"text":"受け子"}\n  {"text":"日給5万","n":2}\n'],
  ['json', '[\n  {"id": 1,\n    "text": "受け子"}, {"text": "日給5万"}\n]'],
  ['lines', '受け子\n\n日給5万\r\n'],
])('%s', (format, content) => {
  test('letters stand where they are said to', async () => {
    const postings = await postingsIn(content, READ[format as keyof typeof READ]);
    expect(postings).toHaveLength(2);
    const spelled = (letter: string) => (letter === '"' ? '""' : letter);
    for (const posting of postings) expect(astray(content, posting, spelled)).toEqual([]);
  });
});

test('a region ends behind its last letter, doubled quotes and line breaks of the cell included', async () => {
  const content = 'id,text\n7,"a""b\r\nc",x\n';
  const [posting] = await postingsIn(content, readCsv);
  expect(regionsIn(posting as Posting)?.({ start: 1, end: 6 })).toEqual({
    startLine: 2,
    startColumn: 5,
    endLine: 3,
    endColumn: 2,
  });
});

test('a quote that should have been doubled is found where it stands', async () => {
  const content = 'id,text\n1,"彼は"すごい"と言った"\n';
  const [posting] = await postingsIn(content, readCsv);
  expect(posting?.text).toBe('彼は"すごい"と言った');
  expect(astray(content, posting as Posting)).toEqual([]);
});

test('escapes of JSON count as the letters they are written with', async () => {
  const content = '[ {"text":"\\u3042\\n\\"い\\ud83d\\udd25う"}]';
  const [posting] = await postingsIn(content, readJson);
  const regionOf = regionsIn(posting as Posting);
  expect(posting?.text).toBe('あ\n"い🔥う');
  expect([0, 1, 2, 3, 4, 6].map((at) => regionOf?.({ start: at, end: at + 1 }).startColumn)).toEqual([
    12, 18, 20, 22, 23, 35,
  ]);
});

test('whatever the cells, as CSV of any column order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      async (rows, chunk) => {
        const content = stringify([['題名', '本文'], ...rows], { quoted: true, record_delimiter: '\r\n' });
        for (const textColumns of [['本文'], ['本文', '題名']])
          for (const posting of await postingsIn(content, readCsv, { textColumns, chunk })) {
            const own = posting.row?.cells[1]?.length ?? 0;
            const shown = { ...posting, text: posting.text.slice(0, own) };
            expect(astray(content, shown, (letter) => (letter === '"' ? '""' : letter))).toEqual([]);
          }
      },
    ),
    { numRuns: 60 },
  );
});

test('whatever the strings, as JSON written in any way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(words, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(0, 1, 2),
      async (texts, indent) => {
        const content = JSON.stringify(
          texts.map((text) => ({ n: 1, text })),
          null,
          indent,
        );
        for (const posting of await postingsIn(content, readJson))
          expect(
            astray(content, posting, (letter) => JSON.stringify(letter).slice(1, -1)).filter(
              (one) => !one.includes('ud'),
            ),
          ).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('a whole text', async () => {
  const content = 'あい\r\nう\n\nえ';
  const [posting] = await postingsIn(content, readText);
  expect(astray(content, posting as Posting)).toEqual([]);
});

test('without an origin nothing is said', () => {
  expect(regionsIn({ source: { file: null, row: 1, line: 1 } })).toBeNull();
});

test('where a quote was not closed its row has no places, rather than wrong ones', async () => {
  const postings = await postingsIn('id,text\n1,"あ\n2,い\n', readCsv);
  expect(postings.map((posting) => regionsIn(posting) === null)).toEqual([true, false]);
});
