/** A table whose shares stand beside a bar with their interval. */
import type { Estimate } from '../../../domain/evaluation.js';
import { estimateInWords, percent } from '../../../format/eval-figures.js';
import type { Column } from '../../../format/eval-section.js';
import { visible } from '../../../format/visible.js';

export type Cell = string | Estimate;

export interface Row {
  readonly key: string;
  readonly cells: readonly Cell[];
  /** Beside the first cell. */
  readonly tag?: string;
  /** Below the first cell. */
  readonly note?: string;
}

interface TableProps {
  /** What a screen reader calls it. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export function DataTable({ title, columns, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must have the focus for it
    <section class="frame-of-table" aria-label={visible(title)} tabIndex={0}>
      <table class="figures">
        <thead>
          <tr>
            {columns.map(({ title: name, isNumber }, at) =>
              name === '' ? (
                <td key={`${at}`} />
              ) : (
                <th key={`${at}`} scope="col" class={isNumber ? 'number' : ''}>
                  {visible(name)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first = '', ...others], tag, note }) => (
            <tr key={key} class={tag === undefined ? '' : 'is-few'}>
              <th scope="row">
                <CellView cell={first} /> {tag === undefined ? null : <span class="tag">{tag}</span>}
                {note === undefined ? null : <span class="note">{visible(note)}</span>}
              </th>
              {others.map((cell, at) => (
                <td key={`${at}`} class={columns[at + 1]?.isNumber === true ? 'number' : ''}>
                  <CellView cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellView({ cell }: { readonly cell: Cell }) {
  if (typeof cell === 'string') return <>{visible(cell)}</>;
  return <Share estimate={cell} />;
}

/** The figure, its interval, and both as a bar from 0 to 1. */
export function Share({ estimate }: { readonly estimate: Estimate }) {
  const { value, low, high } = estimate;
  if (value === null) return <span class="share">-</span>;
  const interval = estimateInWords(estimate).slice(percent(value).length);
  return (
    <span class="share">
      <span>
        <b>{percent(value)}</b>
        <span class="interval">{interval}</span>
      </span>
      <span class="range" aria-hidden="true">
        <span class="range-value" style={{ width: `${100 * Math.min(1, value)}%` }} />
        <span class="range-band" style={{ left: `${100 * low}%`, width: `${100 * (Math.min(1, high) - low)}%` }} />
      </span>
    </span>
  );
}
