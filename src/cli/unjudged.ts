/** The problem that a posting which broke the scanner is. */
import type { Problem } from '../domain/errors.js';
import type { Source } from '../domain/posting.js';
import { messageOf } from './voice.js';

export function unjudged(
  { source: { file, line } }: { readonly source: Pick<Source, 'file' | 'line'> },
  error: unknown,
): Problem {
  const text = messageOf(error);
  const message = {
    ja: `この投稿は判定できませんでした（内部エラー: ${text}）`,
    en: `this posting could not be judged (internal error: ${text})`,
  };
  return { file, line, message };
}
