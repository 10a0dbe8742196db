/** Texts written in one kana throughout (荷物ヲ受ケ取ルダケ, ばいと募集) are read as they would have been written. */
import { toHiragana } from '../domain/kana-words.js';
import type { View } from '../domain/text.js';
import { type KanaWords, toKatakana } from './kana-words.js';
import { HIRAGANA, KATAKANA, type Survey } from './survey.js';

const KATAKANA_RUN = /[\u30a1-\u30fa\u30fc]+/g;
const HIRAGANA_RUN = /[\u3041-\u3096\u30fc]+/g;
/** Endings and particles, which nobody writes in katakana who doesn't write everything so. */
const ENDING =
  /ヲ|ダケ|クダサイ|マス|デス|シテ|ナイ|[\u4e00-\u9fff](?:ッテ|カラ|マデ|ナド|[ルクスイリシケキミビエレウノニデハガトモ])(?![\u30a1-\u30fa\u30fc])/;

/** The same object where the text is written as usual. `words` is asked for when it is needed. */
export function respelled(plain: View, { flags }: Survey, words: () => KanaWords): View {
  const kana = flags & (HIRAGANA | KATAKANA);
  if (kana === HIRAGANA) return withText(plain, HIRAGANA_RUN, (run) => inKatakana(run, words()));
  if (kana === KATAKANA && ENDING.test(plain.text))
    return withText(plain, KATAKANA_RUN, (run) => inHiragana(run, words()));
  return plain;
}

function withText(plain: View, runs: RegExp, respell: (run: string) => string): View {
  const text = plain.text.replace(runs, respell);
  return text === plain.text ? plain : { ...plain, text };
}

/** All but the words that are written in katakana. */
function inHiragana(run: string, words: KanaWords): string {
  const folded = toHiragana(run);
  let written = '';
  for (let at = 0; at < run.length; ) {
    const length = words.lengthAt(folded, at);
    written += length > 0 ? run.slice(at, at + length) : folded.charAt(at);
    at += length || 1;
  }
  return written;
}

/** Only the words that are written in katakana. */
function inKatakana(run: string, words: KanaWords): string {
  let written = '';
  let copied = 0;
  for (let at = 0; at < run.length; ) {
    const length = words.lengthAt(run, at);
    if (length > 0) {
      written += run.slice(copied, at) + toKatakana(run.slice(at, at + length));
      copied = at + length;
    }
    at += length || 1;
  }
  return copied === 0 ? run : written + run.slice(copied);
}
