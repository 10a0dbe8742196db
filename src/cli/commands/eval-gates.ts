/** The gates of `yamiscan eval`: what the options ask for on top of the config file. */
import { GATE_FIGURES, type Gate, type GateFigure, gateIn, gateOf } from '../../evaluate/gates.js';
import type { EvalOptions } from './eval-options.js';
import type { Flag } from './scan-options.js';

const WORDS: Readonly<Record<GateFigure, Flag[1]>> = {
  'min-precision': {
    ja: '適合率の下限。満たさなければ終了コード1',
    en: 'least precision; the exit code is 1 where a gate fails',
  },
  'min-recall': { ja: '再現率の下限', en: 'least recall' },
  'min-f1': { ja: 'F1 の下限', en: 'least F1' },
  'max-fpr': { ja: '誤検出率の上限', en: 'highest false-positive rate' },
  'min-auc': { ja: 'ROC 曲線下面積の下限', en: 'least area under ROC' },
};

const single = GATE_FIGURES.map((figure): Flag => {
  const value = figure === 'min-auc' ? '<value>' : '<value[@level]>';
  return [`--${figure} ${value}`, WORDS[figure], ((typed: string) => gateOf(figure, typed)) as never];
});

export const GATE_FLAGS: readonly Flag[] = [
  ...single,
  [
    '--gate <gate>',
    {
      ja: "区分ごとの基準（例: 'label=awareness max-fpr 2%'、繰り返し可）",
      en: "a gate over a slice, such as 'label=awareness max-fpr 2%' (repeatable)",
    },
    ((typed: string, before: readonly Gate[] = []) => [...before, gateIn(typed)]) as never,
  ],
  [
    '--strict',
    { ja: '基準を95%区間の悪い側の端で判定する', en: 'hold gates against the worse end of the 95% interval' },
  ],
];

export const gatesOf = (options: EvalOptions, configured: readonly Gate[]): Gate[] => [
  ...configured,
  ...[options.minPrecision, options.minRecall, options.minF1, options.maxFpr, options.minAuc].filter(
    (gate) => gate !== undefined,
  ),
  ...(options.gate ?? []),
];
