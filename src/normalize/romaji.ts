/** Romaji back to hiragana, as people type it: both ways of spelling (shi, si), long vowels written or not. */

const VOWELS = 'aiueo';
const ROWS: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  r: 'らりるれろ',
};
const SYLLABLES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ROWS).flatMap(([consonant, row]) =>
    [...VOWELS].map((vowel, i) => [consonant + vowel, row.charAt(i)]),
  ),
  ...Object.entries(ROWS)
    .filter(([consonant]) => consonant !== '')
    .flatMap(([consonant, row]) =>
      ['aゃ', 'uゅ', 'oょ'].map((pair) => [`${consonant}y${pair.charAt(0)}`, row.charAt(1) + pair.charAt(1)]),
    ),
  ...'ya:や,yu:ゆ,yo:よ,wa:わ,wo:を,shi:し,chi:ち,tsu:つ,fu:ふ,ji:じ,sha:しゃ,shu:しゅ,sho:しょ,cha:ちゃ,chu:ちゅ,cho:ちょ,ja:じゃ,ju:じゅ,jo:じょ,n:ん'
    .split(',')
    .map((pair) => pair.split(':')),
] as [string, string][]);
const LONGEST = 3;
const DOUBLED = /^([kstpcgdbj])\1/;

/** null for a word that isn't spelled so. */
export function hiraganaOf(word: string): string | null {
  if (word === 'wa') return 'は';
  let kana = '';
  for (let at = 0; at < word.length; ) {
    const rest = word.slice(at);
    if (DOUBLED.test(rest) || rest.startsWith('tch')) {
      kana += 'っ';
      at += 1;
      continue;
    }
    let length = LONGEST;
    while (length > 0 && !SYLLABLES.has(rest.slice(0, length))) length -= 1;
    if (length === 0) return null;
    kana += SYLLABLES.get(rest.slice(0, length)) ?? '';
    at += length;
  }
  return kana;
}

const WORD = /[\p{Script=Latin}\p{M}]+/gu;
/** Names, brands and figures stand between. */
const LEAST_SHARE = 0.7;

/** Whether nearly all letters of a text stand in words that are romaji. */
export function isRomaji(text: string): boolean {
  let all = 0;
  let romaji = 0;
  for (const [word] of text.matchAll(WORD)) {
    all += word.length;
    if (hiraganaOf(word) !== null) romaji += word.length;
  }
  return romaji >= LEAST_SHARE * all;
}
