/** The figures of a study as Markdown tables, by name. */
import type { Evaluation, Slice } from '../domain/evaluation.js';
import type { AblationRow, CrimeCounts, CrimeFigures, CurveRow, RankedFigures, Study } from '../domain/study.js';
import { estimateInWords, percent } from './eval-figures.js';
import { labelSection } from './eval-labels.js';
import { calibrationSection, levelSection, rankingSection } from './eval-levels.js';
import { robustnessLines, robustnessTable } from './eval-robustness.js';
import { number, type Section, words } from './eval-section.js';
import { markdownTable } from './markdown-text.js';

const LANGUAGE = 'en';
const RANKED = ['area under ROC', 'best F1', 'recall at precision 95%'].map(number);

/** Name of a place in the document → what stands there. */
export function studyTables({ byWriter, fiveFold, ablation, curve, crimes, robustness }: Study): Map<string, string> {
  const { slices } = byWriter;
  return new Map([
    ['levels', tableIn(levelSection(byWriter, LANGUAGE))],
    ['ranking', tableIn(rankingSection(byWriter, LANGUAGE))],
    ['five-fold', tableIn(rankingSection(fiveFold, LANGUAGE))],
    ['labels', tableIn(labelSection(byWriter, LANGUAGE))],
    ...[...new Set(slices.map(({ column }) => column))].map((column): [string, string] => [
      `by-${column}`,
      sliceTable(slices.filter((slice) => slice.column === column)),
    ]),
    ['calibration', calibrationOf(byWriter)],
    ['crimes', crimeTable(crimes)],
    ['ablation', ablationTable(ablation)],
    ['curve', curveTable(curve, byWriter)],
    [
      'mutators',
      [
        ...robustnessLines(robustness.mutators, LANGUAGE),
        '',
        markdownTable(robustnessTable(robustness, LANGUAGE)),
      ].join('\n'),
    ],
  ]);
}

const tableIn = ({ table }: Section): string => (table === null ? '' : markdownTable(table));

/** Of a slice without positives only the false-positive rate says anything, of one without negatives only recall. */
function sliceTable(slices: readonly Slice[]): string {
  return markdownTable({
    columns: [
      words(slices[0]?.column ?? ''),
      ...['N', 'positives', 'precision', 'recall', 'F1', 'false-positive rate'].map(number),
    ],
    rows: slices.map(({ value, effective, levels: { medium } }) => {
      const positives = medium.truePositives + medium.falseNegatives;
      const isMixed = positives > 0 && positives < effective;
      return [
        value === '' ? '-' : value,
        `${effective}`,
        `${positives}`,
        isMixed ? estimateInWords(medium.precision) : '-',
        estimateInWords(medium.recall),
        isMixed ? estimateInWords(medium.f1) : '-',
        estimateInWords(medium.falsePositiveRate),
      ];
    }),
  });
}

const calibrationOf = (evaluation: Evaluation): string => {
  const section = calibrationSection(evaluation, LANGUAGE);
  return [...section.lines, '', tableIn(section)].join('\n');
};

const ranked = ({ area, bestF1, recall }: RankedFigures): string[] => [
  area.toFixed(4),
  percent(bestF1),
  percent(recall),
];

function crimeTable({ micro, rows }: CrimeFigures): string {
  const cellsOf = (name: string, { labelled, named, precision, recall, f1 }: CrimeCounts): string[] => [
    name,
    `${labelled}`,
    `${named}`,
    estimateInWords(precision),
    estimateInWords(recall),
    percent(f1),
  ];
  return markdownTable({
    columns: [words('crime'), ...['labelled', 'named', 'precision', 'recall', 'F1'].map(number)],
    rows: [...rows.map(({ crime, ...counts }) => cellsOf(crime, counts)), cellsOf('all (micro)', micro)],
  });
}

const PARTS = {
  both: 'rules and wording',
  rules: 'rules alone',
  wording: 'wording alone',
  'no-facts': 'all but facts',
  'no-frames': 'all but frames',
} as const;

function ablationTable(rows: readonly AblationRow[]): string {
  return markdownTable({
    columns: [words('learned from'), ...RANKED],
    rows: rows.map(({ part, ...figures }) => [
      typeof part === 'string' ? PARTS[part] : `all but the rules of ${part.without}`,
      ...ranked(figures),
    ]),
  });
}

function curveTable(rows: readonly CurveRow[], { effective }: Evaluation): string {
  return markdownTable({
    columns: [number('share of the texts'), number('about'), ...RANKED],
    rows: rows.map(({ share, ...figures }) => [percent(share), `${Math.round(share * effective)}`, ...ranked(figures)]),
  });
}
