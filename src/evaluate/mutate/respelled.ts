/** The same words in other letters. */
import type { Mutator } from './index.js';

const HIRAGANA = /[\u3041-\u3096]/g;
const KATAKANA = /[\u30a1-\u30f6]/g;
const shift = (text: string, letters: RegExp, by: number): string =>
  text.replace(letters, (letter) => String.fromCharCode(letter.charCodeAt(0) + by));

export const hiragana: Mutator = (text) => shift(text, KATAKANA, -0x60);
export const katakana: Mutator = (text) => shift(text, HIRAGANA, 0x60);

/** ｶﾞ for ガ: what folds back under NFKC. */
const HALF_WIDTH: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xff9d - 0xff66 + 1 }, (_, at) => String.fromCharCode(0xff66 + at)).flatMap((half) =>
    ['', '\uff9e', '\uff9f']
      .map((mark): [string, string] => [(half + mark).normalize('NFKC'), half + mark])
      .filter(([full]) => full.length === 1),
  ),
);
export const halfWidthKana: Mutator = (text) => [...text].map((letter) => HALF_WIDTH.get(letter) ?? letter).join('');

export const fullWidth: Mutator = (text) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Letters that look alike in common typefaces, chosen apart from what the normalizer restores. */
const DRAWN_ALIKE: ReadonlyMap<string, string> = new Map(
  [
    ...'カ力,ロ口,ニ二,ト卜,エ工,ハ八,タ夕,オ才,チ千,ヘへ,ー一,口ロ,力カ,工エ,千チ,a\u0430,e\u0435,o\u043e,p\u0440,c\u0441,x\u0445,i\u0456,s\u0455'.split(
      ',',
    ),
  ].map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]),
);
export const lookAlikes: Mutator = (text) => [...text].map((letter) => DRAWN_ALIKE.get(letter) ?? letter).join('');

/** Words that recruiters mask, with the letter they mask. */
const MASKED = [
  '受け子',
  '出し子',
  'かけ子',
  '闇バイト',
  '口座',
  '叩き',
  'タタキ',
  '運び',
  '強盗',
  '詐欺',
  'テレグラム',
  'シグナル',
  '通帳',
  '薬物',
  '裏バイト',
  '犯罪',
  '警察',
  '身分証',
  '即金',
] as const;
const MASKS = ['○', '*', '〇', '●'] as const;

/** One letter in the middle of every such word. */
export const masks: Mutator = (text, random) =>
  MASKED.reduce((masked, word) => {
    const letter = Math.floor(word.length / 2);
    const mask = MASKS[Math.floor(random() * MASKS.length)] ?? '○';
    return masked.replaceAll(word, word.slice(0, letter) + mask + word.slice(letter + 1));
  }, text);

const OLD: ReadonlyMap<string, string> = new Map(
  '会會,国國,学學,体體,円圓,万萬,気氣,実實,当當,写寫,証證,単單,転轉,対對,来來,発發,関關,帰歸,数數,変變,読讀,売賣,検檢,権權,険險,剣劍,仮假,両兩,号號,図圖,団團,声聲,弁辯,応應,戦戰,担擔,拠據,済濟,済濟,経經,総總,続續,継繼,覚覺,触觸,車車,転轉,辺邊,郵郵,銭錢,鉄鐵,駅驛,黒黑,届屆,区區,台臺,医醫,絵繪,楽樂,薬藥,闇闇,強强,静靜'
    .split(',')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
export const oldKanji: Mutator = (text) => [...text].map((letter) => OLD.get(letter) ?? letter).join('');
