/** Every word that people read in a report, in both languages. A missing one is a compile error. */
import type { Crime } from '../domain/crime.js';
import type { ContactChannel, DisclosureItem, FactKind, PayAssumption, PayPeriod, PlaceFact } from '../domain/fact.js';
import type { Language } from '../domain/language.js';
import type { ItemState, Level, Report } from '../domain/report.js';
import type { SpeechAct } from '../domain/rule.js';
import type { Signal } from '../domain/signal.js';
import { CATEGORY_WORDS } from './category-words.js';
import { HANDLING_WORDS, NEIGHBOUR_WORDS } from './handling-words.js';

type Pair = readonly [ja: string, en: string];
export type Pairs<Key extends string> = Readonly<Record<Key, Pair>>;

const WORDS = {
  levels: {
    none: ['なし', 'none'],
    low: ['低', 'low'],
    medium: ['中', 'medium'],
    high: ['高', 'high'],
  } satisfies Pairs<Level>,
  frames: {
    offer: ['募集', 'offer'],
    mention: ['言及（募集ではなく、募集について述べた文）', 'mention (about recruitment, not recruiting)'],
    help: ['相談（助けや助言を求める文）', 'help (asks for help or advice)'],
  } satisfies Pairs<Report['frame']>,
  speech: {
    offer: ['募集', 'offer'],
    warn: ['注意喚起', 'warning'],
    report: ['報道', 'news report'],
    quote: ['引用', 'quotation'],
    ask: ['質問', 'question'],
    help: ['助けを求める文', 'asks for help'],
    story: ['物語', 'story'],
    game: ['ゲーム', 'game'],
    explain: ['解説', 'explanation'],
    chat: ['会話', 'chat'],
    sell: ['販売', 'sale'],
  } satisfies Pairs<SpeechAct>,
  crimes: {
    robbery: ['強盗・窃盗', 'robbery or theft'],
    'fraud-courier': ['受け子・出し子', 'fraud: collecting or withdrawing'],
    'fraud-caller': ['かけ子', 'fraud: calling'],
    'account-trade': ['口座・携帯・名義の売買や貸与', 'trade in accounts, phones or names'],
    transport: ['運び', 'carrying goods'],
    drugs: ['薬物', 'drugs'],
    overseas: ['海外拠点', 'scam centre abroad'],
    parcel: ['荷受け・転送', 'receiving or forwarding parcels'],
    vague: ['犯罪名は不明（募集の特徴のみ）', 'crime not named (hallmarks only)'],
  } satisfies Pairs<Crime>,
  neighbours: NEIGHBOUR_WORDS,
  handling: HANDLING_WORDS,
  items: {
    name: ['氏名・名称', 'name'],
    address: ['住所', 'address'],
    contact: ['連絡先', 'contact'],
    work: ['業務内容', 'work'],
    workplace: ['就業場所', 'workplace'],
    wage: ['賃金', 'wage'],
  } satisfies Pairs<DisclosureItem>,
  states: {
    present: ['あり', 'present'],
    vague: ['あいまい', 'vague'],
    missing: ['なし', 'missing'],
  } satisfies Pairs<ItemState>,
  periods: {
    hour: ['時給', 'per hour'],
    day: ['日給', 'per day'],
    month: ['月給', 'per month'],
    year: ['年収', 'per year'],
    task: ['1件', 'per task'],
    total: ['総額', 'in total'],
  } satisfies Pairs<PayPeriod>,
  assumed: {
    man: ['「万」を補った', '万 filled in'],
    period: ['期間は前後の語から判断', 'period judged from the words around'],
    hours: ['時間数・日数で割った', 'divided by hours or days'],
  } satisfies Pairs<PayAssumption>,
  channels: {
    telegram: ['Telegram', 'Telegram'],
    signal: ['Signal', 'Signal'],
    line: ['LINE', 'LINE'],
    kakao: ['カカオトーク', 'KakaoTalk'],
    session: ['Session', 'Session'],
    wickr: ['Wickr', 'Wickr'],
    wechat: ['WeChat', 'WeChat'],
    whatsapp: ['WhatsApp', 'WhatsApp'],
    discord: ['Discord', 'Discord'],
    instagram: ['Instagram', 'Instagram'],
    dm: ['DM', 'DM'],
    phone: ['電話', 'phone'],
    mail: ['メール', 'mail'],
    url: ['URL', 'URL'],
    handle: ['ID', 'handle'],
    form: ['応募フォーム', 'form'],
  } satisfies Pairs<ContactChannel>,
  places: {
    country: ['国', 'country'],
    prefecture: ['都道府県', 'prefecture'],
    city: ['市区町村', 'city'],
    address: ['所在地', 'address'],
    station: ['駅', 'station'],
  } satisfies Pairs<PlaceFact['place']>,
  facts: {
    pay: ['報酬', 'pay'],
    contact: ['連絡手段', 'contact'],
    place: ['場所', 'place'],
    employer: ['雇い主', 'employer'],
    item: ['明示項目', 'item'],
  } satisfies Pairs<FactKind>,
  reduced: {
    capped: ['上限', 'capped'],
    mentioned: ['言及', 'mentioned'],
    void: ['無効', 'void'],
    ungrounded: ['言い回しのみ', 'wording only'],
  } satisfies Pairs<NonNullable<Signal['reduced']>>,
  folds: {
    folded: ['伏せ字・似た字を戻した', 'mask or look-alike restored'],
    squeezed: ['区切りを除いた', 'separators removed'],
    hidden: ['見えない文字', 'invisible'],
  } satisfies Pairs<'folded' | 'squeezed' | 'hidden'>,
  categories: CATEGORY_WORDS,
  labels: {
    frame: ['文の向き', 'frame'],
    crimes: ['犯罪', 'crimes'],
    neighbours: ['別の勧誘', 'neighbours'],
    handling: ['対応', 'handling'],
    sources: ['根拠', 'source'],
    disclosure: ['明示項目', 'disclosure'],
    pay: ['報酬', 'pay'],
    contacts: ['連絡先', 'contacts'],
    minimumWage: ['最低賃金', 'minimum wage'],
    summary: ['まとめ', 'Summary'],
    frequent: ['多かった特徴', 'Most frequent signs'],
    views: ['正規化した本文', 'Views'],
    hidden: ['隠れた表記', 'Hidden spellings'],
    tokens: ['形態素', 'Tokens'],
    surface: ['表層', 'surface'],
    pos: ['品詞', 'pos'],
    base: ['原形', 'base'],
    reading: ['読み', 'reading'],
    span: ['位置', 'span'],
    facts: ['読み取った事実', 'Facts'],
    points: ['点数', 'Points'],
    near: ['もう少しで当たるルール', 'Rules that almost fired'],
    met: ['当たった', 'met'],
    missed: ['足りない', 'missed'],
    sum: ['合計', 'sum'],
    place: ['場所', 'place'],
    signs: ['特徴', 'signs'],
    score: ['スコア', 'score'],
    level: ['水準', 'level'],
  },
  phrases: {
    none: ['該当する特徴は見つかりませんでした', 'no sign found'],
    hints: ['（水準に届かない手がかりのみ）', ' (only hints below the lowest level)'],
    short: ['文が短く判断材料が足りません', 'too short to tell'],
    help: [
      '困っているとき・断れないとき: 警察相談専用電話 #9110',
      'In trouble, or unable to refuse? Police consultation line #9110 (Japan)',
    ],
    allItems: ['6項目とも記載あり', 'all six items present'],
    incomplete: [
      '処理できなかった入力があるため、この結果は不完全です',
      'This run is incomplete: some of the input could not be processed',
    ],
    nothing: ['ありません', 'none'],
    same: ['plain と同じ', 'same as plain'],
    wording: ['学習した言い回し', 'learned wording'],
    rest: ['残りは全体に薄く分布', 'the rest is spread thin over the text'],
    ungrounded: ['裏付けるルールや事実がなく、ここまで', 'no further without rules or facts'],
    void: ['投稿者自身の募集があるため無効', "void: the author's own offer stands in the text"],
  },
} as const;

type Words<Source> = { readonly [Group in keyof Source]: Readonly<Record<keyof Source[Group], string>> };

/** Groups of pairs as one table a language. */
export function inLanguages<Source extends Readonly<Record<string, Pairs<string>>>>(
  source: Source,
): Readonly<Record<Language, Words<Source>>> {
  const column = (group: Pairs<string>, at: 0 | 1) =>
    Object.fromEntries(Object.entries(group).map(([key, pair]) => [key, pair[at]]));
  const words = (at: 0 | 1) =>
    Object.fromEntries(Object.entries(source).map(([name, group]) => [name, column(group, at)])) as Words<Source>;
  return { ja: words(0), en: words(1) };
}

/** What has a number or name in its middle. */
export interface Sentences {
  readonly pay: (sum: string, period: string) => string;
  readonly more: (count: number) => string;
  readonly postings: (count: number) => string;
  readonly problems: (count: number) => string;
  readonly mentioned: (share: number) => string;
  readonly capped: (group: string, cap: number | undefined) => string;
}

const ja: Sentences = {
  pay: (sum, period) => `${period} ${sum}円`,
  more: (count) => `ほか${count}件`,
  postings: (count) => `投稿 ${count}件`,
  problems: (count) => `読み取れなかったもの: ${count}件（内容は標準エラー出力）`,
  mentioned: (share) => `言及のため ${share} 倍`,
  capped: (group, cap) => `グループ ${group} の上限${cap === undefined ? '' : ` ${cap}`}`,
};

const en: Sentences = {
  pay: (sum, period) => `¥${sum} ${period}`,
  more: (count) => `${count} more`,
  postings: (count) => `${count} ${count === 1 ? 'posting' : 'postings'}`,
  problems: (count) => `could not be read: ${count} (see standard error)`,
  mentioned: (share) => `only mentioned: × ${share}`,
  capped: (group, cap) => `cap of group ${group}${cap === undefined ? '' : `: ${cap}`}`,
};

const words = inLanguages(WORDS);

export const MESSAGES: Readonly<Record<Language, Words<typeof WORDS> & Sentences>> = {
  ja: { ...words.ja, ...ja },
  en: { ...words.en, ...en },
};
