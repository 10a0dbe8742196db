/** One picture: a canvas that says in words what it is, and the same numbers as a table. */
import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Table } from '../pictures.js';
import { themeShown } from '../theme.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { type Bars, createBars, type Thresholds } from './bars.js';

interface PictureProps extends Props {
  readonly title: string;
  readonly table: Table;
  readonly isStacked?: boolean;
  readonly isSideways?: boolean;
  readonly thresholds?: Thresholds;
  readonly onBar?: (bar: number) => void;
  readonly children?: ComponentChildren;
}

export function Picture({
  review,
  title,
  table,
  isStacked = false,
  isSideways = false,
  thresholds,
  onBar,
  children,
}: PictureProps) {
  const { labels } = wordsOf(review.language.value).page;
  const canvas = useRef<HTMLCanvasElement>(null);
  const bars = useRef<Bars | null>(null);
  const shape = { table, isStacked, isSideways, thresholds: thresholds ?? null, onBar: onBar ?? null };
  const theme = useMemo(() => themeShown(review), []);
  useEffect(() => {
    bars.current = createBars(canvas.current as HTMLCanvasElement, shape);
    return () => bars.current?.destroy();
  }, []);
  useEffect(() => bars.current?.show(shape));
  useSignalEffect(() => {
    theme.value;
    bars.current?.repaint();
  });
  return (
    <figure class="picture">
      <figcaption>
        <span>{title}</span> {children}
      </figcaption>
      <div class="canvas">
        <canvas ref={canvas} role="img" aria-label={`${title}: ${inWords(table)}`} />
      </div>
      <details>
        <summary aria-label={`${title}: ${labels.asTable}`}>{labels.asTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must have the focus for it */}
        <section class="table-frame" aria-label={title} tabIndex={0} data-scrolls>
          <table>
            <thead>
              <tr>
                <td />
                {table.series.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ name, values }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {values.map((value, at) => (
                    <td key={table.series[at]}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

const MOST = 5;

/** The largest of it; the table has the rest. */
const inWords = ({ rows }: Table): string =>
  rows
    .map(({ name, values }) => ({ name, sum: values.reduce((a, b) => a + b, 0) }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum)
    .slice(0, MOST)
    .map(({ name, sum }) => `${name} ${sum}`)
    .join(', ');
