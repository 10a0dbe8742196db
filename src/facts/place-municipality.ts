/** Cities, wards, towns and villages by what stands behind their names: 市, 区, 町, 村. */
import { characterClass } from '../domain/character-class.js';
import { once } from '../domain/once.js';
import type { Span } from '../domain/span.js';
import { anchored } from './anchored-pattern.js';
import { runBefore } from './backward.js';
import type { Marked } from './marked.js';
import { NO_MUNICIPALITY, PREFECTURES, WARDS } from './places.js';
import { matches } from './vocabulary.js';

const SUFFIX = anchored('place.suffix', () => /[市区町村]/g);
const HAN = characterClass(/[\p{Script=Han}々ヶケ]/u);
const LONGEST_NAME = 12;
/** Cities whose name is one letter; other single letters before 市 make words (朝市). */
const ONE_LETTER = /^[津呉堺柏燕旭関蕨光萩]$/;
/** Behind 市 it is a word (市場), as behind 区 (区間), 町 (町内会) and 村 (村人). */
const WORD_GOES_ON = /^(?:市[場民販価況市]|区[分間域別切画]|町[内民並中工]|村[人民上田山井松]|.駅)/;
/** Nothing, a placeholder, or the end of a name in kana. */
const NO_NAME = /^$|〇|^[ヶケ々]/;
/** Words that run into a name without a blank. */
const HEADS =
  /^.*(?:勤務地|所在地|勤務先|住所|本社|本店|在住|出身|職場|会場|集合|場所|現場|募集|面接地|県内|地域|全域|対象|限定)/u;
const IN_COUNTY = /[\p{Script=Han}]{2,4}郡[\p{Script=Han}]{1,5}$/u;
const LONGEST_FIRST = once(() => [...WARDS()].sort((a, b) => b.length - a.length));

/** Wards stand by themselves here, behind their city or not. */
export function municipalities(marked: Marked): Span[] {
  const { text } = marked;
  const found: Span[] = [];
  for (const { index } of matches(marked, SUFFIX)) {
    const end = index + 1;
    if (WORD_GOES_ON.test(text.slice(index, end + 1))) continue;
    const last = found.at(-1);
    const start = index - nameBefore(text, index, last?.end ?? 0).length;
    if (start === index) continue;
    found.push({ start, end });
  }
  return found;
}

/** `taken`: where the municipality before this one ends. */
function nameBefore(text: string, index: number, taken: number): string {
  const run = runBefore(text, index, HAN, Math.min(LONGEST_NAME, index - taken));
  const prefecture = PREFECTURES().find((name) => run.includes(name)) ?? '';
  const name = run.slice(prefecture === '' ? 0 : run.indexOf(prefecture) + prefecture.length).replace(HEADS, '');
  if (NO_NAME.test(name) || NO_MUNICIPALITY().has(name)) return '';
  const isBehindCity = taken > 0 && taken === index - run.length;
  switch (text.charAt(index)) {
    case '市':
      return cityName(name);
    case '区':
      return (isBehindCity || prefecture !== '') && name.length <= 4 ? name : wardName(name);
    default:
      return isBehindCity ? '' : townName(name, prefecture !== '');
  }
}

function cityName(name: string): string {
  if (name.length === 1) return ONE_LETTER.test(name) ? name : '';
  if (name.endsWith('都') && name !== '京都' && name !== '西都') return '';
  return name.length <= 4 ? name : name.slice(-3);
}

const wardName = (name: string): string =>
  (LONGEST_FIRST().find((ward) => `${name}区`.endsWith(ward)) ?? '').slice(0, -1);

/** A town in its county, behind its prefecture, or two or three letters between other scripts. */
function townName(name: string, isBehindPrefecture: boolean): string {
  const inCounty = IN_COUNTY.exec(name)?.[0];
  if (inCounty !== undefined) return inCounty;
  if (isBehindPrefecture) return name.length <= 5 ? name : '';
  return /^[^市]{2,3}$/.test(name) ? name : '';
}
