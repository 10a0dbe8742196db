import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmployers } from '../../src/facts/employer.js';
import { hostileText } from '../text.js';
import { normalize, said } from './marked.js';

const employersIn = (text: string): string[] => readEmployers(normalize(text)).map((fact) => said(text, fact));

describe('readEmployers', () => {
  it.each([
    ['株式会社ミナトデリカで働く', '株式会社ミナトデリカ'],
    ['株式会社　アオキフーズ\nパート', '株式会社　アオキフーズ'],
    ['コスモ観光 株式会社\nバスガイド', 'コスモ観光 株式会社'],
    ['私たちはみどり工業株式会社です', 'みどり工業株式会社'],
    ['㈱カミヤ運輸まで', '㈱カミヤ運輸'],
    ['電話は (株)三ツ葉組 へ', '(株)三ツ葉組'],
    ['駿河豆富(有)', '駿河豆富(有)'],
    ['社会福祉法人ひだまり会', '社会福祉法人ひだまり会'],
    ['NPO法人そらまめ では', 'NPO法人そらまめ'],
    ['派遣元は(株)仮ロジ、', '(株)仮ロジ'],
    ['プロフにある株式会社仮荷役まで', '株式会社仮荷役'],
    ['岡崎市役所 市民課', '岡崎市役所'],
    ['申込は仮町役場へ', '仮町役場'],
    ['海鮮居酒屋なぎさ 浜松駅前店 募集', '海鮮居酒屋なぎさ 浜松駅前店'],
    ['アルプス引越センター 松本支店', 'アルプス引越センター 松本支店'],
    ['たんぽぽ保育園(仮区)', 'たんぽぽ保育園'],
    ['デイサービスこもれび 奈良県', 'デイサービスこもれび'],
    ['自由が丘のサロンドミュゲ自由が丘店', 'サロンドミュゲ自由が丘店'],
    ['月給30万 北浜水産', '北浜水産'],
  ])('%s → %s', (text, name) => {
    expect(employersIn(text)).toContain(name);
  });

  it.each([
    '株式会社ですと名乗られた',
    '運営会社が変わり、大手企業や某社、弊社も',
    '有限会社と合同会社の違い',
    '近くの病院と市内の保育園、働ける保育園',
    '面接は営業所で、勤務地は市役所',
    'お店に来てください。店長と店員、来店、閉店後、専門店、代理店',
    '冷凍食品の仕分け、公共交通、道路建設',
    '二人一組、定員15組、番組',
    '社員食堂と子ども食堂',
    '大学生と高校生、商店街',
    '賞与(有)、経験(有)',
  ])('名前ではない %s', (text) => {
    expect(employersIn(text)).toEqual([]);
  });

  it('どんな文字列でも投げず、範囲は元の文に収まる', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        for (const { span } of readEmployers(normalize(text))) {
          expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
        }
      }),
    );
  });
});
