/** How much a pack may hold: everything is kept in memory, and looked for in every posting. */
import type { Problem } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import type { RulePack } from '../domain/rule.js';
import { conditionsOf } from '../domain/rule-graph.js';

/** The shipped pack has 500 rules, 2,000 patterns and 20,000 phrases. */
export const MOST: Readonly<Record<'rules' | 'patterns' | 'phrases', number>> = {
  rules: 20_000,
  patterns: 20_000,
  phrases: 500_000,
};

const NAMES: Readonly<Record<keyof typeof MOST, Bilingual>> = {
  rules: { ja: 'ルール', en: 'rules' },
  patterns: { ja: 'pattern', en: 'patterns' },
  phrases: { ja: '語句', en: 'phrases' },
};

/** Without a place: no single file is to blame. */
export function sizeProblems(pack: Pick<RulePack, 'rules' | 'terms'>): Problem[] {
  const counts = { rules: pack.rules.length, patterns: 0, phrases: 0 };
  for (const term of pack.terms.values()) counts.phrases += term.phrases.length;
  for (const condition of pack.rules.flatMap(conditionsOf)) {
    if (condition.kind === 'pattern') counts.patterns += 1;
    if (condition.kind === 'phrase') counts.phrases += condition.phrases.length;
  }
  const tooMany = (Object.keys(MOST) as (keyof typeof MOST)[]).filter((name) => counts[name] > MOST[name]);
  return tooMany.map((name) => ({
    file: null,
    message: {
      ja: `${NAMES[name].ja}が ${counts[name]} 個あります（${MOST[name]} 個まで）`,
      en: `there are ${counts[name]} ${NAMES[name].en} in all (at most ${MOST[name]})`,
    },
  }));
}
