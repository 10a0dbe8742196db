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
    plugins: [markNames(() => plot.marks, color, style.fontFamily)],
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

const markNames = (
  marksOf: () => readonly Mark[],
  color: (name: string) => string,
  font: string,
): Plugin<'scatter'> => ({
  id: 'marks',
  afterDatasetsDraw: ({ ctx, scales, chartArea: { left, right, top, bottom, width, height } }) => {
    const [x, y] = [scales.x, scales.y];
    if (x === undefined || y === undefined) return;
    const place = (at: number, scale: typeof x): number => scale.getPixelForValue(at);
    ctx.save();
    ctx.beginPath();
    ctx.rect(left - SIZE, top - SIZE, width + 2 * SIZE, height + 2 * SIZE);
    ctx.clip();
    for (const mark of marksOf()) {
      const [px, py] = [place(mark.x.value ?? 0, x), place(mark.y.value ?? 0, y)];
      ctx.strokeStyle = color(mark.level ?? 'accent');
      ctx.fillStyle = color(mark.level ?? 'accent');
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      ctx.moveTo(place(mark.x.low, x), py);
      ctx.lineTo(place(mark.x.high, x), py);
      ctx.moveTo(px, place(mark.y.low, y));
      ctx.lineTo(px, place(mark.y.high, y));
      ctx.stroke();
      drawShape(ctx, mark.level, px, py);
      if (mark.level === null) continue;
      const isRight = px > (left + right) / 2;
      const isLow = py > (top + bottom) / 2;
      ctx.font = `600 ${FONT + 1}px ${font}`;
      ctx.textAlign = isRight ? 'right' : 'left';
      ctx.textBaseline = 'middle';
      ctx.lineWidth = 4;
      ctx.strokeStyle = color('pane');
      const at = [px + (isRight ? -10 : 10), py + (isLow ? -12 : 14)] as const;
      ctx.strokeText(mark.name, ...at);
      ctx.fillText(mark.name, ...at);
    }
    ctx.restore();
  },
});

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
