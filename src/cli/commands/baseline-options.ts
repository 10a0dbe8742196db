/** The options of `yamiscan eval` that hold a run against an earlier one. */
import { type UsageError, usageError } from '../../domain/errors.js';
import type { MostBroken } from '../../evaluate/baseline/regression.js';
import type { Flag } from './scan-options.js';

export interface BaselineOptions {
  readonly baseline?: string;
  readonly saveBaseline?: string;
  readonly failOnRegression?: boolean;
  readonly maxBroken?: AskedMost;
}

/** As it was typed, for the name of the gate. */
export type AskedMost = { readonly typed: string; readonly most: MostBroken };

export const BASELINE_FLAGS: readonly Flag[] = [
  [
    '--save-baseline <file>',
    {
      ja: '投稿ごとの判定を記録する（本文は含まない。不完全な評価や、悪化で失敗したときは書かない）',
      en: 'write what was said of each posting, without texts (not of an incomplete run or after a regression)',
    },
  ],
  [
    '--baseline <file>',
    {
      ja: '記録した判定と比べる（判定が変わった投稿と、その原因のルール）',
      en: 'compare with such a file: postings that flipped, and the rules that did it',
    },
  ],
  [
    '--fail-on-regression',
    {
      ja: '正しかった投稿が一件でも誤りになったら終了コード1',
      en: 'exit with 1 when a posting that was right is wrong now',
    },
  ],
  [
    '--max-broken <n|share>',
    {
      ja: '許す件数、または比べた投稿に占める割合（例: 3、0.1%）。McNemar 検定で有意な悪化は許さない',
      en: 'so many may be, or such a share of those compared (3, 0.1%), unless the run is significantly worse (McNemar)',
    },
    ((typed: string): AskedMost => ({ typed, most: mostOf(typed) })) as never,
  ],
];

function mostOf(typed: string): MostBroken {
  const [, digits = '', percent = ''] = /^(\d+(?:\.\d+)?)(%?)$/.exec(typed) ?? [];
  const value = digits === '' ? Number.NaN : Number(digits);
  if (percent === '%' && value <= 100) return { share: value / 100 };
  if (percent === '' && Number.isInteger(value)) return { postings: value };
  throw usageError({
    ja: `--max-broken: ${typed}: 件数か百分率で指定してください（例: 3、0.1%）`,
    en: `--max-broken: ${typed}: a number of postings or a percentage, such as 3 or 0.1%`,
  });
}

/** Throws a UsageError for an option that would do nothing. */
export function checkBaselineOptions({ baseline, failOnRegression, maxBroken }: BaselineOptions): void {
  if (failOnRegression === true && baseline === undefined) throw needs('--fail-on-regression', '--baseline FILE');
  if (maxBroken !== undefined && failOnRegression !== true) throw needs('--max-broken', '--fail-on-regression');
}

const needs = (option: string, other: string): UsageError =>
  usageError({
    ja: `${option} には ${other} も必要です`,
    en: `${option} needs ${other} too`,
  });
