/** Which words the rules know in katakana, so that a text respelled as a whole can be read as it would have been written. */
import type { Condition } from '../domain/condition.js';
import type { RulePack } from '../domain/rule.js';
import { conditionsOf } from '../domain/rule-graph.js';

export interface KanaWords {
  /** The longest word written in katakana that starts at a place of a text in hiragana; 0 for none. */
  readonly lengthAt: (hiragana: string, at: number) => number;
}

/** Shorter ones stand inside too many others. */
const SHORTEST = 3;
const KATAKANA = /[\u30a1-\u30fa\u30fc]{3,}/g;
const HIRAGANA = /[\u3041-\u3096\u30fc]{3,}/g;

export const toHiragana = (text: string): string =>
  text.replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
export const toKatakana = (text: string): string =>
  text.replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

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

export function openKanaWords(words: readonly string[]): KanaWords {
  const byStart = new Map<string, string[]>();
  const starts = new Uint8Array(PAIRS);
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const start = word.slice(0, SHORTEST);
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
    starts[pairAt(word, 0)] = 1;
  }
  return {
    lengthAt: (text, at) => {
      if (at + SHORTEST > text.length || starts[pairAt(text, at)] === 0) return 0;
      return byStart.get(text.slice(at, at + SHORTEST))?.find((word) => text.startsWith(word, at))?.length ?? 0;
    },
  };
}

/** Two kana as one number: enough to tell nearly all places where no word starts. */
const PAIRS = 1 << 14;
const pairAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 0x7f) << 7) | (text.charCodeAt(at + 1) & 0x7f);

function sourcesOf(condition: Condition): string[] {
  if (condition.kind === 'pattern') return [condition.source];
  return condition.kind === 'phrase' ? condition.phrases.map(({ text }) => text) : [];
}
