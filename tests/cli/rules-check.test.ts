/** What `yamiscan rules check` finds doubtful in rules that are in order. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, type Ran, run } from './run.js';

interface Toy {
  readonly when?: string;
  readonly fire?: readonly string[];
  readonly silent?: readonly string[];
  /** Further lines of YAML. */
  readonly more?: string;
}

function rulesIn(rules: Readonly<Record<string, Toy>>): string {
  const folder = folderWith({});
  mkdirSync(path.join(folder, 'toy'));
  for (const [id, { when = '{ phrase: [鉛筆] }', fire, silent, more = '' }] of Object.entries(rules)) {
    const examples = {
      fire: fire ?? [`鉛筆を削る${id}`, `${id}の鉛筆`],
      silent: silent ?? [`${id}の消しゴム`, `紙だけの${id}`],
    };
    writeFileSync(
      path.join(folder, 'toy', `${id}.yml`),
      `id: ${id}\ncategory: toy\ntitle: { ja: 題, en: title }\nwhy: { ja: 訳, en: why }\nstrength: medium\nwhen: ${when}\nreferences: [toy]\ndate: 2026-11-25\n${more}\nexamples: ${JSON.stringify(examples)}\n`,
    );
  }
  return folder;
}

const check = (folder: string, ...argv: string[]): Promise<Ran> =>
  run(['rules', 'check', ...argv, '--no-config', '--rules', folder]);
/** Lines without the place of the file. */
const warnings = ({ out }: Ran): string[] =>
  out.split('\n').flatMap((line) => /([a-z-]+\.yml|^-): warning: (.*)$/.exec(line)?.slice(1).join(': ') ?? []);

const RED = {
  when: '{ phrase: [赤い傘] }',
  fire: ['赤い傘を買う', '今日は赤い傘'],
  silent: ['青い靴を買う', '明日は雨'],
};
const HAT = {
  when: '{ phrase: [帽子] }',
  fire: ['夏の帽子が飛んだ', '帽子の店に行く'],
  silent: ['冬の手袋', '靴の店'],
};

describe('rules check', () => {
  test('says nothing of rules that stand for themselves', async () => {
    const ran = await check(rulesIn({ red: RED, hat: HAT }), '--strict');
    expect([ran.code, ran.out]).toEqual([0, '3 rules, 0 terms: no mistakes\n']);
  });

  test('names rules for which every text is cut into words', async () => {
    const nouns = '{ tokens: [{ pos: 名詞 }, { reading: カイ }] }';
    const ran = await check(
      rulesIn({
        blind: { ...RED, when: nouns, fire: ['赤い傘回', '今日は赤い傘会'] },
        beside: { ...HAT, when: `{ all: [{ phrase: [帽子] }, { tokens: [{ pos: 名詞 }] }] }` },
        named: {
          when: '{ tokens: [{ base: 削る }] }',
          silent: ['消しゴムで消す', '紙を折る'],
          fire: ['鉛筆を削った', '木を削る'],
        },
      }),
    );
    expect(warnings(ran).filter((line) => line.includes('cut into words'))).toEqual([
      expect.stringMatching(/^blind\.yml: tokens names neither/),
    ]);
  });

  test('names examples that two rules share, whatever the marks, sums and ornaments', async () => {
    const ran = await check(
      rulesIn({
        red: { ...RED, silent: ['冬の手袋', '山の上の小さな店で9円の飴'] },
        hat: { ...HAT, silent: ['冬の手袋', '山の上の小さな店で3円の飴!'] },
      }),
    );
    expect(warnings(ran)).toEqual([
      'red.yml: an example that stays silent is the same as one of hat: "冬の手袋"',
      'red.yml: an example that stays silent is nearly the same as one of hat: "山の上の小さな店で9円の飴"',
    ]);
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('no mistakes, 2 warnings')]);
  });

  test('a text that must fire here and not there needs a reason: one rule gives way to the other', async () => {
    const silent = [RED.fire[0] as string, '靴の店'];
    const ran = await check(rulesIn({ red: RED, umbrella: { ...HAT, silent } }));
    expect(warnings(ran)).toEqual([
      'umbrella.yml: an example that stays silent is an example that fires of red, and neither gives way (unless: signal): "赤い傘を買う"',
    ]);
    for (const more of ['unless: { signal: { rules: [red] } }', 'unless: { any: [{ signal: { rules: [red] } }] }'])
      expect(warnings(await check(rulesIn({ red: RED, umbrella: { ...HAT, silent, more } })))).toEqual([]);
  });

  test('names a rule that another one always accompanies, with counts; not one that asks for the other', async () => {
    const fire = ['朝の赤い傘は大きい', '昼に赤い傘をさす', '夜も赤い傘は濡れる', '赤い傘と犬', '猫に赤い傘'];
    const umbrella = { when: '{ phrase: [傘] }', fire: ['傘がない', '傘を忘れた'], silent: ['靴', '本'] };
    const ran = await check(rulesIn({ red: { ...RED, fire }, umbrella }));
    expect(warnings(ran)).toEqual(['red.yml: fires on 5 examples, each time beside umbrella (7 examples)']);
    const asking = { ...RED, fire, when: '{ all: [{ phrase: [赤い傘] }, { signal: { rules: [umbrella] } }] }' };
    expect(warnings(await check(rulesIn({ red: asking, umbrella })))).toEqual([]);
    const cwd = folderWith({ 'a.txt': '赤い傘をください' });
    const tried = await check(rulesIn({ red: { ...RED, fire }, umbrella }), path.join(cwd, 'a.txt'));
    expect(warnings(tried)[0]).toContain(
      'fires on 5 examples and 1 postings, each time beside umbrella (7 examples and 1 postings)',
    );
  });

  test('with postings, names the rules that fire on none of them; labels are not needed', async () => {
    const cwd = folderWith({
      'a.csv': 'id,text\n1,赤い傘の日\n2,何もない日\n',
      'b.jsonl': '{"text":"青い空"}\n{oops\n',
    });
    const folder = rulesIn({ red: RED, hat: HAT });
    const ran = await check(folder, path.join(cwd, 'a.csv'));
    expect(warnings(ran)).toEqual(['-: 2 rules fire on none of the 2 postings: base-green, hat']);
    expect(ran.code).toBe(0);
    expect((await check(folder, path.join(cwd, 'a.csv'), '--strict')).code).toBe(1);
    const broken = await check(folder, path.join(cwd, 'b.jsonl'), '--strict');
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining('b.jsonl:2')]);
    expect((await check(folder, path.join(cwd, 'none.csv'))).code).toBe(2);
  });

  test('a rule that fires on no example at all is dead besides being wrong', async () => {
    const ran = await check(rulesIn({ red: RED, hat: { ...HAT, when: '{ phrase: [長靴] }' } }), '--strict');
    expect(warnings(ran)).toEqual(['hat.yml: fires on no example of any rule, its own included']);
    expect([ran.code, ran.out]).toEqual([2, expect.stringContaining('does not fire on its example')]);
  });

  test('a draft says what is to be written', async () => {
    const more = 'tags: [draft]';
    const fire = ['TODO: 帽子の例', '帽子'];
    const ran = await check(rulesIn({ hat: { ...HAT, fire, more } }));
    expect(warnings(ran)).toEqual([expect.stringMatching(/^hat.yml: a draft. To write: examples.fire, tags;/)]);
    expect(ran.code).toBe(0);
  });

  test('日本語でも言う', async () => {
    const ran = await check(rulesIn({ hat: { ...HAT, more: 'tags: [draft]' } }), '--lang', 'ja');
    expect(ran.out).toContain('注意: 下書きです。');
    expect(ran.out).toContain('誤りなし、注意 1 件');
  });
});
