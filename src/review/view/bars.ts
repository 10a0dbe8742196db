/** Bars on a canvas, drawn by Chart.js in the colours of the page. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartOptions,
  LinearScale,
  type Plugin,
  Tooltip,
} from 'chart.js';
import { LEVELS } from '../../domain/report.js';
import { BIN, type Table } from '../pictures.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Least scores of the levels. */
export type Thresholds = Readonly<Record<'low' | 'medium' | 'high', number>>;

export interface Shape {
  readonly table: Table;
  readonly isStacked: boolean;
  readonly isSideways: boolean;
  readonly thresholds: Thresholds | null;
  readonly onBar: ((bar: number) => void) | null;
}

export interface Bars {
  readonly show: (shape: Shape) => void;
  /** After the colours have changed. */
  readonly repaint: () => void;
  readonly destroy: () => void;
}

/** Cells; a Japanese letter takes two. */
const LONGEST_NAME = 20;

export function createBars(canvas: HTMLCanvasElement, first: Shape): Bars {
  let shape = first;
  const chart = new Chart<'bar', number[], string>(canvas, {
    type: 'bar',
    data: { labels: [], datasets: [] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: first.isSideways ? 'y' : 'x',
      onClick: (_, [element]) => {
        if (element !== undefined) shape.onBar?.(element.index);
      },
      plugins: { tooltip: { displayColors: first.isStacked } },
      scales: scalesOf(first),
    },
    plugins: first.thresholds === null ? [] : [thresholdLines(canvas, first.thresholds)],
  });
  const show = (next: Shape): void => {
    shape = next;
    const { rows, series } = next.table;
    const color = colorsOf(canvas);
    chart.data.labels = rows.map(({ name }) => name);
    chart.data.datasets = series.map((name, at) => ({
      label: name,
      data: rows.map(({ values }) => values[at] ?? 0),
      backgroundColor: next.isStacked
        ? color(`--${LEVELS[LEVELS.length - 1 - at]}`)
        : next.thresholds === null
          ? color('--bar')
          : rows.map((_, bin) => color(`--${levelAt(BIN * bin + BIN / 2, next.thresholds as Thresholds)}`)),
      maxBarThickness: 34,
      barPercentage: 0.9,
      categoryPercentage: 0.95,
    }));
    for (const scale of Object.values(chart.options.scales ?? {})) {
      if (scale === undefined) continue;
      scale.ticks = { ...scale.ticks, color: color('--faint') };
      scale.grid = { ...scale.grid, color: color('--line') };
    }
    chart.update('none');
  };
  show(first);
  return { show, repaint: () => show(shape), destroy: () => chart.destroy() };
}

type Scales = NonNullable<ChartOptions<'bar'>['scales']>;

function scalesOf({ isSideways, isStacked }: Shape): Scales {
  const font = { size: 10 };
  const names = {
    stacked: isStacked,
    grid: { display: false },
    ticks: {
      font,
      autoSkip: !isSideways,
      maxRotation: 0,
      callback(this: { getLabelForValue: (value: number) => string }, value: number | string) {
        return clipped(this.getLabelForValue(Number(value)));
      },
    },
  };
  const counts = { stacked: isStacked, beginAtZero: true, ticks: { font, precision: 0, maxTicksLimit: 4 } };
  return (isSideways ? { y: names, x: counts } : { x: names, y: counts }) as Scales;
}

function clipped(name: string): string {
  let cells = 0;
  for (let at = 0; at < name.length; at++) {
    cells += name.charCodeAt(at) < 0x1100 ? 1 : 2;
    if (cells > LONGEST_NAME) return `${name.slice(0, at)}…`;
  }
  return name;
}

const levelAt = (score: number, { low, medium, high }: Thresholds): string =>
  score >= high ? 'high' : score >= medium ? 'medium' : score >= low ? 'low' : 'none';

function colorsOf(canvas: HTMLCanvasElement): (name: string) => string {
  const style = getComputedStyle(canvas);
  return (name) => style.getPropertyValue(name).trim();
}

/** Where low, medium and high begin, between the bars. */
const thresholdLines = (canvas: HTMLCanvasElement, thresholds: Thresholds): Plugin<'bar'> => ({
  id: 'thresholds',
  afterDatasetsDraw: ({ ctx, chartArea: { left, right, top, bottom } }) => {
    const color = colorsOf(canvas);
    ctx.save();
    ctx.setLineDash([3, 3]);
    for (const level of ['low', 'medium', 'high'] as const) {
      const x = left + ((right - left) * thresholds[level]) / 100;
      ctx.strokeStyle = color(`--${level}`);
      ctx.beginPath();
      ctx.moveTo(x, top);
      ctx.lineTo(x, bottom);
      ctx.stroke();
    }
    ctx.restore();
  },
});
