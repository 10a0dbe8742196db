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
