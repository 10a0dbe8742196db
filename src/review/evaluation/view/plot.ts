/** Curves on a canvas, drawn by Chart.js in the colours of the page: levels with their names and intervals. */
import {
  Chart,
  type ChartOptions,
  LinearScale,
  LineElement,
  type Plugin,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import type { FlagLevel } from '../../../domain/evaluation.js';
import type { Axis, Mark, Plot, Point } from '../plots.js';

Chart.register(LinearScale, LineElement, PointElement, ScatterController, Tooltip);

export interface DrawnPlot {
  readonly show: (plot: Plot, isNear: boolean) => void;
  /** After the colours have changed. */
  readonly repaint: () => void;
  readonly destroy: () => void;
}

/** Told apart without colour too. */
const SHAPES = { low: 'circle', medium: 'triangle', high: 'rect' } as const satisfies Record<FlagLevel, string>;
const SIZE = 6;
const FONT = 11;

export function createPlot(canvas: HTMLCanvasElement, first: Plot, firstIsNear: boolean): DrawnPlot {
  let [plot, isNear] = [first, firstIsNear];
  const style = getComputedStyle(canvas);
  const color = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const chart = new Chart<'scatter', Point[]>(canvas, {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 8, right: 10 } },
      interaction: { mode: 'nearest', intersect: false },
      plugins: {
        tooltip: {
          displayColors: false,
          filter: ({ raw }) => (raw as Point).told !== '',
          callbacks: { label: ({ raw }) => (raw as Point).told },
        },
      },
    },
    plugins: [levelMarks(() => plot.marks, color, style.fontFamily)],
  });
  const show = (next: Plot, nextIsNear: boolean): void => {
    [plot, isNear] = [next, nextIsNear];
    chart.data.datasets = [
      ...plot.lines.map(({ name, isDashed, points }) => ({
        label: name,
        data: [...points],
        showLine: true,
        pointRadius: 0,
        pointHitRadius: isDashed ? 0 : 6,
        borderWidth: isDashed ? 1 : 2,
        borderColor: color(isDashed ? 'faint' : 'accent'),
        ...(isDashed ? { borderDash: [4, 4] } : {}),
      })),
    ];
    const options = chart.options as ChartOptions<'scatter'>;
    options.scales = { x: scaleOf(plot.x, isNear, color), y: scaleOf(plot.y, isNear, color) };
    chart.update('none');
  };
  show(first, firstIsNear);
  return { show, repaint: () => show(plot, isNear), destroy: () => chart.destroy() };
}

function scaleOf({ title, near }: Axis, isNear: boolean, color: (name: string) => string) {
  const [min, max] = isNear ? near : [0, 1];
  return {
    min,
    max,
    title: { display: true, text: title, color: color('faint'), font: { size: FONT } },
    grid: { color: color('line') },
    border: { color: color('faint') },
    ticks: {
      color: color('faint'),
      font: { size: FONT },
      maxTicksLimit: 6,
      callback: (value: number | string) => `${Math.round(Number(value) * 1000) / 10}`,
    },
  };
}

type Pixel = readonly [x: number, y: number];

/** Levels are drawn over the lines, and their names over all of it. */
const levelMarks = (
  marksOf: () => readonly Mark[],
  color: (name: string) => string,
  font: string,
): Plugin<'scatter'> => ({
  id: 'marks',
  afterDatasetsDraw: ({ ctx, scales: { x, y }, chartArea: { left, right, top, width, height } }) => {
    if (x === undefined || y === undefined) return;
    const place = (atX: number, atY: number): Pixel => [x.getPixelForValue(atX), y.getPixelForValue(atY)];
    ctx.save();
    ctx.beginPath();
    ctx.rect(left - SIZE, top - SIZE, width + 2 * SIZE, height + 2 * SIZE);
    ctx.clip();
    ctx.font = `600 ${FONT + 1}px ${font}`;
    for (const mark of marksOf()) drawMark(ctx, mark, color(mark.level ?? 'accent'), place);
    const named = marksOf().flatMap(({ level, name, x: atX, y: atY }) =>
      level === null ? [] : [{ level, name, at: place(atX.value ?? 0, atY.value ?? 0) }],
    );
    const isRight = named.some(({ at: [px] }) => px > (left + right) / 2);
    let free = top;
    for (const { level, name, at } of named.sort((a, b) => a.at[1] - b.at[1])) {
      const lineY = Math.max(free, at[1] + NAME_BELOW);
      free = lineY + NAME_HEIGHT;
      drawName(ctx, name, at, [at[0] + (isRight ? -NAME_BESIDE : NAME_BESIDE), lineY], {
        ink: color(level),
        paper: color('pane'),
      });
    }
    ctx.restore();
  },
});

/** Pixels between a mark and its name, and between two names. */
const NAME_BESIDE = 26;
const NAME_BELOW = 22;
const NAME_HEIGHT = 17;

function drawMark(
  ctx: CanvasRenderingContext2D,
  { level, x, y }: Mark,
  ink: string,
  place: (x: number, y: number) => Pixel,
): void {
  const [atX, atY] = [x.value ?? 0, y.value ?? 0];
  ctx.strokeStyle = ink;
  ctx.fillStyle = ink;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(...place(x.low, atY));
  ctx.lineTo(...place(x.high, atY));
  ctx.moveTo(...place(atX, y.low));
  ctx.lineTo(...place(atX, y.high));
  ctx.stroke();
  drawShape(ctx, level, ...place(atX, atY));
}

function drawName(
  ctx: CanvasRenderingContext2D,
  name: string,
  from: Pixel,
  to: Pixel,
  { ink, paper }: { readonly ink: string; readonly paper: string },
): void {
  const isLeft = to[0] < from[0];
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(to[0] + (isLeft ? 2 : -2), to[1]);
  ctx.stroke();
  ctx.textAlign = isLeft ? 'right' : 'left';
  ctx.textBaseline = 'middle';
  ctx.lineWidth = 4;
  ctx.strokeStyle = paper;
  ctx.strokeText(name, ...to);
  ctx.fillStyle = ink;
  ctx.fillText(name, ...to);
}

function drawShape(ctx: CanvasRenderingContext2D, level: FlagLevel | null, x: number, y: number): void {
  const shape = level === null ? 'circle' : SHAPES[level];
  ctx.beginPath();
  if (shape === 'circle') ctx.arc(x, y, level === null ? SIZE / 2 : SIZE - 1, 0, 2 * Math.PI);
  else if (shape === 'rect') ctx.rect(x - SIZE + 1, y - SIZE + 1, 2 * SIZE - 2, 2 * SIZE - 2);
  else {
    ctx.moveTo(x, y - SIZE);
    ctx.lineTo(x + SIZE, y + SIZE - 1);
    ctx.lineTo(x - SIZE, y + SIZE - 1);
    ctx.closePath();
  }
  ctx.fill();
}
