/** How mining reads and searches texts: the stages, for conditions that stand in no pack. */
import type { Condition } from '../../domain/condition.js';
import { knownFacts } from '../../domain/facts.js';
import type { Rule, RulePack } from '../../domain/rule.js';
import type { Reading } from '../../evaluate/mine/samples.js';
import { createMatcher } from '../../match/index.js';
import { createNormalizer } from '../../normalize/index.js';
import { tokensOf } from '../../scanner.js';

export function createReading(pack: RulePack): Reading {
  const normalize = createNormalizer(pack);
  return {
    read: (text) => {
      const normalized = normalize(text);
      return { text: normalized.plain.text, tokens: tokensOf(normalized).all() };
    },
    finder: (conditions) => {
      const matcher = createMatcher({ ...pack, rules: [...conditions].map(asRule) });
      return (text) => {
        const normalized = normalize(text);
        return matcher.match(normalized, knownFacts([]), tokensOf(normalized)).firings;
      };
    },
  };
}

const NOTHING = { ja: '', en: '' };

const asRule = ([id, when]: readonly [string, Condition]): Rule => ({
  id,
  category: 'mined',
  title: NOTHING,
  why: NOTHING,
  status: 'experimental',
  strength: 'none',
  group: 'mined',
  crimes: [],
  neighbours: [],
  speech: null,
  grounds: false,
  when,
  unless: null,
  references: [],
  date: '',
  modified: null,
  tags: [],
  falsepositives: [],
  examples: { fire: [], silent: [] },
  file: '',
});
