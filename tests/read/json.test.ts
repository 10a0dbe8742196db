import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/domain/errors.js';
import { parseJson } from '../../src/read/json/parse.js';
import { hostileText } from '../text.js';
import { read } from './reading.js';

describe('JSONL', () => {
  const jsonl = { format: 'jsonl' } as const;

  test('壊れた7行目は名指しし、あとは読む', async () => {
    const lines = Array.from({ length: 9 }, (_, at) => JSON.stringify({ id: `n${at + 1}`, text: `本文${at + 1}` }));
    lines[6] = '{"id":"n7","text":"本文';
    const { faults, postings } = await read(lines.join('\n'), jsonl);
    expect(faults).toEqual(['7: not valid JSON']);
    expect(postings.map(({ id, source }) => [id, source.row, source.line])).toEqual(
      [1, 2, 3, 4, 5, 6, 8, 9].map((n) => [`n${n}`, n, n]),
    );
  });

  test('bare strings, null, numbers, lone surrogates, NUL', async () => {
    const { texts, faults } = await read(
      '"a"\n{"text":null}\n{"text":5}\n"\\ud83d"\n{"text":"\\u0000"}\n7\n[]\n',
      jsonl,
    );
    expect(texts).toEqual(['a', '', '5', '\ud83d', '\0']);
    expect(faults).toEqual([
      '6: neither an object nor a string: not read',
      '7: neither an object nor a string: not read',
    ]);
  });

  test('fields stay as they were, nested ones as JSON, whatever they are called', async () => {
    const { postings } = await read(
      '{"__proto__":1,"body":"a","tags":["x",{"y":null}],"ok":true,"none":null}\n',
      jsonl,
    );
    expect(postings[0]?.row).toEqual({
      columns: ['__proto__', 'body', 'tags', 'ok', 'none'],
      cells: ['1', 'a', '["x",{"y":null}]', 'true', ''],
    });
  });

  test('ids of posts keep all their digits', async () => {
    const line =
      '{"id":1871234567890123456,"text":"\\"1234567890123456789","x":1.12345678901234567,"y":[12345678901234567890]}';
    const { postings } = await read(line, jsonl);
    expect(postings[0]?.id).toBe('1871234567890123456');
    expect(postings[0]?.row?.cells.slice(1)).toEqual([
      '"1234567890123456789',
      '1.1234567890123457',
      '["12345678901234567890"]',
    ]);
  });

  test('a number by itself is no posting, however many digits it has', async () => {
    const { texts, faults } = await read('77777789012345678\n', jsonl);
    expect([texts, faults]).toEqual([[], ['1: neither an object nor a string: not read']]);
  });

  test('the text: of the known fields the first; a title only where asked for', async () => {
    const record = '{"title":"T","description":"D","message":"M","本文":"B"}\n';
    expect((await read(record, jsonl)).texts).toEqual(['B']);
    expect((await read(record, { ...jsonl, textColumns: ['title', 'message'] })).texts).toEqual(['T\nM']);
  });

  test('without it: named, with the fields there', async () => {
    const { faults } = await read('{"foo":1,"bar":2}\n{"text":{"a":1}}\n', jsonl);
    expect(faults).toEqual([
      '1: no field is known to hold the text; name it with --text-column. Fields: foo, bar',
      '2: the field "text" is not a string',
    ]);
  });

  test('a field that was asked for and is in no record is a wrong option; one that some records lack is not', async () => {
    const asked = { ...jsonl, textColumns: ['bodyy'] };
    await expect(read('{"id":1,"body":"a"}\n', asked)).rejects.toThrow(UsageError);
    await expect(read('{"id":1,"body":"a"}\n', asked)).rejects.toThrow('did you mean "body"?');
    const { faults, texts } = await read('{"body":"a"}\n{"boby":"b"}\n', { ...jsonl, textColumns: ['title', 'body'] });
    expect(texts).toEqual(['a']);
    expect(faults).toEqual(['2: there is no column "title". Columns: boby']);
  });

  test('nested beyond what can be written', async () => {
    const { faults } = await read(`{"text":"a","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}\n`, jsonl);
    expect(faults).toEqual(['1: nested too deeply: not read']);
  });
});

describe('JSON', () => {
  const json = { format: 'json' } as const;

  test.each([
    ['pretty', (records: readonly unknown[]) => JSON.stringify(records, null, 2)],
    ['minified', (records: readonly unknown[]) => JSON.stringify(records)],
    [
      'one record a line',
      (records: readonly unknown[]) => `[\n${records.map((r) => JSON.stringify(r)).join(',\n')}\n]\n`,
    ],
    ['one after another', (records: readonly unknown[]) => records.map((r) => JSON.stringify(r, null, 1)).join('\n')],
    ['with a comma too many', (records: readonly unknown[]) => JSON.stringify(records).replace(/\]$/, ',]')],
  ])('%s: every record, whatever it holds', async (_, write) => {
    const text = fc.oneof(hostileText(), fc.constantFrom('{', '}', '[', ']', '"', '\\', '\\"', '},{', ','));
    const records = fc.array(fc.record({ text, x: fc.jsonValue({ maxDepth: 3 }) }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(records, async (drawn) => {
        const { texts, problems } = await read(write(drawn), json);
        expect(texts).toEqual(drawn.map((record) => record.text));
        expect(problems).toEqual([]);
      }),
    );
  });

  test('行番号は値の始まる行', async () => {
    const { places } = await read('[\n {"text":\n"a"},\r\n\r\n "b", {"text":"c"}\n]', json);
    expect(places).toEqual(['1:2', '2:5', '3:5']);
  });

  test.each([
    [
      'a quote that is missing, line by line',
      '[\n{"text":"a"},\n{"text":"b},\n{"text":"c"},\n{"text":"d"}\n]',
      ['a', 'c', 'd'],
      ['3'],
    ],
    ['a bracket that is missing', '[{"text":"a","x":[1,2},{"text":"b"},{"text":"c"}]', ['b', 'c'], ['1']],
    ['a value that is none', '[{"text":"a"}, nonsense, {"text":"b"}]', ['a', 'b'], ['1']],
    ['a comma that is missing', '[{"text":"a"}\n{"text":"b"}]', ['a', 'b'], []],
    ['a broken value', '[{"text":"a"},\n{"text":"b",},\n{"text":"c"}]', ['a', 'c'], ['2']],
    ['the end', '[{"text":"a"},\n{"text":"b"', ['a'], ['2', '1']],
    ['the end, between values', '[{"text":"a"},', ['a'], ['1']],
  ])('壊れていても残りを読む: %s', async (_, input, texts, lines) => {
    const result = await read(input, json);
    expect(result.texts).toEqual(texts);
    expect(result.faults.map((fault) => fault.split(':')[0])).toEqual(lines);
  });

  test('one object is one posting; one without text names its fields', async () => {
    expect((await read('{\n"text": "a"\n}', json)).texts).toEqual(['a']);
    expect((await read('{"data":[{"text":"a"}],"meta":{}}', json)).faults.join()).toContain('Fields: data, meta');
  });

  test('millions of brackets', async () => {
    const { problems } = await read('['.repeat(3_000_000), json);
    expect(problems.length).toBeGreaterThan(0);
  });
});

test('takes an exponent of many digits for a number like any other', () => {
  for (const number of ['2E12345901234567890', '2e-12345901234567890', '2e+12345901234567890'])
    expect(parseJson(`{"id":${number},"text":"赤玉"}`)).toEqual({ id: Number(number), text: '赤玉' });
  expect(parseJson('{"id":-12345901234567890}')).toEqual({ id: '-12345901234567890' });
});
