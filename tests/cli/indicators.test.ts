/** Indicators on the command line, and contacts hidden in what is passed around. */
import { describe, expect, test } from 'vitest';
import { stixErrors } from '../format/schemas.js';
import { folderWith, records, run, scan, TOY_RULES } from './run.js';

const TEXTS = [
  '赤玉です。テレグラム @toy_abc まで #玉',
  '赤玉だよ。telegram: @toy_abc か toy@example.com へ',
  '石です。電話 090-0000-1234',
];
const folder = folderWith({ 'posts.csv': `id,text\n${TEXTS.map((text, nth) => `p${nth},${text}`).join('\n')}\n` });
const indicators = (...more: string[]) =>
  run(['indicators', 'posts.csv', '--no-config', '--rules', TOY_RULES, ...more], { cwd: folder });

describe('yamiscan indicators', () => {
  test('-f jsonl: of postings at medium or above, unless another level is asked for', async () => {
    const values = async (...more: string[]) =>
      records((await indicators('-f', 'jsonl', ...more)).out).map(({ value, postings }) => [value, postings]);
    expect(await values()).toEqual([
      ['toy_abc', 2],
      ['#玉', 1],
      ['toy@example.com', 1],
    ]);
    expect(await values('--min-level', 'none')).toContainEqual(['09000001234', 1]);
    expect(await values('--least', '2')).toEqual([['toy_abc', 2]]);
  });

  test('text is defanged, and masked where asked', async () => {
    expect((await indicators()).out).toContain('toy[@]example[.]com');
    const { out } = await indicators('--mask', '-f', 'csv');
    expect(out).toContain('telegram,[telegram-1],[telegram-1],,2,0,0,0,2,p0|p1,posts.csv:2|posts.csv:3');
    expect(out).not.toContain('toy_abc');
  });

  test('STIX keeps to the schema and gives the same ids in every run', async () => {
    const [first, second] = [await indicators('-f', 'stix'), await indicators('-f', 'stix')];
    expect(first.out).toBe(second.out);
    const bundle = JSON.parse(first.out);
    expect(stixErrors(bundle)).toEqual([]);
    expect(bundle.objects.map(({ type }: { type: string }) => type)).toEqual(['user-account', 'email-addr']);
    // The example of the specification: its id follows from the value alone.
    expect(stixErrors({ ...bundle, objects: [{ ...bundle.objects[0], id: 'user-account--1' }] })).not.toEqual([]);
  });

  test('wrong use', async () => {
    expect((await indicators('--least', '0')).code).toBe(2);
    expect((await indicators('-f', 'xml')).code).toBe(2);
  });
});

describe('--mask', () => {
  const told = async (...more: string[]) => (await scan(['posts.csv', ...more], { cwd: folder })).out;

  test.each(['html', 'markdown', 'sarif', 'junit', 'github'])(
    '%s hides contacts unless told not to',
    async (format) => {
      expect(await told('-f', format)).not.toMatch(/toy_abc|toy@example/);
    },
  );

  test.each(['text', 'json', 'jsonl', 'csv'])('%s shows them unless told not to', async (format) => {
    expect(await told('-f', format)).toContain('toy_abc');
    expect(await told('-f', format, '--mask')).not.toMatch(/toy_abc|toy@example/);
  });

  test('--no-mask shows them, and campaigns are masked with the rest', async () => {
    expect(await told('-f', 'html', '--no-mask')).toContain('toy_abc');
    expect(await told('-f', 'html', '--campaigns')).not.toContain('toy_abc');
  });
});
