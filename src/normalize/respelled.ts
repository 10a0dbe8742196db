/** Texts written in one kana throughout (荷物ヲ受ケ取ルダケ, ばいと募集) are read as they would have been written. */
import type { View } from '../domain/text.js';
import { type KanaWords, toHiragana, toKatakana } from './kana-words.js';

const HIRAGANA = /[\u3041-\u3096]/;
const KATAKANA = /[\u30a1-\u30fa]/;
const KATAKANA_RUN = /[\u30a1-\u30fa\u30fc]+/g;
const HIRAGANA_RUN = /[\u3041-\u3096\u30fc]+/g;
/** Endings and particles, which nobody writes in katakana who doesn't write everything so. */
const ENDING =
  /ヲ|ダケ|クダサイ|マス|デス|シテ|ナイ|[\u4e00-\u9fff](?:ッテ|カラ|マデ|ナド|[ルクスイリシケキミビエレウノニデハガトモ])(?![\u30a1-\u30fa\u30fc])/;

/** The same object where the text is written as usual. `words` is asked for when it is needed. */
export function respelled(plain: View, words: () => KanaWords): View {
  const { text } = plain;
  if (!HIRAGANA.test(text)) {
    return ENDING.test(text)
      ? { ...plain, text: text.replace(KATAKANA_RUN, (run) => inHiragana(run, words())) }
      : plain;
  }
  return KATAKANA.test(text)
    ? plain
    : { ...plain, text: text.replace(HIRAGANA_RUN, (run) => inKatakana(run, words())) };
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
  for (let at = 0; at < run.length; ) {
    const length = words.lengthAt(run, at);
    written += length > 0 ? toKatakana(run.slice(at, at + length)) : run.charAt(at);
    at += length || 1;
  }
  return written;
}
