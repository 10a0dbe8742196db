import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../src/facts/place.js';
import { hostileText } from '../text.js';
import { normalize, said } from './marked.js';

const placesIn = (text: string): string[] =>
  readPlaces(normalize(text)).map((fact) => `${fact.place} ${said(text, fact)}`);

describe('readPlaces', () => {
  it.each<[string, string[]]>([
    ['愛知県豊橋市の工場', ['prefecture 愛知県', 'city 豊橋市']],
    ['東京都新宿区', ['prefecture 東京都', 'city 新宿区']],
    ['名古屋市中区で', ['city 名古屋市中区']],
    ['和歌山県有田郡有田川町', ['prefecture 和歌山県', 'city 有田郡有田川町']],
    ['さいたま市大宮区', ['city さいたま市大宮区']],
    ['勤務地豊橋市', ['city 豊橋市']],
    ['宇都宮市と四日市市', ['city 宇都宮市', 'city 四日市市']],
    ['つくば市', ['city つくば市']],
  ])('市区町村 %s', (text, places) => {
    expect(placesIn(text)).toEqual(places);
  });

  it.each<[string, string[]]>([
    ['新木場駅集合', ['station 新木場駅']],
    ['丸ノ内線の南阿佐ケ谷駅', ['station 南阿佐ケ谷駅']],
    ['自由が丘駅', ['station 自由が丘駅']],
    ['山手線品川駅', ['station 品川駅']],
    ['京都駅', ['station 京都駅']],
    ['最寄り駅、道の駅、各駅停車、駅伝、〇〇駅', []],
  ])('駅 %s', (text, places) => {
    expect(placesIn(text)).toEqual(places);
  });

  it.each([
    ['東京都港区架空台5-6-7 アークタワー', '東京都港区架空台5-6-7'],
    ['大阪府堺市堺区仮の町4番地12号', '大阪府堺市堺区仮の町4番地12号'],
    ['金沢市仮町7、', '金沢市仮町7'],
    ['福岡市早良区架空1丁目1-20 月給', '福岡市早良区架空1丁目1-20'],
    ['神奈川県架空市中央２－３－４', '神奈川県架空市中央２－３－４'],
  ])('番地までの住所 %s', (text, address) => {
    expect(placesIn(text)).toContain(`address ${address}`);
  });

  it.each([
    '新宿で3名',
    '今日の枠 京都3、神戸2',
    '渋谷区 時給1300円',
    '北海道 日当8-10万',
    '電話03-0000-1234',
    '横浜市 7名',
  ])('住所ではない %s', (text) => {
    expect(placesIn(text).filter((place) => place.startsWith('address'))).toEqual([]);
  });

  it.each([
    ['🇰🇭で働く', 'カンボジア'],
    ['シハヌークビルのホテル', 'シアヌークビル'],
    ['ﾐｬﾝﾏｰ在住', 'ミャンマー'],
    ['タイで3か月', 'タイ'],
    ['THAILAND', 'タイ'],
    ['ミャワディー近く', 'ミャワディ'],
  ])('国外 %s は %s', (text, name) => {
    expect(readPlaces(normalize(text)).map((fact) => fact.name)).toEqual([name]);
  });

  it.each([
    'タイプミスとネクタイ',
    'イタリアンのシェフ',
    '韓国語と中国語',
    '山口さんと石川さん',
    '大分涼しい、三重のカーテン',
    '中国地方は雨',
    '都市部の市場で市民が町内会を',
    'タイ料理',
  ])('場所ではない %s', (text) => {
    expect(placesIn(text)).toEqual([]);
  });

  it('正規化で縮む文字のあとでも元の文を指す', () => {
    expect(placesIn('㌔🔥\u200b東\u200b京　ｶﾝﾎﾞｼﾞｱ')).toEqual(['prefecture 東\u200b京', 'country ｶﾝﾎﾞｼﾞｱ']);
  });

  it('どんな文字列でも投げず、範囲は並んで元の文に収まる', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const spans = readPlaces(normalize(text)).map((fact) => fact.span);
        for (const { start, end } of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true);
        expect(spans.map((span) => span.start)).toEqual(spans.map((span) => span.start).sort((a, b) => a - b));
      }),
    );
  });
});
