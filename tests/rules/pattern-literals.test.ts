import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEXT_END, TEXT_START } from '../../src/domain/condition.js';
import { conditionsOf } from '../../src/domain/rule-graph.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { necessaryLiterals } from '../../src/rules/pattern-literals.js';
import { shippedPack } from '../shipped.js';

describe('strings that a match must hold', () => {
  it.each<[string, string[][]]>([
    ['受け(?:子|手)', [['受け子', '受け手']]],
    ['[0-9]{1,3}万', [[...'0123456789'].map((digit) => `${digit}万`), [...'0123456789']]],
    [
      '[あい]{1,3}$',
      [
        [`あ${TEXT_END}`, `い${TEXT_END}`],
        ['あ', 'い'],
      ],
    ],
    ['(?:^|。)買う', [['。買う', `${TEXT_START}買う`]]],
    ['募集(?=$|。)', [['募集。', `募集${TEXT_END}`], ['募集']]],
    ['(?:運ぶ|届ける)だけ', [['運ぶだけ', '届けるだ']]],
    ['.{0,5}口座を?買', [['口座を買', '口座買']]],
    ['(?<!肩)叩き(?!台)', [['叩き']]],
    ['a(?:bc)?', [['a', 'abc']]],
    [
      '(?:荷物|書類){1,3}を',
      [
        ['荷物を', '書類を'],
        ['荷物', '書類'],
      ],
    ],
    [
      '(?:荷物|書類)[^。]{0,8}(?:運ぶ|届ける)だけ',
      [
        ['運ぶだけ', '届けるだ'],
        ['荷物', '書類'],
      ],
    ],
    [
      '(?:口座|カード).?売る|借りる',
      [
        ['売る', '借りる'],
        ['口座', 'カード', '借りる'],
      ],
    ],
    ['だけ.*だけ', [['だけ']]],
    ['x?', []],
    ['[ぁ-ん]{2,4}', []],
    ['案件|[a-z]{1,9}', []],
  ])('%s', (source, literals) => {
    const sorted = (sets: readonly (readonly string[])[]) => sets.map((set) => set.toSorted());
    expect(sorted(necessaryLiterals(source))).toEqual(sorted(literals));
  });

  it('no match of a shipped pattern is without one', () => {
    const pack = shippedPack();
    const normalize = createNormalizer(pack);
    const texts = ['dev.jsonl', 'dev3.jsonl']
      .flatMap((file) =>
        readFileSync(new URL(`../../fixtures/corpus/${file}`, import.meta.url), 'utf8')
          .trim()
          .split('\n'),
      )
      .map((line) => normalize((JSON.parse(line) as { text: string }).text));
    const views = texts.flatMap(({ plain, squeezed }) =>
      plain === squeezed ? [plain.text] : [plain.text, squeezed.text],
    );
    const branches = new Map(
      pack.rules
        .flatMap(conditionsOf)
        .flatMap((condition) => (condition.kind === 'pattern' ? condition.branches : []))
        .map((branch) => [branch.source, branch]),
    );
    let matches = 0;
    const missed: string[] = [];
    for (const { source, literals } of branches.values()) {
      const regex = new RegExp(source, 'u');
      for (const view of views) {
        if (!regex.test(view)) continue;
        matches += 1;
        const whole = TEXT_START + view + TEXT_END;
        if (!literals.every((set) => set.some((literal) => whole.includes(literal)))) missed.push(`${source} ${view}`);
      }
    }
    expect(missed).toEqual([]);
    expect(matches).toBeGreaterThan(100);
  }, 120_000);
});
