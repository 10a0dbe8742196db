/** The figures of neighbours as a Markdown table. */
import type { NeighbourFigures } from '../domain/neighbour-figures.js';
import { estimateInWords } from './eval-figures.js';
import { number, words } from './eval-section.js';
import { markdownTable } from './markdown-text.js';

/** `unseen`: of postings that the rules weren't mended on; only their sum says something. */
export function neighbourTable(read: readonly NeighbourFigures[], unseen: readonly NeighbourFigures[]): string {
  const row = (name: string, { marked, found, precision, recall }: NeighbourFigures): string[] => [
    name,
    `${marked}`,
    `${found}`,
    estimateInWords(precision),
    estimateInWords(recall),
  ];
  return markdownTable({
    columns: [words('neighbour'), ...['marked', 'named', 'precision', 'recall'].map(number)],
    rows: [
      ...read.map((figures) => row(figures.neighbour, figures)),
      ...unseen
        .filter(({ neighbour }) => neighbour === 'all')
        .map((figures) => row('all, of postings written afterwards', figures)),
    ],
  });
}
