/** Which words the rules know in katakana, so that a text respelled as a whole can be read as it would have been written. */
import type { Condition } from './condition.js';
import type { RulePack } from './rule.js';
import { conditionsOf } from './rule-graph.js';

/** Shorter ones stand inside too many others. */
const KATAKANA = /[\u30a1-\u30fa\u30fc]{3,}/g;
const HIRAGANA = /[\u3041-\u3096\u30fc]{3,}/g;

export const toHiragana = (text: string): string =>
  text.replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/** Words of three letters or more, spelled in hiragana, that rules and terms write in katakana more often than in hiragana. */
export function kanaWords({ rules, terms }: Pick<RulePack, 'rules' | 'terms'>): string[] {
  const sources = [
    ...rules.flatMap((rule) => conditionsOf(rule).flatMap(sourcesOf)),
    ...[...terms.values()].flatMap(({ phrases }) => phrases.map(({ text }) => text)),
  ];
  const counts = new Map<string, number>();
  for (const word of sources.flatMap((source) => source.match(KATAKANA) ?? []))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const inHiragana = sources.flatMap((source) => source.match(HIRAGANA) ?? []).join(' ');
  return [...counts].flatMap(([word, count]) => {
    const spelled = toHiragana(word);
    return inHiragana.split(spelled).length - 1 < count ? [spelled] : [];
  });
}

function sourcesOf(condition: Condition): string[] {
  if (condition.kind === 'pattern') return [condition.source];
  return condition.kind === 'phrase' ? condition.phrases.map(({ text }) => text) : [];
}
