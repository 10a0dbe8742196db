/** Figures of each value of each column asked for, at the level that is chosen. */
import { FLAG_LEVELS, type FlagLevel, type Slice } from '../../../domain/evaluation.js';
import { sharesOf } from '../../../format/eval-figures.js';
import { number, words as wordsColumn } from '../../../format/eval-section.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { DataTable, type Row } from './data-table.js';
import { Part } from './part.js';

/** Fewer say little. */
const FEW = 30;

export function Slices({ viewed }: Props) {
  const { level, language, page } = viewed;
  const { slices } = page.report.evaluation;
  const { own, evaluation, report } = wordsOf(language.value);
  const { columns, figures } = evaluation;
  const heads = [columns.postings, columns.effective, columns.positives, ...Object.values(figures)];
  const row = (slice: Slice): Row => ({
    key: slice.value,
    ...(slice.effective < FEW ? { tag: own.few } : {}),
    cells: cellsOf(slice, level.value),
  });
  if (slices.length === 0) return null;
  return (
    <Part id="slices" title={own.slices}>
      <p class="control">
        <label>
          {own.level}{' '}
          <select
            value={level.value}
            onChange={({ currentTarget }) => {
              level.value = currentTarget.value as FlagLevel;
            }}
          >
            {FLAG_LEVELS.map((one) => (
              <option key={one} value={one}>
                ≥ {report.levels[one]}
              </option>
            ))}
          </select>
        </label>
      </p>
      {slices.some(({ effective }) => effective < FEW) ? <p class="line">{own.fewNote}</p> : null}
      {[...new Set(slices.map(({ column }) => column))].map((column) => {
        const title = evaluation.slice(column, report.levels[level.value]);
        return (
          <div key={column}>
            <h3>{title}</h3>
            <DataTable
              title={title}
              columns={[wordsColumn(column), ...heads.map(number)]}
              rows={slices.filter((one) => one.column === column).map(row)}
            />
          </div>
        );
      })}
    </Part>
  );
}

function cellsOf({ value, postings, effective, levels }: Slice, level: FlagLevel): Row['cells'] {
  const { truePositives, falseNegatives } = levels[level];
  return [
    value === '' ? '-' : value,
    ...[postings, effective, truePositives + falseNegatives].map(String),
    ...sharesOf(levels[level]),
  ];
}
