/** `--audit`: the options of `yamiscan eval` that it takes, and those that would do nothing. */
import { usageError } from '../../domain/errors.js';
import { AUDIT_FORMATTERS, type AuditFormatName } from '../../format/audit-formatter.js';
import { formatIn } from '../option-values.js';
import type { EvalOptions } from './eval-options.js';
import type { Flag } from './scan-options.js';

export interface AuditOptions {
  readonly audit?: boolean;
  readonly auditMost?: number;
}

const MOST = 50;
export const AUDIT_FORMATS = Object.keys(AUDIT_FORMATTERS) as AuditFormatName[];

export const AUDIT_FLAGS: readonly Flag[] = [
  [
    '--audit',
    {
      ja: `成績の代わりに、疑わしいラベルを挙げる: ほかの行から学んだスコアと食い違う行、ほぼ同じ文でラベルが違う組（形式: ${AUDIT_FORMATS.join(', ')}）`,
      en: `instead of figures, list doubtful labels: rows that a score learned from the others contradicts, near-duplicates with different labels (formats: ${AUDIT_FORMATS.join(', ')})`,
    },
  ],
  [
    '--audit-most <n>',
    { ja: `それぞれ最大何件挙げるか（既定: ${MOST}）`, en: `list at most so many of each (default: ${MOST})` },
    ((typed: string): number => mostOf(typed)) as never,
  ],
];

function mostOf(typed: string): number {
  if (/^[1-9]\d{0,8}$/.test(typed)) return Number(typed);
  throw usageError({
    ja: `--audit-most: ${typed}: 1以上の整数で指定してください`,
    en: `--audit-most: ${typed}: must be a whole number from 1`,
  });
}

/** Options of figures, by their name here. */
const USELESS: readonly (readonly [keyof EvalOptions, flag: string])[] = [
  ['output', '--output'],
  ['misses', '--misses'],
  ['slice', '--slice'],
  ['ordinary', '--ordinary'],
  ['gate', '--gate'],
  ['minPrecision', '--min-precision'],
  ['minRecall', '--min-recall'],
  ['minF1', '--min-f1'],
  ['maxFpr', '--max-fpr'],
  ['minAuc', '--min-auc'],
  ['strict', '--strict'],
  ['baseline', '--baseline'],
  ['saveBaseline', '--save-baseline'],
  ['failOnRegression', '--fail-on-regression'],
  ['maxBroken', '--max-broken'],
];

/** Throws a UsageError for options that an audit would leave aside. */
export function auditRequestOf(options: EvalOptions): { readonly format: AuditFormatName; readonly most: number } {
  const useless = USELESS.flatMap(([name, flag]) => (options[name] === undefined ? [] : [flag]));
  if (useless.length > 0) {
    const list = useless.join(', ');
    throw usageError({
      ja: `--audit は成績を出さないので、${list} と一緒には使えません`,
      en: `--audit gives no figures: it does not go with ${list}`,
    });
  }
  return { format: formatIn(AUDIT_FORMATS)(options.format ?? 'text'), most: options.auditMost ?? MOST };
}
