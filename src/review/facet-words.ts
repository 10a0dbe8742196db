/** What facets and their values are called. */
import { CRIMES } from '../domain/crime.js';
import { CONTACT_CHANNELS, type DisclosureItem } from '../domain/fact.js';
import type { Language } from '../domain/language.js';
import { NEIGHBOURS } from '../domain/neighbour.js';
import { ITEM_STATES, LEVELS } from '../domain/report.js';
import { REVIEW_LABELS, type ReviewRun } from '../domain/review-page.js';
import { WORDING } from '../domain/signal.js';
import { categoryInWords } from '../format/phrasing.js';
import { visible } from '../format/visible.js';
import { categoriesOf, FRAMES, HANDLINGS } from './facets.js';
import { wordsOf } from './words.js';

/** `item:wage`, `column:0`, or the name of a facet that every run has. */
export function facetName(run: ReviewRun, facet: string, language: Language): string {
  const { report, page } = wordsOf(language);
  const [kind, which] = facet.split(':');
  if (kind === 'item') return report.items[which as DisclosureItem];
  if (kind === 'column') return visible(run.columns[Number(which)]?.name ?? '');
  return page.facets[facet as keyof typeof page.facets];
}

/** Says what the n-th value of a facet is called. */
export function valueNames(run: ReviewRun, facet: string, language: Language): (value: number) => string {
  const { report, page } = wordsOf(language);
  const nameOf = <Name extends string>(names: readonly Name[], words: Readonly<Record<Name, string>>) => {
    return (value: number): string => words[names[value] as Name];
  };
  const [kind, which] = facet.split(':');
  switch (kind) {
    case 'level':
      return nameOf(LEVELS, report.levels);
    case 'frame':
      return nameOf(FRAMES, page.frames);
    case 'handling':
      return nameOf(HANDLINGS, page.handlings);
    case 'crime':
      return nameOf(CRIMES, report.crimes);
    case 'neighbour':
      return nameOf(NEIGHBOURS, report.neighbours);
    case 'item':
      return nameOf(ITEM_STATES, report.states);
    case 'channel':
      return nameOf(CONTACT_CHANNELS, report.channels);
    case 'category': {
      const categories = categoriesOf(run);
      return (value) => categoryInWords(categories[value] ?? '', language);
    }
    case 'rule':
      return (value) => ruleTitle(run, value, language);
    case 'indicator':
      return (value) => indicatorInWords(run.indicators[value], language);
    case 'campaign':
      return (value) => visible(run.campaigns?.[value]?.id ?? '');
    case 'file':
      return (value) => visible(run.files[value] ?? '-');
    case 'decision':
      return (value) => (value === 0 ? page.labels.undecided : page.decisions[REVIEW_LABELS[value - 1] ?? 'talk']);
    default: {
      const values = run.columns[Number(which)]?.values ?? [];
      return (value) => (values[value] === '' ? page.labels.empty : visible(values[value] ?? ''));
    }
  }
}

export function ruleTitle({ rules }: ReviewRun, rule: number, language: Language): string {
  const known = rules[rule];
  if (known === undefined) return '';
  if (known.origin === null && known.id === WORDING) return wordsOf(language).report.phrases.wording;
  return visible(known.origin?.title[language] ?? known.id);
}

const indicatorInWords = (indicator: ReviewRun['indicators'][number] | undefined, language: Language): string =>
  indicator === undefined ? '' : `${wordsOf(language).report.channels[indicator[0]]} ${visible(indicator[1])}`;
