/** Companies and associations by their legal form, written before or behind the name: 株式会社みなと, みなと(株). */
import { once } from '../domain/once.js';
import type { Span } from '../domain/span.js';
import { anchored } from './anchored-pattern.js';
import { textBefore } from './backward.js';
import type { Marked } from './marked.js';
import { matches } from './vocabulary.js';

/** Longest first: 医療法人社団 before 医療法人. */
const FORM = anchored(
  'employer.form',
  () =>
    /株式会社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益)(?:社団|財団)法人|社会福祉法人|(?:社会)?医療法人(?:社団|財団)?|学校法人|宗教法人|(?:特定非営利活動|npo ?)法人|国立大学法人|独立行政法人|農事組合法人|(?:税理士|弁護士|司法書士|行政書士|社労士|監査)法人|(?:農業|漁業|生活|事業|企業)?協同組合|\((?:株|有|合|財|医|学|福|社福|公財|公社|一財|一社|特非|npo)\)|(?<![a-z])(?:co\., ?ltd|inc|llc|gmbh)(?![a-z])/g,
);
const LETTER = String.raw`\p{Script=Han}\p{Script=Katakana}ー々ヶa-z0-9&・.'\-`;
/** A name may begin in kana (みどり工業) or consist of it, but not go on like a sentence. */
const NAME_BEHIND = once(
  () =>
    new RegExp(
      String.raw` ?(?:\p{Script=Hiragana}{2,8}[会園苑荘院社堂舎](?=[\s、。,/|()」】:]|$)|(?!(?:です|でし|では|の|は|が|を|に|で|と|も|や|から|まで|へ|とし|など|なら|だ|じゃ|って|という|ば|みたい|ほか|等|側|勤務|化|設立|名)(?![ァ-ヺ]))(?:\p{Script=Hiragana}{2,10}(?=[\s、。,/|()」】『「:]|$|まで)|\p{Script=Hiragana}{0,8}[${LETTER}]{1,24}(?:の[\p{Script=Han}]{1,4}(?=[\s、。,/|()」】:]|$))?))`,
      'uy',
    ),
);
const NAME_BEFORE = once(() => new RegExp(String.raw`[${LETTER}\p{Script=Hiragana}]{1,30} ?$`, 'u'));
const LONGEST_NAME = 32;
/** A sentence that runs into the name: all up to its last particle. */
const SENTENCE =
  /^.*(?:[はがをへにでと](?=[\p{Script=Han}\p{Script=Katakana}a-z])|(?:私|僕|会社|業者|勤務先|派遣元|主催|運営)(?:たち|ども)?は)/u;
/** Words before a form that name nobody. */
const NOBODY =
  /^(?:の|は|が|を|に|で|と|も|や|その|この|ある|とある|某|別の|普通の|大手|上場|小さな|当|弊|各|同|運営|勤務先|会社名|社名|企業名|事業者|求人|募集|採用|応募|所属|派遣元|委託元|から|より|賞与|昇給|経験|交通費|制服|寮|社保|有給|免許|資格|駐車場|研修) ?$/;

/** No letters, another form, or a clause that describes the company instead of naming it. */
const NO_NAME =
  /^[\d.・&'-]* ?$|会社|法人|[市区町村県府都内]の ?$|(?:[はがをにで]|ある|いる|した|する|という|ような|からの|での) ?$/;
/** Who speaks for the company is not its name. */
const SPEAKER = /の(?:代表|社員|採用|担当|募集|求人|仕事|職員|事務所|方|者)$/;

export function corporateNames(marked: Marked): Span[] {
  const { text } = marked;
  const found: Span[] = [];
  let taken = 0;
  for (const { index, 0: form } of matches(marked, FORM)) {
    if (index < taken) continue;
    const end = index + form.length;
    const before = nameBefore(text, index, taken);
    const behind = nameBehind(text, end);
    const isBehind = behind !== '' && (before === '' || (before.endsWith(' ') && !behind.startsWith(' ')));
    if (!isBehind && before === '') continue;
    const span = isBehind ? { start: index, end: end + behind.length } : { start: index - before.length, end };
    found.push(span);
    taken = span.end;
  }
  return found;
}

function nameBehind(text: string, end: number): string {
  NAME_BEHIND().lastIndex = end;
  return (NAME_BEHIND().exec(text)?.[0] ?? '').replace(SPEAKER, '');
}

function nameBefore(text: string, index: number, taken: number): string {
  const run = textBefore(text, index, NAME_BEFORE(), Math.min(LONGEST_NAME, index - taken));
  const name = run.replace(SENTENCE, '');
  return NOBODY.test(name) || NO_NAME.test(name) ? '' : name;
}
