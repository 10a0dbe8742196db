/** How a text was read: its lines with evidence, views, hidden spellings, tokens and facts. */
import type { Explanation } from '../domain/explanation.js';
import type { Fact } from '../domain/fact.js';
import type { Language } from '../domain/language.js';
import type { Span } from '../domain/span.js';
import type { NormalizedText } from '../domain/text.js';
import type { Token } from '../domain/token.js';
import { alignColumns } from './columns.js';
import { MESSAGES } from './messages.js';
import type { Paint } from './paint.js';
import { payInWords, placeInWords } from './phrasing.js';
import { textLines } from './posting-lines.js';
import { visible } from './visible.js';

type Section = (title: string, rows: readonly (readonly string[])[]) => string[];

export function explainReading(explanation: Explanation, language: Language, paint: Paint): string[] {
  const { posting, report, text, facts } = explanation;
  return [
    `${placeInWords(report)}  id ${visible(posting.id)}`,
    ...textLines(posting.text, report, paint),
    '',
    ...explainViews(explanation, language, paint),
    ...sectionIn(language, paint)(
      MESSAGES[language].labels.facts,
      facts.map((fact) => factRow(fact, text.original, language)),
    ),
  ];
}

/** Views, hidden spellings and tokens. */
export function explainViews(
  { text, tokens }: Pick<Explanation, 'text' | 'tokens'>,
  language: Language,
  paint: Paint,
): string[] {
  const { labels, phrases } = MESSAGES[language];
  const section = sectionIn(language, paint);
  return [
    ...section(labels.views, viewRows(text, phrases.same)),
    ...section(labels.hidden, hiddenRows(text, language)),
    ...section(labels.tokens, tokenRows(tokens, language)),
  ];
}

const sectionIn =
  (language: Language, paint: Paint): Section =>
  (title, rows) => {
    const lines = rows.length === 0 ? [MESSAGES[language].phrases.nothing] : alignColumns(rows);
    return [paint.strong(title), ...lines.map((line) => `  ${line}`.trimEnd()), ''];
  };

function viewRows({ plain, squeezed }: NormalizedText, same: string): string[][] {
  const rowsOf = (name: string, text: string): string[][] =>
    text.split('\n').map((line, at) => [at === 0 ? name : '', `│ ${visible(line)}`]);
  const squeezedRows = squeezed.text === plain.text ? [['squeezed', `= ${same}`]] : rowsOf('squeezed', squeezed.text);
  return [...rowsOf('plain', plain.text), ...squeezedRows];
}

function hiddenRows({ original, folds, hidden }: NormalizedText, language: Language): string[][] {
  const words = MESSAGES[language].folds;
  const all = [
    ...folds.map((fold) => ({ span: fold, by: words[fold.by] })),
    ...hidden.map((span) => ({ span, by: words.hidden })),
  ];
  all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return all.map(({ span, by }) => [spanOf(span), cutOut(original, span), by]);
}

/** Positions of tokens are in the plain view. */
function tokenRows(tokens: readonly Token[], language: Language): string[][] {
  const { surface, pos, base, reading, span } = MESSAGES[language].labels;
  if (tokens.length === 0) return [];
  const rows = tokens.map((token) => [
    visible(token.surface),
    [token.pos, token.pos1].filter((part) => part !== '' && part !== '*').join('/'),
    visible(token.base),
    token.reading === '' ? '-' : visible(token.reading),
    spanOf(token),
  ]);
  return [[surface, pos, base, reading, `${span} (plain)`], ...rows];
}

const factRow = (fact: Fact, original: string, language: Language): string[] => [
  MESSAGES[language].facts[fact.kind],
  factInWords(fact, language),
  spanOf(fact.span),
  cutOut(original, fact.span),
];

function factInWords(fact: Fact, language: Language): string {
  const { channels, places, items, states } = MESSAGES[language];
  switch (fact.kind) {
    case 'pay':
      return payInWords(fact, language);
    case 'contact':
      return `${channels[fact.channel]} ${fact.value === null ? '-' : visible(fact.value)}`;
    case 'place':
      return `${places[fact.place]} ${visible(fact.name)}`;
    case 'employer':
      return visible(fact.name);
    case 'item':
      return `${items[fact.item]} ${states[fact.state]}`;
  }
}

export const spanOf = ({ start, end }: Span): string => `${start}-${end}`;

const cutOut = (original: string, { start, end }: Span): string => `「${visible(original.slice(start, end))}」`;
