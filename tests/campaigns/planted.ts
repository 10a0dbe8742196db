/** Made-up postings among which campaigns are planted, each one text with other slots. */
import { seededRandom } from '../../src/evaluate/random.js';

export interface Planted {
  readonly text: string;
  /** Its campaign; -1 for none. */
  readonly campaign: number;
}

const OPENINGS =
  '急募|スタッフ募集|新規募集|短期バイト|単発案件|人手不足です|お仕事紹介|今だけ募集|限定募集|仲間募集|明日から働ける方|すぐ動ける方|やる気のある方|本日面接可|オープニング'.split(
    '|',
  );
const SUBJECTS =
  '荷物の受け取り|倉庫での仕分け|カフェのホール|書類の運搬|引っ越しの手伝い|イベントの設営|データ入力|商品の検品|チラシ配り|運転の補助|清掃の仕事|販売の手伝い|電話での案内|家具の組み立て|農作業の手伝い|厨房の補助|警備の仕事|配達の仕事|買い出しの代行|撮影の補助'.split(
    '|',
  );
const SAYINGS =
  '未経験でも大丈夫です|髪型は自由です|交通費を支給します|制服を貸します|週1日から働けます|学生の方も歓迎します|先輩が丁寧に教えます|まかないがあります|履歴書はいりません|即日で払います|長く続けられる職場です|土日だけでも歓迎です|駅から歩いて5分です|仲の良い職場です|残業はありません|友達と一緒でも構いません|登録は不要です|身分証を持参してください|面接は一度だけです|研修中も同じ時給です|早番と遅番が選べます|家事の合間に働けます|昇給は年に2回です|社員になる道もあります|服装は動きやすいもので|体力に自信のある方に|黙々と進める作業です|車の免許があれば尚可|年齢は問いません|男女ともに活躍しています|在宅でもできます|スマホだけで始められます|説明会を毎週開いています|ノルマはありません|寮に入れます|遠方の方には宿を用意します|連絡はお早めに|先着順で締め切ります|副業にも向いています|冬の間だけの募集です'.split(
    '|',
  );
const CLOSINGS = '詳しくは|応募は|連絡先は|まずは|気になる方は|問い合わせは|希望者は'.split('|');
const PLACES =
  '渋谷|新宿|池袋|名古屋|大阪|梅田|福岡|札幌|仙台|横浜|川崎|千葉|大宮|京都|神戸|広島|那覇|浜松|新潟|熊本|金沢|岡山'.split(
    '|',
  );
const EMOJI = ['🔥', '💰', '✨', '🚚', '😊', '⭐', '📱', '', '‼️', '🈵'];

type Random = () => number;
const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T;

function several<T>(from: readonly T[], count: number, random: Random): T[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] as T);
}

const handle = (random: Random): string =>
  `@${Array.from({ length: 5 + Math.floor(random() * 6) }, () => pick([...'abcdefghkmnoprstuy_0123'], random)).join('')}`;
const pay = (random: Random): string =>
  pick(
    [
      `${1 + Math.floor(random() * 40)}万円`,
      `${(8 + Math.floor(random() * 60)) * 1_000}円`,
      `${1 + Math.floor(random() * 9)}万`,
    ],
    random,
  );

/** What stands in the slots of one posting. */
const slots = (random: Random) => ({
  place: pick(PLACES, random),
  pay: pay(random),
  handle: handle(random),
  emoji: () => pick(EMOJI, random),
});

/** A text whose slots are open. */
function skeleton(random: Random): (random: Random) => string {
  const opening = pick(OPENINGS, random);
  const subject = pick(SUBJECTS, random);
  const sayings = several(SAYINGS, 2 + Math.floor(random() * 6), random);
  const closing = pick(CLOSINGS, random);
  const order = Math.floor(random() * 3);
  return (own) => {
    const { place, pay, handle, emoji } = slots(own);
    const head = [
      `${emoji()}【${opening}】${place}で${subject}`,
      `${place}／${subject}${emoji()}${opening}`,
      `${opening}！${emoji()}${subject}（${place}）`,
    ][order];
    return `${head}。日給${pay}${emoji()}。${sayings.join('。')}。${closing}${handle}${emoji()}`;
  };
}

/** `campaigns` of 5 to 200 postings among `postings`, shuffled. */
export function plant(postings: number, campaigns: number, seed: number): Planted[] {
  const random = seededRandom(seed);
  const all: Planted[] = [];
  for (let campaign = 0; campaign < campaigns; campaign++) {
    const text = skeleton(random);
    const size = 5 + Math.floor(random() * 196);
    for (let member = 0; member < size; member++) all.push({ text: text(random), campaign });
  }
  while (all.length < postings) all.push({ text: skeleton(random)(random), campaign: -1 });
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other] as Planted, all[at] as Planted];
  }
  return all;
}

/** Of the pairs that were joined, how many belong together; of those that belong together, how many were joined. */
export function pairwise(
  planted: readonly Planted[],
  groups: ArrayLike<number>,
): { precision: number; recall: number } {
  const joined = new Map<number, number>();
  const meant = new Map<number, number>();
  const both = new Map<string, number>();
  const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  planted.forEach(({ campaign }, at) => {
    const group = groups[at] as number;
    add(joined, group);
    if (campaign < 0) return;
    add(meant, campaign);
    add(both, `${group} ${campaign}`);
  });
  const pairs = (counts: Map<unknown, number>): number =>
    [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  return { precision: pairs(both) / pairs(joined), recall: pairs(both) / pairs(meant) };
}
