import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/domain/errors.js';
import { read } from './reading.js';

const csv = { format: 'csv' } as const;

describe('本文の列', () => {
  test.each([
    ['id,タイトル,本文', 2],
    ['title,Job_Description,url', 1],
    ['TEXT,x', 0],
    ['日付,仕事内容（必須）', 1],
    ['ｃｏｎｔｅｎｔ,x', 0],
    ['description,body', 1],
    ['name,求人内容', 1],
  ])('by its name: %s', async (header, at) => {
    const row = header.split(',').map((_, nth) => `${nth}`);
    const { texts, notes } = await read(`${header}\n${row.join(',')}\n`, csv);
    expect(texts).toEqual([`${at}`]);
    expect(notes.join()).toContain(`the text is taken from the column "${header.split(',')[at]}"`);
  });

  test('otherwise the one with the most Japanese in the first rows', async () => {
    const rows = 'https://example.com/very/long/address/of/a/page,荷物を受け取る仕事です,東京\n'.repeat(60);
    const { texts, notes } = await read(`a,b,c\n${rows}`, csv);
    expect(texts[0]).toBe('荷物を受け取る仕事です');
    expect(texts).toHaveLength(60);
    expect(notes).toEqual(['the text is taken from the column "b" (--text-column names another)']);
  });

  test('or with the most text, where there is no Japanese', async () => {
    expect((await read('a,b\n1,get parcels\n', csv)).texts).toEqual(['get parcels']);
  });

  test('a first row that reads like a text is not silently taken for a header', async () => {
    const { notes } = await read('1,荷物を運ぶだけ。即日払い。\n2,普通の仕事です。\n', csv);
    expect(notes.join()).toContain('--no-header');
  });

  test('several are joined by a line break, empty ones left out', async () => {
    const { texts, notes } = await read('title,x,body\nT,1,B\n,2,B\n', { ...csv, textColumns: ['title', 'body'] });
    expect(texts).toEqual(['T\nB', 'B']);
    expect(notes).toEqual([]);
  });

  test('without a header columns are numbers, and the first row is a posting', async () => {
    const { postings } = await read('7,a,b\n8,c,d\n', {
      ...csv,
      header: false,
      textColumns: ['2', '3'],
      idColumn: '1',
    });
    expect(postings.map(({ id, text, source }) => [id, text, source.row, source.line])).toEqual([
      ['7', 'a\nb', 1, 1],
      ['8', 'c\nd', 2, 2],
    ]);
    expect(postings[0]?.row?.columns).toEqual(['1', '2', '3']);
  });

  test('of several columns of one name the first is taken, and said so; a number takes another', async () => {
    const first = await read('本文,本文\na,b\n', { ...csv, textColumns: ['本文'] });
    expect(first.texts).toEqual(['a']);
    expect(first.notes).toEqual(['several columns are called "本文"; column 1 is used (a number names another)']);
    expect((await read('本文,本文\na,b\n', { ...csv, textColumns: ['2'] })).texts).toEqual(['b']);
  });

  test('an unknown one: every one is named, with the closest', async () => {
    const reading = read('番号,本文,媒体\n1,a,b\n', { ...csv, textColumns: ['本分', '備考'], idColumn: '番' });
    const error = await reading.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).problems.map(({ message }) => message.en)).toEqual([
      'there is no column "本分"; did you mean "本文"? Columns: 番号, 本文, 媒体',
      'there is no column "備考". Columns: 番号, 本文, 媒体',
      'there is no column "番"; did you mean "番号"? Columns: 番号, 本文, 媒体',
    ]);
    expect((error as UsageError).problems[0]?.message.ja).toContain('「本文」のことですか');
  });

  test('a name from the input cannot move the cursor', async () => {
    const error = await read('\u001b[31mx,y\n1,2\n', { ...csv, textColumns: ['z'] }).catch((thrown: unknown) => thrown);
    expect(String(error)).not.toContain('\u001b');
  });

  test('an id that is empty is the number of the row', async () => {
    const { postings } = await read('番号,本文\nA1,a\n,b\n', csv);
    expect(postings.map(({ id }) => id)).toEqual(['A1', '2']);
  });
});
