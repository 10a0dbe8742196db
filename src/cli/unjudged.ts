/** The problem that a posting which broke the scanner is. */
import type { Problem } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import type { Source } from '../domain/posting.js';
import { secondsPassed } from './jobs/time-limit.js';
import { messageOf } from './voice.js';

export function unjudged(
  { source: { file, line } }: { readonly source: Pick<Source, 'file' | 'line'> },
  error: unknown,
): Problem {
  const seconds = secondsPassed(error);
  if (seconds !== null) return { file, line, message: timedOut(seconds) };
  const text = messageOf(error);
  const message = {
    ja: `この投稿は判定できませんでした（内部エラー: ${text}）`,
    en: `this posting could not be judged (internal error: ${text})`,
  };
  return { file, line, message };
}

const timedOut = (seconds: number): Bilingual => ({
  ja: `この投稿は ${seconds} 秒では判定しきれず、打ち切りました（--timeout で延ばせます。自作ルールなら [^\\n]{0,50} のような隙間をいくつも含むパターンを見直してください）`,
  en: `this posting timed out: judging it took more than ${seconds} s (--timeout allows more; in rules of your own, look for patterns with several gaps like [^\\n]{0,50})`,
});
