/** What columns and fields that hold the text, or the id, of a posting are called. */

/** The first of these that is there is taken. Folded as by `foldName`. */
export const TEXT_NAMES: readonly string[] = [
  '本文',
  '投稿本文',
  '求人本文',
  '記事本文',
  'text',
  'fulltext',
  'content',
  'contents',
  'body',
  '投稿内容',
  '求人内容',
  '募集内容',
  '仕事内容',
  '業務内容',
  '職務内容',
  '内容',
  '投稿',
  '投稿文',
  '求人文',
  '募集要項',
  '募集文',
  '原稿',
  '文章',
  'テキスト',
  'メッセージ',
  'message',
  'messagetext',
  'tweet',
  'tweettext',
  'post',
  'posttext',
  'ツイート',
  'ポスト',
  'ツイート本文',
  'jobdescription',
  'description',
  '説明',
  '説明文',
  '詳細',
  'コメント',
  'comment',
  'caption',
];

export const ID_NAMES: readonly string[] = [
  'id',
  'idstr',
  'postid',
  'postingid',
  'tweetid',
  'messageid',
  'jobid',
  '投稿id',
  '求人id',
  '求人番号',
  '投稿番号',
  '管理番号',
  '番号',
  'no',
];

/** What columns that hold the day of a posting are called. */
export const DATE_NAMES: readonly string[] = [
  '掲載日',
  '掲載開始日',
  '投稿日',
  '投稿日時',
  '公開日',
  '公開日時',
  'dateposted',
  'posteddate',
  'postedat',
  'publishedat',
  'createdat',
  'date',
  'datetime',
  'timestamp',
  '日付',
  '日時',
];

/** What columns that hold a human's verdict are called. */
export const LABEL_NAMES: readonly string[] = [
  'label',
  'labels',
  'ラベル',
  '正解',
  '正解ラベル',
  '教師ラベル',
  '判定',
  '判定結果',
  '判断',
  '闇バイト',
  '該当',
  '分類',
  'gold',
  'truth',
  'groundtruth',
  'target',
  'class',
  'annotation',
  'アノテーション',
];

/** Further names by which a first line is known to be a header. */
export const OTHER_NAMES: readonly string[] = [
  'title',
  'タイトル',
  '件名',
  '見出し',
  'url',
  '媒体',
  'platform',
  'source',
  'site',
  'サイト',
  'author',
  'user',
  'username',
  'ユーザー',
  '投稿者',
  'アカウント',
  'company',
  '会社名',
  '企業名',
  '店名',
  '職種',
  '勤務地',
  '給与',
];

/** Job Description, job_description and ＪＯＢ-DESCRIPTION are one name; 本文（必須） is 本文. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【〔].*$/su, '')
    .replace(/[\s_\-:*※・#.]/g, '');
