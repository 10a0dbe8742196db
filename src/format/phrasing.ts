/** Parts of a report in words. */
import { DISCLOSURE_ITEMS, type PayFact } from '../domain/fact.js';
import type { Language } from '../domain/language.js';
import type { ItemState, Report } from '../domain/report.js';
import type { Rule, RulePack } from '../domain/rule.js';
import { WORDING } from '../domain/signal.js';
import { MESSAGES } from './messages.js';
import { visible } from './visible.js';

/** Of a list that anyone can make long. */
const MOST_LISTED = 5;

/** Intl takes 30 ms to set out the first number: more than all else that is printed. */
export const thousands = (value: number): string =>
  Number.isSafeInteger(value)
    ? `${value}`.replace(/\B(?=(?:\d{3})+$)/g, ',')
    : new Intl.NumberFormat('en-US').format(value);

export function payInWords(
  { yen: [least, most], per, assumed }: Pick<PayFact, 'yen' | 'per' | 'assumed'>,
  language: Language,
): string {
  const { pay, periods, assumed: reasons } = MESSAGES[language];
  const sum = least === most ? thousands(least) : `${thousands(least)}-${thousands(most)}`;
  return pay(sum, periods[per]) + (assumed === null ? '' : ` (${reasons[assumed]})`);
}

export function disclosureInWords(disclosure: NonNullable<Report['disclosure']>, language: Language): string {
  const { items, states, phrases } = MESSAGES[language];
  const open = (['missing', 'vague'] as const satisfies readonly ItemState[]).flatMap((state) => {
    const names = DISCLOSURE_ITEMS.filter((item) => disclosure[item] === state).map((item) => items[item]);
    return names.length === 0 ? [] : [`${states[state]}: ${names.join(', ')}`];
  });
  return open.length === 0 ? phrases.allItems : open.join(' / ');
}

export const contactsInWords = ({ indicators }: Report, language: Language): string =>
  listInWords(
    indicators.map(({ kind, value }) => `${MESSAGES[language].channels[kind]} ${visible(value)}`),
    language,
  );

export function listInWords(parts: readonly string[], language: Language): string {
  const different = [...new Set(parts)];
  const shown = different.slice(0, MOST_LISTED);
  return [
    ...shown,
    ...(different.length > shown.length ? [MESSAGES[language].more(different.length - shown.length)] : []),
  ].join(', ');
}

export const placeInWords = ({ source: { file, line } }: Pick<Report, 'source'>): string =>
  `${file === null ? '-' : visible(file)}:${line}`;

/** What is said of level none, and of too few words: never that a posting is safe. */
export function nothingInWords({ level, short, signals }: Report, language: Language): string[] {
  const { none, hints, short: tooShort } = MESSAGES[language].phrases;
  const isHinted = signals.some(({ points }) => points > 0);
  return [...(level === 'none' ? [none + (isHinted ? hints : '')] : []), ...(short ? [tooShort] : [])];
}

export const frameInWords = ({ frame, speech }: Report, language: Language): string => {
  const { frames, speech: acts } = MESSAGES[language];
  const others = speech.filter((act) => act !== frame);
  return frames[frame] + (others.length === 0 ? '' : `: ${others.map((act) => acts[act]).join(', ')}`);
};

export function categoryInWords(category: string, language: Language): string {
  const names: Readonly<Record<string, string>> = MESSAGES[language].categories;
  return visible((Object.hasOwn(names, category) ? names[category] : undefined) ?? category);
}

/** Titles by rule id; a rule that the pack doesn't hold is called by its id. */
export function titlesOf({ rules }: RulePack, language: Language): (rule: string) => string {
  const titles = new Map(rules.map((rule: Rule) => [rule.id, rule.title[language]]));
  return (rule) => visible(titles.get(rule) ?? (rule === WORDING ? MESSAGES[language].phrases.wording : rule));
}

/** With a sign and one decimal. */
export function signed(points: number): string {
  const tenths = (Math.round(points * 10) / 10).toFixed(1);
  return points > 0 ? `+${tenths}` : tenths === '-0.0' ? '0.0' : tenths;
}
