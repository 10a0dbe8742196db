/** The figures of facts as a Markdown table. */
import type { FactFigures } from '../domain/fact-figures.js';
import { estimateInWords } from './eval-figures.js';
import { number, words } from './eval-section.js';
import { markdownTable } from './markdown-text.js';

export const factTable = (figures: readonly FactFigures[]): string =>
  markdownTable({
    columns: [words('fact'), ...['snippets', 'marked', 'found', 'precision', 'recall', 'exact spans'].map(number)],
    rows: figures.map(({ fact, snippets, marked, found, precision, recall, exact }) => [
      fact,
      `${snippets}`,
      `${marked}`,
      `${found}`,
      estimateInWords(precision),
      estimateInWords(recall),
      exact === null ? '' : estimateInWords(exact),
    ]),
  });
