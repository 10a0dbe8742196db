/** What was mined, for people at a terminal: two tables, weightiest first. */
import type { DraftFile, GroupCounts, MinedSpelling, MinedTerm } from '../domain/mining.js';
import { alignColumns, clip } from './columns.js';
import { MESSAGES } from './messages.js';
import type { FormatMining } from './mining-index.js';
import { MINING_MESSAGES, type MiningWords } from './mining-messages.js';
import { visible } from './visible.js';

/** Cells of a term that comes from the data. */
const WIDEST = 30;
const MOST_KNOWN = 3;

export const formatMiningText: FormatMining = ({ level, postings, terms, spellings }, { language, drafts }) => {
  const words = MINING_MESSAGES[language];
  const crimes: Readonly<Record<string, string>> = MESSAGES[language].crimes;
  return `${[
    words.counts(postings, MESSAGES[language].levels[level]),
    '',
    words.titles.terms,
    ...table([termHead(words), ...terms.map((term) => termRow(term, crimes))], words, terms.length),
    '',
    words.titles.spellings,
    ...table([spellingHead(words), ...spellings.map((one) => spellingRow(one, words))], words, spellings.length),
    ...(drafts.length === 0 ? [] : ['', words.titles.drafts, ...draftLines(drafts, words)]),
  ].join('\n')}\n`;
};

const draftLines = (drafts: readonly DraftFile[], { phrases }: MiningWords): string[] =>
  alignColumns(
    drafts.map(({ term, file, isNew }) => [shown(term), visible(file) + (isNew ? '' : ` (${phrases.kept})`)]),
  ).map((line) => `  ${line}`);

const table = (rows: readonly (readonly string[])[], { phrases }: MiningWords, count: number): string[] =>
  count === 0 ? [`  ${phrases.none}`] : alignColumns(rows).map((line) => `  ${line}`.trimEnd());

const termHead = ({ columns }: MiningWords): string[] => [
  columns.term,
  columns.missed,
  columns.found,
  columns.negative,
  columns.weight,
  columns.crime,
  columns.beside,
  columns.knownTo,
];

const termRow = (
  { term, counts, weight, crime, beside, knownTo }: MinedTerm,
  crimes: Readonly<Record<string, string>>,
): string[] => [
  shown(term),
  ...countCells(counts),
  weight.toFixed(1),
  crime === null ? '-' : (crimes[crime] ?? crime),
  clip(visible(beside.join(' ')) || '-', WIDEST),
  listed(knownTo) || '-',
];

const spellingHead = ({ columns }: MiningWords): string[] => [
  columns.spelling,
  columns.phrase,
  columns.missed,
  columns.found,
  columns.negative,
  columns.similarity,
  columns.by,
  columns.list,
];

const spellingRow = (
  { spelling, phrase, counts, similarity, by, list }: MinedSpelling,
  { likeness }: MiningWords,
): string[] => [
  shown(spelling),
  shown(phrase),
  ...countCells(counts),
  similarity.toFixed(2),
  likeness[by],
  visible(list),
];

const countCells = ({ missed, found, negative }: GroupCounts): string[] => [missed, found, negative].map(String);

const shown = (text: string): string => clip(visible(text), WIDEST);

const listed = (ids: readonly string[]): string =>
  visible(
    [...ids.slice(0, MOST_KNOWN), ...(ids.length > MOST_KNOWN ? [`+${ids.length - MOST_KNOWN}`] : [])].join(', '),
  );
