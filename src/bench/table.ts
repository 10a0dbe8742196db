/** What was measured, as rows of a table that people and programs read. */

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Value by name of what it was measured against in the same run. */
  readonly ratios: Readonly<Record<string, number>>;
  /** What it ought to be, in words; absent where nothing was asked. */
  readonly wanted?: string;
}

export function markdownOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, value, unit, ratios, wanted }) =>
      `| ${what} | ${figure(value)} ${unit} | ${Object.entries(ratios)
        .map(([name, ratio]) => `${figure(ratio)} × ${name}`)
        .join(', ')} | ${wanted ?? ''} |`,
  );
  return ['| what | measured | in the same run | wanted |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

/** Three digits are what such a measurement bears. */
export const figure = (value: number): string =>
  Number.isFinite(value) ? Number(value.toPrecision(3)).toLocaleString('en') : '–';
