/** Campaigns on the command line: as a command of their own, and beside what a scan says. */
import { describe, expect, test } from 'vitest';
import { folderWith, records, run, scan, TOY_RULES } from './run.js';

const ad = (place: string, pay: string, handle: string): string =>
  `【急募】${place}で受け子募集、書類を受け取るだけのお仕事。日給${pay}、詳細はテレグラム${handle}まで`;
const OTHER = '居酒屋のホールスタッフを募集しています。時給1,200円、交通費支給、まかない付き';
const TEXTS = [
  ad('渋谷', '3万円', '@aaa1_toy'),
  OTHER,
  ad('名古屋', '12万円', '@bbb2_toy'),
  ad('大阪', '5万', '@aaa1_toy'),
];
const folder = folderWith({
  'posts.csv': `id,text\n${TEXTS.map((text, nth) => `p${nth},"${text}"`).join('\n')}\n`,
  'broken.jsonl': `${JSON.stringify({ text: TEXTS[0] })}\n{oops\n${JSON.stringify({ text: TEXTS[2] })}\n`,
});
const rules = ['--no-config', '--rules', TOY_RULES];
const campaigns = (...more: string[]) => run(['campaigns', 'posts.csv', ...rules, ...more], { cwd: folder });

describe('yamiscan campaigns', () => {
  test('-f jsonl gives a record each', async () => {
    const { code, out } = await campaigns('-f', 'jsonl');
    const [record, ...more] = records(out);
    expect([code, more]).toEqual([0, []]);
    expect(record).toMatchObject({
      postings: 3,
      first: { id: 'p0', source: { file: 'posts.csv', row: 1, line: 2 } },
      last: { id: 'p3' },
      indicators: [{ kind: 'telegram', value: 'aaa1_toy', postings: 2 }],
    });
  });

  test('-f json says what was read', async () => {
    const { out } = await campaigns('-f', 'json');
    expect(JSON.parse(out)).toMatchObject({ schema: 'yamiscan-campaigns/1', postings: 4, complete: true });
  });

  test('text and CSV show the template', async () => {
    const [text, japanese, csv] = await Promise.all([
      campaigns(),
      campaigns('--lang', 'ja'),
      campaigns('-f', 'csv', '--lang', 'en'),
    ]);
    expect(text.out).toMatch(/^c-[0-9a-f]{10} {2}3 postings\n/);
    expect(text.out).toContain('【急募】{words}で受け子募集');
    expect(text.out).toContain('1 campaign with 3 of 4 postings');
    expect(japanese.out).toContain('【急募】{語}で受け子募集');
    expect(csv.out.split('\n')[1]).toContain(',posts.csv,2,p0,posts.csv,5,p3,1,');
  });

  test('--least and --min-level leave campaigns out', async () => {
    expect((await campaigns('-f', 'jsonl', '--least', '4')).out).toBe('');
    expect((await campaigns('-f', 'jsonl', '--least', '3')).out).not.toBe('');
    expect((await campaigns('-f', 'jsonl', '--min-level', 'high')).code).toBe(0);
    expect((await campaigns('--least', '1')).code).toBe(2);
  });

  test('reads standard input, and names what it can not read', async () => {
    const piped = await run(['campaigns', '--input', 'lines', '-f', 'jsonl', ...rules], { stdin: TEXTS.join('\n') });
    expect(records(piped.out)).toHaveLength(1);
    const broken = await run(['campaigns', 'broken.jsonl', '-f', 'json', ...rules], { cwd: folder });
    expect([broken.code, JSON.parse(broken.out).complete]).toEqual([2, false]);
    expect(broken.err).toContain('broken.jsonl:2');
    expect((await run(['campaigns', 'nothing.csv', ...rules], { cwd: folder })).code).toBe(2);
  });
});

describe('--campaigns', () => {
  const args = ['posts.csv', '--campaigns'];

  test('adds the campaign to each record, and to nothing else', async () => {
    const [plain, named] = await Promise.all([
      scan(['posts.csv', '-f', 'jsonl'], { cwd: folder }),
      scan([...args, '-f', 'jsonl'], { cwd: folder }),
    ]);
    const ids = records(named.out).map(({ campaign }) => campaign);
    expect(ids[0]).toMatch(/^c-/);
    expect(ids).toEqual([ids[0], null, ids[0], ids[0]]);
    expect(records(named.out).map(({ campaign: _, ...record }) => record)).toEqual(records(plain.out));
    expect(plain.out).not.toContain('"campaign"');
  });

  test('JSON lists them, CSV has a column more', async () => {
    const json = JSON.parse((await scan([...args, '-f', 'json'], { cwd: folder })).out);
    expect(json.campaigns).toMatchObject([{ postings: 3 }]);
    const [header, first, second] = (await scan([...args, '-f', 'csv'], { cwd: folder })).out.split('\n');
    expect(header).toMatch(/,yamiscan_handling,yamiscan_campaign$/);
    expect(first).toMatch(/,c-[0-9a-f]{10}$/);
    expect(second).toMatch(/,$/);
  });

  test('gives the same bytes for any number of threads, and leaves nothing out of files', async () => {
    const one = await scan([...args, '-f', 'jsonl', '--jobs', '1'], { cwd: folder });
    const two = await scan([...args, '-f', 'jsonl', '--jobs', '2'], { cwd: folder });
    expect(two.out).toBe(one.out);
    expect(records(one.out)).toHaveLength(4);
  });
});
