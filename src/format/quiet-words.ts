/** What is said of findings that are not told again. */
import type { KeptQuiet, KnownFinding } from '../domain/kept-quiet.js';
import type { Language } from '../domain/language.js';
import { visible } from './visible.js';

interface QuietWords {
  readonly baseline: (known: number, added: number) => string;
  readonly gone: (count: number) => string;
  readonly goneNow: (what: string) => string;
  readonly suppressed: (count: number) => string;
  readonly isGone: (rule: string, posting: string, file: string) => string;
  /** Instead of “no sign found”. */
  readonly nothingNew: string;
}

export const QUIET_WORDS: Readonly<Record<Language, QuietWords>> = {
  ja: {
    baseline: (known, added) => `ベースラインにある指摘 ${known}件、新しい指摘 ${added}件`,
    gone: (count) => `なくなった指摘 ${count}件`,
    goneNow: (what) => `なくなったもの: ${what}`,
    suppressed: (count) => `設定で抑制した指摘 ${count}件`,
    isGone: (rule, posting, file) => `${file} の投稿 ${posting} の ${rule}`,
    nothingNew: '新しい指摘はありません',
  },
  en: {
    baseline: (known, added) => `findings in the baseline: ${known}, new: ${added}`,
    gone: (count) => `gone: ${count}`,
    goneNow: (what) => `gone: ${what}`,
    suppressed: (count) => `findings suppressed by the config: ${count}`,
    isGone: (rule, posting, file) => `${rule} in posting ${posting} of ${file}`,
    nothingNew: 'no new finding',
  },
};

/** The counts, a sentence each; none where nothing is kept quiet. */
export function quietCounts(quiet: KeptQuiet | undefined, language: Language): string[] {
  if (quiet === undefined) return [];
  const words = QUIET_WORDS[language];
  const { baseline, suppressed } = quiet;
  const gone = baseline?.gone ?? null;
  const compared =
    baseline === null
      ? []
      : [words.baseline(baseline.known, baseline.added), ...(gone === null ? [] : [words.gone(gone.length)])];
  return [
    ...(compared.length > 0 ? [compared.join(language === 'ja' ? '、' : ', ')] : []),
    ...(suppressed > 0 ? [words.suppressed(suppressed)] : []),
  ];
}

export const isAnythingQuiet = (quiet: KeptQuiet | undefined): boolean =>
  quiet !== undefined && (quiet.suppressed > 0 || (quiet.baseline?.known ?? 0) > 0);

export const goneInWords = ({ rule, posting, file }: KnownFinding, language: Language): string =>
  visible(QUIET_WORDS[language].isGone(rule, posting, file ?? '-'));
