/** One curve: a canvas that says in words what it is, what its lines mean, and the same numbers as a table. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { number, words as wordsColumn } from '../../../format/eval-section.js';
import { themeShown } from '../../theme.js';
import { type Plot, plotInWords } from '../plots.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { DataTable } from './data-table.js';
import { createPlot, type DrawnPlot } from './plot.js';

interface FigureProps extends Props {
  readonly id: string;
  readonly title: string;
  readonly plot: Plot;
  /** A figure that sums it up. */
  readonly summary: string;
  readonly isNear: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function Figure({
  viewed,
  id,
  title,
  plot,
  summary,
  isNear,
  columns: [head = '', ...others],
  rows,
}: FigureProps) {
  const { shell } = wordsOf(viewed.language.value);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<DrawnPlot | null>(null);
  const theme = useMemo(() => themeShown(viewed), []);
  useEffect(() => {
    drawn.current = createPlot(canvas.current as HTMLCanvasElement, plot, isNear);
    return () => drawn.current?.destroy();
  }, []);
  useEffect(() => drawn.current?.show(plot, isNear));
  useSignalEffect(() => {
    theme.value;
    drawn.current?.repaint();
  });
  return (
    <figure class="curve" id={id}>
      <figcaption>
        <h3>{title}</h3>
        <p>{summary}</p>
      </figcaption>
      <div class="plot">
        <canvas ref={canvas} role="img" aria-label={`${title}. ${summary}. ${plotInWords(plot)}`} />
      </div>
      <ul class="legend">
        {plot.lines.map(({ name, isDashed }) => (
          <li key={name}>
            <span class={isDashed ? 'stroke is-dashed' : 'stroke'} aria-hidden="true" /> {name}
          </li>
        ))}
      </ul>
      <details>
        <summary aria-label={`${title}: ${shell.asTable}`}>{shell.asTable}</summary>
        <DataTable
          title={title}
          columns={[wordsColumn(head), ...others.map(number)]}
          rows={rows.map((cells, at) => ({ key: `${at}`, cells }))}
        />
      </details>
    </figure>
  );
}
