/** What recruiters add to look harmless. */
import type { Mutator } from './index.js';

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

export const disclaimer: Mutator = (text, random) =>
  `${text}\n${pick(['闇バイトではありません', '※闇バイトではありません。', '闇バイトではありませんのでご安心ください'], random)}`;

export const hashtags: Mutator = (text, random) =>
  `${text}\n${pick(['#闇バイト撲滅 #犯罪防止', '#闇バイトに注意 #STOP闇バイト', '#闇バイト対策 #特殊詐欺撲滅 #拡散希望'], random)}`;

const COMPANIES = [
  '株式会社ミナモ企画',
  '合同会社あおぞらパートナーズ',
  '㈱ハルカゼ',
  '一般社団法人くらし応援ネット',
] as const;

/** Six items as a job ad has them, all invented. */
export const companyBlock: Mutator = (text, random) =>
  `${text}\n\n【会社名】${pick(COMPANIES, random)}\n【所在地】東京都架空区中央1-2-3 サンプルビル4階\n【電話】03-0000-5678\n【受付】平日10時から18時`;

const OPENINGS = [
  '駅前のパン屋で販売スタッフを募集しています。時給1,120円、交通費支給、まかないあり。未経験の方も先輩が教えます。',
  '【急募】倉庫内での軽作業スタッフ。9時から17時、時給1,200円、週3日から。制服を貸与します。',
  '学習塾で小学生の宿題を見る先生を募集中です。1コマ80分2,400円、週1日から、研修があります。',
] as const;

/** A paragraph of an honest ad before the offer. */
export const honestOpening: Mutator = (text, random) => `${pick(OPENINGS, random)}\n\n${text}`;

const FILLERS = ['まじで', 'えーと、', 'なんか', 'てか', 'ぶっちゃけ', 'ほんと'] as const;

/** How people talk, before every line and behind every second mark that ends a clause: phrases no longer stand side by side. */
export const fillers: Mutator = (text, random) =>
  text
    .replace(/^(?=.)/gmu, () => pick(FILLERS, random))
    .replace(/[、。！!？?](?=[^\n])/g, (mark) => (random() < 1 / 2 ? mark + pick(FILLERS, random) : mark));
