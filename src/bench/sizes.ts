/** Inputs of the sizes that break programs, made as they are read, and what is promised of each. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Size {
  readonly what: string;
  readonly argv: readonly string[];
  /** Makes what the command reads besides. */
  readonly make?: () => void;
  /** Standard input; null where the command reads files. */
  readonly input: Iterable<Buffer> | null;
  /** Problems named. */
  readonly named: number;
  /** Postings judged. */
  readonly judged: number;
}

const MEGABYTE = 1 << 20;
const LEAST = 20;
const AD = '駅前の店でスタッフを募集しています。時給1,200円、まかないあり。';
/** What scraping keeps beside the text: it is read and not judged. */
const pageOf = (kilobytes: number): string => {
  const line = `<p class="ad"><a href="https://example.com/1">${AD}</a>, <br>\n`;
  return line.repeat(Math.ceil((kilobytes * 1024) / Buffer.byteLength(line)));
};

function* around(before: string, piece: Buffer, times: number, after: string): Iterable<Buffer> {
  yield Buffer.from(before);
  for (let count = 0; count < times; count++) yield piece;
  yield Buffer.from(after);
}

const filler = Buffer.alloc(MEGABYTE, 'a');
/** About a megabyte of the same record. */
const manyOf = (record: string): { readonly piece: Buffer; readonly count: number } => {
  const count = Math.floor(MEGABYTE / Buffer.byteLength(record));
  return { piece: Buffer.from(record.repeat(count)), count };
};

function* columns(count: number, rows: number): Iterable<Buffer> {
  yield Buffer.from(`${Array.from({ length: count - 1 }, (_, at) => `c${at}`).join(',')},本文\n`);
  for (let row = 0; row < rows; row++) yield Buffer.from(`${'1,'.repeat(count - 1)}"${AD}"\n`);
}

/** `share` of the sizes that are promised. */
export function sizesOf(share: number, folder: string): Size[] {
  const part = (whole: number): number => Math.max(1, Math.round(whole * share));
  /** In megabytes; no less than what is refused. */
  const gigabytes = (count: number): number => Math.max(LEAST, part(count * 1024));
  const csv = manyOf(`1,"${AD}","${pageOf(4).replaceAll('"', '""')}"\n`);
  const json = manyOf(`${JSON.stringify({ id: 1, text: AD, page: pageOf(16) })},\n`);
  const ragged = manyOf('1,店,店\n');
  const lines = manyOf('店\n');
  const one = { named: 1, judged: 2 } as const;
  const files = part(1_000_000);
  const many = path.join(folder, 'many');
  return [
    {
      what: 'a line of 4 GB',
      argv: ['--input', 'lines'],
      input: around('赤玉\n', filler, gigabytes(4), '\n白玉\n'),
      ...one,
    },
    {
      what: 'a cell of 1 GB',
      argv: ['--input', 'csv'],
      input: around('id,本文\n1,赤玉\n2,"', filler, gigabytes(1), '"\n3,白玉\n'),
      ...one,
    },
    {
      what: 'a cell of 1 GB, of short lines',
      argv: ['--input', 'csv'],
      input: around('id,本文\n1,赤玉\n2,"', manyOf(`${'a'.repeat(63)}\n`).piece, gigabytes(1), '"\n3,白玉\n'),
      ...one,
    },
    {
      what: 'a JSON value of 1 GB',
      argv: ['--input', 'json'],
      input: around('[{"text":"赤玉"},\n{"text":"', filler, gigabytes(1), '"},\n{"text":"白玉"}]'),
      ...one,
    },
    {
      what: 'a JSON file of 4 GB',
      argv: ['--input', 'json'],
      input: around('[', json.piece, gigabytes(4), '"赤玉"]'),
      named: 0,
      judged: gigabytes(4) * json.count + 1,
    },
    { what: 'a text of 4 GB', argv: [], input: around('', filler, gigabytes(4), ''), named: 1, judged: 0 },
    {
      what: 'a CSV of 2 GB',
      argv: ['--input', 'csv'],
      input: around('id,本文,page\n', csv.piece, gigabytes(2), ''),
      named: 0,
      judged: gigabytes(2) * csv.count,
    },
    {
      what: '10,000,000 lines',
      argv: ['--input', 'lines'],
      input: around('', lines.piece, part(10_000_000 / lines.count), ''),
      named: 0,
      judged: part(10_000_000 / lines.count) * lines.count,
    },
    {
      what: '1,000,000 ragged rows',
      argv: ['--input', 'csv'],
      input: around('id,本文\n1,赤玉\n', ragged.piece, part(1_000_000 / ragged.count), ''),
      named: part(1_000_000 / ragged.count) * ragged.count,
      judged: part(1_000_000 / ragged.count) * ragged.count + 1,
    },
    {
      what: '100,000 columns, 200 rows',
      argv: ['--input', 'csv'],
      input: columns(part(100_000), 200),
      named: 0,
      judged: 200,
    },
    {
      what: '1,000,000 files',
      argv: [many],
      make: () => writeFiles(many, files),
      input: null,
      named: 0,
      judged: files,
    },
  ];
}

function writeFiles(folder: string, count: number): void {
  for (let file = 0; file < count; file++) {
    const under = path.join(folder, `${Math.floor(file / 1_000)}`);
    if (file % 1_000 === 0) mkdirSync(under, { recursive: true });
    writeFileSync(path.join(under, `${file}.txt`), AD);
  }
}
