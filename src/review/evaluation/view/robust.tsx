/** What was flagged under each label and in harmless files, and what becomes of decisions when postings are rewritten. */
import { FLAG_LEVELS } from '../../../domain/evaluation.js';
import { labelSection, ordinarySections } from '../../../format/eval-labels.js';
import { robustnessLines, robustnessTable, robustnessTitle } from '../../../format/eval-robustness.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { DataTable, type Row } from './data-table.js';
import { Part } from './part.js';

export function Labels({ viewed }: Props) {
  const { evaluation } = viewed.page.report;
  const language = viewed.language.value;
  const { titles } = wordsOf(language).evaluation;
  const { labels, ordinary } = evaluation;
  const own = labelSection(evaluation, language);
  const [harmless] = ordinarySections(evaluation, language);
  const rowsOf = (table: typeof own.table, shares: readonly Pick<(typeof labels)[number], 'flagged'>[]): Row[] =>
    (table?.rows ?? []).map((cells, at) => ({
      key: `${at}`,
      cells: [
        ...cells.slice(0, -FLAG_LEVELS.length),
        ...FLAG_LEVELS.flatMap((level) => shares[at]?.flagged[level] ?? []),
      ],
    }));
  return (
    <Part id="labels" title={titles.labels}>
      <DataTable title={own.title} columns={own.table?.columns ?? []} rows={rowsOf(own.table, labels)} />
      {harmless === undefined ? null : (
        <>
          <h3>{harmless.title}</h3>
          <DataTable
            title={harmless.title}
            columns={harmless.table?.columns ?? []}
            rows={rowsOf(harmless.table, ordinary)}
          />
        </>
      )}
    </Part>
  );
}

export function Robust({ viewed }: Props) {
  const { robustness, level } = viewed.page.report;
  const language = viewed.language.value;
  const { evaluation, report } = wordsOf(language);
  if (robustness === null) return null;
  const { unchanged, mutators } = robustness;
  const { columns, rows } = robustnessTable(robustness, language);
  const title = evaluation.atLevel(robustnessTitle(language), report.levels[level]);
  const figures: readonly Row['cells'][] = [
    [rows[0]?.[0] ?? '', unchanged.recall, '', '', unchanged.falsePositiveRate, ''],
    ...mutators.map((one) => [
      one.mutator,
      one.recall,
      one.relativeRecall,
      `${one.lost}`,
      one.falsePositiveRate,
      `${one.raised}`,
    ]),
  ];
  return (
    <Part id="robustness" title={title}>
      {robustnessLines(mutators, language).map((line) => (
        <p key={line} class="line">
          {line}
        </p>
      ))}
      <DataTable title={title} columns={columns} rows={figures.map((cells, at) => ({ key: `${at}`, cells }))} />
    </Part>
  );
}
