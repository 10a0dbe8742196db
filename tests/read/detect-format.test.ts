import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findInputs } from '../../src/read/index.js';
import { readInput } from '../../src/read/read-input.js';
import { isRawBatch, type ReadItem } from '../../src/read/reader.js';
import { read } from './reading.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'yamiscan-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('標準入力の形式は中身から', () => {
  test.each([
    ['an ad', '高額案件 荷物を受け取るだけ 日給5万', 1],
    ['an ad of some lines', '急募\n\n荷物を受け取るだけ、日給5万\n即日、DMまで\n', 1],
    ['a table that is an ad', '仕事内容\t荷物の受け取り\n給与\t日給5万\n勤務地\t都内\n', 1],
    ['a text with as many commas in each line', '荷物、軽い,早い\n日給,5万\nDM,待つ\n', 1],
    ['a text in brackets', '[急募] 荷物\n', 1],
    ['a text in braces', '{急募} 荷物\n', 1],
    ['a quoted word', '"日給5万"', 1],
    ['JSONL', '{"text":"a"}\n{"text":"b"}\n', 2],
    ['JSONL, its first line broken', '{"text":"a\n{"text":"b"}\n{"text":"c"}\n', 2],
    ['one JSON object', '{"text":"a"}', 1],
    ['one JSON object on several lines', '{\n  "text": "a"\n}', 1],
    ['a JSON array', '[{"text":"a"},{"text":"b"}]', 2],
    ['a JSON array on several lines', '\n[\n  {"text":"a"},\n  "b"\n]', 2],
    ['an empty array', '[]', 0],
    ['CSV', 'id,本文\n1,a\n2,b\n', 2],
    ['CSV with semicolons', '日付;本文\n1;a\n2;b\n', 2],
    ['TSV', 'タイトル\t本文\nx\ta\ny\tb\n', 2],
    ['a header alone', 'タイトル,本文', 1],
  ])('%s', async (_, input, count) => {
    const { postings, notes } = await read(input);
    expect(postings).toHaveLength(count);
    if (count === 1 && !input.startsWith('{"') && !input.startsWith('{\n')) expect(postings[0]?.text).toBe(input);
    if (/^(id|日付|タイトル\t)/.test(input)) expect(notes[0]).toMatch(/^read as (CSV|TSV)/);
  });

  test('a column that was asked for shows that it is a table', async () => {
    expect((await read('foo,bar\n1,a\n2,b\n', { textColumns: ['bar'] })).texts).toEqual(['a', 'b']);
  });

  test('very many lines that are read as one are mentioned', async () => {
    const { postings, notes } = await read('普通の文章\n'.repeat(60));
    expect(postings).toHaveLength(1);
    expect(notes).toEqual(['60 lines were read as one posting; use --input lines if each line is one']);
  });

  test('nothing, or white space alone', async () => {
    for (const input of ['', ' ', '\n\n', '\ufeff', '　\r\n']) {
      expect(await read(input)).toMatchObject({ postings: [], problems: [], notes: ['there is no posting in it'] });
    }
  });
});

async function readFile(name: string, content: string | Uint8Array): Promise<string[]> {
  writeFileSync(path.join(folder, name), content);
  const { inputs, problems } = await findInputs([name], folder);
  expect(problems).toEqual([]);
  const options = { textColumns: [], idColumn: null, delimiter: null, header: true, format: null, encoding: null };
  const items: ReadItem[] = [];
  const [input] = inputs;
  if (input === undefined) throw new Error('not found');
  for await (const batch of readInput(input, { ...options, stdin: none() }))
    if (!isRawBatch(batch)) items.push(...batch);
  return items.map((item) => {
    if (item.kind === 'posting') return `${item.posting.source.file}:${item.posting.source.line} ${item.posting.text}`;
    return item.kind === 'problem' ? `! ${item.problem.file}:${item.problem.line}` : `- ${item.note.en}`;
  });
}

async function* none(): AsyncIterable<string> {}

describe('ファイルの形式は名前と中身から', () => {
  test('.csv and .tsv are tables whatever their columns are called', async () => {
    expect(await readFile('a.csv', 'x,y\n1,荷物\n')).toContain('a.csv:2 荷物');
    expect(await readFile('a.TSV', 'x\ty\n1\t荷物, 軽い\n')).toContain('a.TSV:2 荷物, 軽い');
  });

  test('.txt and .md are one text; .txt may be a table that a spreadsheet saved', async () => {
    expect(await readFile('a.txt', '荷物\n軽い\n')).toEqual(['a.txt:1 荷物\n軽い\n']);
    expect(await readFile('a.md', 'id,本文\n1,a\n')).toEqual(['a.md:1 id,本文\n1,a\n']);
    const saved = Buffer.from('\ufeff番号\t本文\r\n1\t荷物\r\n', 'utf16le');
    expect(await readFile('b.txt', saved)).toEqual(
      expect.arrayContaining(['- read as TSV (--input names another format)', 'b.txt:2 荷物']),
    );
  });

  test('.json may hold JSONL, and .jsonl an array', async () => {
    expect(await readFile('a.json', '{"text":"a"}\n{"text":\n{"text":"b"}\n')).toEqual(
      expect.arrayContaining(['a.json:1 a', '! a.json:2', 'a.json:3 b']),
    );
    expect(await readFile('a.jsonl', '[{"text":"a"},\n{"text":"b"}]')).toEqual(
      expect.arrayContaining(['a.jsonl:1 a', 'a.jsonl:2 b']),
    );
    expect(await readFile('b.jsonl', '"a"\n"b"\n')).toEqual(['b.jsonl:1 a', 'b.jsonl:2 b']);
  });

  test('what disappears before it is read is a problem', async () => {
    writeFileSync(path.join(folder, 'gone.txt'), 'a');
    const [input = { file: '', path: '' }] = (await findInputs(['gone.txt'], folder)).inputs;
    rmSync(path.join(folder, 'gone.txt'));
    const options = { textColumns: [], idColumn: null, delimiter: null, header: true, format: null, encoding: null };
    const items: ReadItem[] = [];
    for await (const batch of readInput(input, { ...options, stdin: none() }))
      if (!isRawBatch(batch)) items.push(...batch);
    expect(items).toMatchObject([
      { kind: 'problem', problem: { file: 'gone.txt', message: { en: 'cannot be read (ENOENT)' } } },
    ]);
  });
});

describe('読みながら渡す', () => {
  test.each([
    ['JSONL without options', {}, '{"text":"荷物を受け取るだけの仕事"}\n'],
    ['lines', { format: 'lines' as const }, '荷物を受け取るだけの仕事\n'],
    ['CSV with a delimiter', { format: 'csv' as const, delimiter: ',' }, '本文,id\n荷物を受け取るだけの仕事,1\n'],
  ])('%s', async (_, given, first) => {
    let isEnded = false;
    async function* live() {
      yield Buffer.from(first);
      isEnded = true;
    }
    const options = { textColumns: [], idColumn: null, delimiter: null, header: true, format: null, encoding: null };
    for await (const items of readInput({ file: null, path: '' }, { ...options, ...given, stdin: live() })) {
      if (!isRawBatch(items) && items.some(({ kind }) => kind === 'posting')) expect(isEnded).toBe(false);
    }
    expect(isEnded).toBe(true);
  });
});
