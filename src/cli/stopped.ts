/** What is said of a run that a signal ended: how far it got, and how to go on. */
import type { Problem } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import type { Place } from './jobs/clerk.js';
import type { SignalName } from './signals.js';

/** `last`: of the last posting that was judged; null where there was none. */
export function stoppedAt(last: Place | null, postings: number, signal: SignalName): Problem {
  const count = postings.toLocaleString('en');
  const message: Bilingual = {
    ja: `${signal} で中断しました。判定済み ${count} 件${last === null ? '' : '、この行まで'}。この先は判定していません`,
    en: `stopped by ${signal} after ${count} postings${last === null ? '' : ', the last on this line'}; nothing further was judged`,
  };
  return last === null ? { file: null, message } : { file: last.file, line: last.line, message };
}

/** `isKept`: by --resume. */
export function howToGoOn({ isKept, hasFiles }: { readonly isKept: boolean; readonly hasFiles: boolean }): Bilingual {
  if (isKept) return { ja: '同じコマンドで続きから再開できます', en: 'the same command goes on from there' };
  return hasFiles
    ? {
        ja: '-o のファイルは書きませんでした。--resume を付ければ、中断しても同じコマンドで続きから再開できます',
        en: 'files of -o were not written; with --resume the same command could go on from there',
      }
    : {
        ja: '-o 形式=ファイル と --resume を付ければ、中断しても同じコマンドで続きから再開できます',
        en: 'with -o FORMAT=FILE and --resume the same command could go on from there',
      };
}
