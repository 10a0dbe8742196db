/** Names of places that a text may say without 県, 市 or 駅 behind them. */
import { once } from '../domain/once.js';
import { words } from './vocabulary.js';

/** With their ending; the bare name is the same without its last character, but for 北海道. */
export const PREFECTURES = once(() =>
  words(`
  北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県
  新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県
  鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県`),
);

/** Bare names that are surnames or words as well; they count only where nothing around them says so. */
export const AMBIGUOUS = once(
  (): ReadonlySet<string> =>
    new Set(
      words(`
  青森 秋田 山形 福島 宮城 千葉 富山 石川 福井 長野 静岡 三重 滋賀 奈良 島根 岡山 広島 山口 徳島 香川 高知 福岡 佐賀 長崎 熊本 大分 宮崎
  松山 松本 高松 前橋 川崎 大宮 浦和 品川 渋谷 上野 中野 目黒 蒲田 赤羽 新橋 板橋 船橋 松戸 柏 藤沢 平塚 町田 立川 三鷹 桑名 姫路 豊橋 岡崎 豊田
  一宮 金沢 小倉 今池 栄 呉 津 浜松 沼津 高崎 高槻 長岡 上田 小山 足利 足立 甲府 福山 大津 国分寺 高円寺 吉祥寺 中央 鎌倉 宇治 出雲 淡路 日光 別府 飛騨 厚木`),
    ),
);

/** Designated cities, capitals of prefectures and the quarters that ads name without more. */
export const CITIES = once(() =>
  words(`
  札幌 すすきの 函館 旭川 仙台 国分町 盛岡 郡山 水戸 つくば 宇都宮 前橋 高崎 さいたま 大宮 浦和 川口 所沢 川越 船橋 松戸 幕張 成田
  横浜 川崎 相模原 武蔵小杉 藤沢 金沢 甲府 松本 浜松 名古屋 名駅 豊橋 岡崎 豊田 金山 今池 岐阜市 四日市 桑名 高槻
  神戸 三宮 梅田 難波 なんば 心斎橋 天王寺 堺 京橋 姫路 尼崎 西宮 河原町 嵐山 祇園 倉敷 福山 松江 高松 松山
  博多 天神 中洲 小倉 北九州 久留米 天文館 那覇 国際通り
  新宿 歌舞伎町 渋谷 池袋 上野 秋葉原 銀座 新橋 六本木 五反田 品川 恵比寿 目黒 中野 高円寺 吉祥寺 三鷹 立川 八王子 町田 錦糸町 北千住 赤羽
  押上 清澄白河 門前仲町 月島 豊洲 お台場 有明 新木場 西葛西 小岩 亀有 竹ノ塚 日暮里 御茶ノ水 水道橋 飯田橋 四谷 代々木 千駄ヶ谷 荻窪 西荻窪 阿佐ヶ谷 武蔵境 調布 二子玉川 成城 大井町 羽田
  小樽 富良野 帯広 釧路 北見 苫小牧 十勝 弘前 八戸 会津若松 日光 軽井沢 箱根 小田原 鎌倉 逗子 横須賀 飛騨 彦根 近江八幡 宇治 舞鶴 岸和田 寝屋川 加古川 淡路 米子 出雲 尾道 下関 今治 新居浜 宇和島 別府 湯布院 佐世保 諫早 阿蘇 都城 延岡 霧島 奄美大島 屋久島
  神楽坂 厚木
  新横浜 溝の口 桜木町 関内 みなとみらい 海老名 茅ヶ崎 由比ガ浜 由比ヶ浜 熱海 津田沼 西船橋 舞浜 浦安 越谷 草加 新大阪 天神橋 鶴橋 江坂 千里中央 枚方 東大阪 大須 矢場町 大曽根 藤が丘 西新 薬院
  蒲田 板橋 下北沢 下北 三軒茶屋 三茶 自由が丘 中目黒 高田馬場 新大久保 浅草 日本橋 丸の内 大手町 有楽町 八重洲 表参道 原宿 八丈島 石垣島 宮古島 淡路島`),
);

/** Cities whose names end in kana, which no rule for 市 can cut out of a sentence. */
export const KANA_CITIES = once(() =>
  words(`
  つくば市 いわき市 さいたま市 ひたちなか市 つくばみらい市 かすみがうら市 ふじみ野市 さくら市 みどり市 いすみ市 かほく市 あわら市 いなべ市
  たつの市 にかほ市 つがる市 むつ市 あま市 みよし市 うきは市 みやま市 えびの市 うるま市 南アルプス市 東かがわ市 あきる野市 せとうち市 ニセコ町`),
);

/** Wards that stand without their city. */
export const WARDS = once(() =>
  words(`
  千代田区 中央区 港区 新宿区 文京区 台東区 墨田区 江東区 品川区 目黒区 大田区 世田谷区 渋谷区 中野区 杉並区 豊島区 北区 荒川区
  板橋区 練馬区 足立区 葛飾区 江戸川区 東区 西区 南区 中区 博多区 早良区 城南区 東灘区 長田区 須磨区 垂水区 西成区 浪速区 天王寺区
  淀川区 東淀川区 西淀川区 住吉区 平野区 生野区 城東区 都島区 此花区 大正区 阿倍野区 住之江区 東住吉区 鶴見区 青葉区 宮城野区 若林区 太白区
  泉区 戸塚区 都筑区 港北区 神奈川区 金沢区 保土ケ谷区 川崎区 幸区 中原区 高津区 宮前区 多摩区 麻生区 大宮区 浦和区 見沼区 桜区 岩槻区
  中村区 千種区 昭和区 瑞穂区 熱田区 中川区 守山区 緑区 名東区 天白区 上京区 中京区 下京区 左京区 右京区 東山区 山科区 伏見区 西京区
  白石区 豊平区 清田区 手稲区 厚別区 小倉北区 小倉南区 八幡西区 八幡東区 門司区 戸畑区`),
);

/** Spellings of a country or territory; the first is its name in facts. */
export const COUNTRIES = once((): readonly (readonly string[])[] =>
  [
    'カンボジア cambodia 🇰🇭',
    'ミャンマー myanmar 🇲🇲 ビルマ',
    'タイ タイ王国 thailand 🇹🇭',
    'ラオス laos 🇱🇦',
    'ベトナム ヴェトナム vietnam 🇻🇳',
    'フィリピン philippines 🇵🇭',
    'マレーシア malaysia 🇲🇾',
    'シンガポール singapore 🇸🇬',
    'インドネシア indonesia 🇮🇩',
    'インド india 🇮🇳',
    'ネパール nepal 🇳🇵',
    'バングラデシュ',
    'スリランカ',
    '中国 china 🇨🇳',
    '台湾 taiwan 🇹🇼',
    '香港 hongkong 🇭🇰',
    'マカオ macau 🇲🇴',
    '韓国 korea 🇰🇷',
    'モンゴル',
    'アラブ首長国連邦 uae 🇦🇪',
    'ジョージア 🇬🇪',
    'トルコ 🇹🇷',
    'ロシア 🇷🇺',
    'オーストラリア australia 🇦🇺',
    'ニュージーランド 🇳🇿',
    'カナダ canada 🇨🇦',
    'アメリカ 米国 usa 🇺🇸',
    'メキシコ 🇲🇽',
    'ブラジル 🇧🇷',
    'イギリス 英国 🇬🇧',
    'フランス 🇫🇷',
    'ドイツ 🇩🇪',
    'イタリア 🇮🇹',
    'スペイン 🇪🇸',
    'ナイジェリア',
  ].map(words),
);

/** Cities and regions abroad: where fraud compounds are reported, and where honest ads send people. The first spelling is the name in facts. */
export const CITIES_ABROAD = once((): readonly (readonly string[])[] =>
  [
    'シアヌークビル シハヌークビル シハヌーク sihanoukville',
    'プノンペン phnompenh',
    'ポイペト ポイペット poipet',
    'バベット bavet',
    'シェムリアップ',
    'コッコン',
    'ミャワディ ミャワディー ミヤワディ myawaddy',
    'シュエコッコ シュウェコッコ',
    'KKパーク kkpark',
    'タチレク',
    'ラウカイン ラオカイ',
    'ヤンゴン yangon',
    'メーソット メソット',
    'バンコク bangkok',
    'パタヤ',
    'チェンマイ',
    'チェンライ',
    'プーケット',
    'ゴールデントライアングル 黄金の三角地帯',
    'ビエンチャン',
    'ホーチミン',
    'ハノイ',
    'ダナン',
    'マニラ manila',
    'セブ セブ島 cebu',
    'クアラルンプール',
    'ジャカルタ',
    'バリ島',
    '上海',
    '深セン 深圳',
    '台北',
    'ソウル',
    'ドバイ dubai',
    'シドニー',
    'メルボルン',
    'ブリスベン',
    'バンクーバー',
    'トロント',
    'ニューヨーク',
    'ロサンゼルス',
    'ロンドン',
    'ハワイ ホノルル',
    'グアム',
    'サイパン',
  ].map(words),
);

/** What stands before 市, 町 or 村 without naming one. */
export const NO_MUNICIPALITY = once(
  (): ReadonlySet<string> =>
    new Set(
      words(`
  都 地方都 政令都 学園都 大都 当 同 本 各 全 他 両 朝 夜 骨董 陶器 直売 特売 産直 即売 見本 植木 青空 古本 物産 歳末 政令 中核 指定 政令指定 特例 姉妹 近隣 周辺 隣接
  城下 下 港 田舎 門前 宿場 隣 裏 温泉 企業 農 漁 山 選手 限界 過疎 芸術 開拓 観光 民俗 明治 江戸 学生 若者 映画 体験 屋台 市区`),
    ),
);

/** What stands before 駅 without naming one. */
export const NO_STATION = once(
  (): ReadonlySet<string> =>
    new Set(
      words(`
  名 最寄 最寄り 各 当 同 主要 指定 終着 始発 無人 途中 乗換 停車 地下鉄 下車 降車 集合 隣 元 前 次 全 両 一 二 三 数 ターミナル 新幹線 私鉄 線 待合 乗車 出発 到着 近隣 都内 市内 沿線 中間 拠点 対象 大型 鉄道 電車 〇 〇〇 〇〇〇`),
    ),
);
