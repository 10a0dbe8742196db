import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/domain/errors.js';
import { knownFacts } from '../../src/domain/facts.js';
import { createMatcher } from '../../src/match/index.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { failedExamples } from '../../src/rules/examples.js';
import { readRules } from '../../src/rules/load.js';
import { tokensOf } from '../../src/scanner.js';

const folder = (name: string): string => path.join('fixtures', 'rules-invalid', name);
const mistakes = (name: string): string[] =>
  readRules([folder(name)]).problems.map((problem) =>
    formatProblem(problem, 'en')
      .replace(`${folder(name)}${path.sep}`, '')
      .replace(`toy${path.sep}`, ''),
  );

/** Every mistake of a folder, with the place that an editor can jump to. */
describe('mistakes in rules', () => {
  it.each([
    ['typo', ['typo.yml:10:1: strenght: there is no such key']],
    ['duplicate-key', ['duplicate-key.yml:11:1: Map keys must be unique']],
    [
      'catastrophic',
      [
        'catastrophic.yml:11:9: when.pattern: (あ+)+ is not bounded',
        'catastrophic.yml:11:9: when.pattern: あ+ is not bounded',
      ],
    ],
    [
      'too-costly',
      [
        'deep-groups.yml:11:9: when.pattern: its groups lie more than 50 deep in each other',
        'empty-choices.yml:11:9: when.pattern: a text can make it try more than 10000000 steps at each place',
        'look-around.yml:11:9: when.pattern: a text can make it try more than 10000000 steps at each place',
        'repeated-choice.yml:11:9: when.pattern: a text can make it try more than 10000000 steps at each place',
      ],
    ],
    ['word-boundary', ['word-boundary.yml:11:9: when.pattern: \\b never holds beside Japanese letters']],
    ['never-matches', ["never-matches.yml:11:9: when.pattern: 'Ｄ' never matches: the views hold it as 'd'"]],
    ['never-true', ['never-true.yml:1:1: when: this can never match']],
    ['neighbour-raises', ['neighbour-raises.yml:1:1: neighbours: medium would raise the score; use none or a brake']],
    ['unknown-term', ['unknown-term.yml:1:1: there is no term no-such-term']],
    ['unknown-condition', ['unknown-condition.yml:11:1: when: unknown condition phrse (did you mean phrase?)']],
    ['misplaced', ["misplaced.yml:1:1: id: is 'other-name', its place says 'misplaced'"]],
    ['circle', ['circle-a.yml:1:1: signal: rules wait for each other: circle-a → circle-b → circle-a']],
    ['broken-yaml', ['broken-yaml.yml:3:1: Flow sequence in block collection']],
    ['alias', ['alias.yml:12:17: aliases (*name) are not allowed: write it out']],
    [
      'minimum-wage',
      [
        'data/minimum-wage.yml:7:7: years.0.yen.とうきょう: prefectures end in 都, 道, 府 or 県',
        'data/minimum-wage.yml:8:7: years.0.yen.大阪府: Invalid input: expected number',
        'data/minimum-wage.yml:9:7: years.0.yen.沖縄県: Too small',
        'data/minimum-wage.yml:13:7: years.0.since.大阪府: dates are YYYY-MM-DD',
        'data/minimum-wage.yml:15:1: elsewere: there is no such key',
      ],
    ],
    ['two-kinds', ['two-kinds.yml:11:1: when: one condition has one kind, not phrase and pattern']],
  ])('%s', (name, expected) => {
    const found = mistakes(name);
    for (const message of expected)
      expect(
        found.some((one) => one.startsWith(message)),
        `${message}\nin\n${found.join('\n')}`,
      ).toBe(true);
  });

  it('says so when a folder holds no rules', () => {
    expect(readRules([path.join('fixtures', 'rules-invalid', 'typo', 'toy', 'nothing')]).problems).not.toEqual([]);
  });

  it('finds examples that fail, on either side', () => {
    const { pack, problems } = readRules([folder('failing-example')]);
    expect(problems).toEqual([]);
    const normalize = createNormalizer(pack);
    const matcher = createMatcher(pack);
    const match = (example: string) => {
      const text = normalize(example);
      return matcher.match(text, knownFacts([]), tokensOf(text)).firings;
    };
    expect(failedExamples(pack.rules, match).map(({ example, failure }) => [example, failure])).toEqual([
      ['あああ', 'silent'],
      ['ああ', 'silent'],
      ['いいい', 'fired'],
    ]);
  });
});
