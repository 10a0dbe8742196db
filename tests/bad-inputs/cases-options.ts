/** Command lines that ask for what there isn't, of every command. */
import { TOY_RULES } from '../cli/run.js';
import type { BadInput, Said } from './case.js';

const NEEDED = { 'a.csv': 'id,text,label\n1,赤玉,1\n2,白玉,0\n' };
const TOY = ['--no-config', '--rules', TOY_RULES];

const refused = (argv: readonly string[], ...says: readonly Said[]): BadInput => ({
  name: argv
    .map((word) => (word === '' ? "''" : word))
    .join(' ')
    .slice(0, 60),
  files: NEEDED,
  argv,
  code: 2,
  says,
});
/** Of a command that reads postings: with the toy rules, and a file. */
const scan = (argv: readonly string[], ...says: readonly Said[]): BadInput =>
  refused(['a.csv', ...argv, ...TOY], ...says);
const of = (command: string, argv: readonly string[], ...says: readonly Said[]): BadInput =>
  refused([...command.split(' '), 'a.csv', ...argv, ...TOY], ...says);
const fine = (argv: readonly string[]): BadInput => ({ ...refused([...argv, '-q', ...TOY]), code: 0 });

const noOption = (typed: string, near?: string): Said => [
  `${typed} というオプションはありません${near === undefined ? '' : `（${near} のことですか）`}`,
  `there is no option ${typed}${near === undefined ? '' : ` (did you mean ${near}?)`}`,
];
const needsValue = (flags: string): Said => [`${flags}: 値が必要です`, `${flags}: needs a value`];
const TWICE: Said = ['標準入力は一度しか読めません', 'standard input can be read once only'];
const about = (option: string): Said => [`${option}: `, `${option}: `];

/** What no number of things can be. */
const NO_COUNTS = ['0', '-1', '1.5', 'x', '', '1e9', 'Infinity', '９'] as const;

export const OPTION_CASES: readonly BadInput[] = [
  scan(['--formt', 'json'], noOption('--formt', '--format')),
  scan(['-Z'], noOption('-Z')),
  scan(['--'.concat('x'.repeat(10_000))], noOption(`--${'x'.repeat(10_000)}`)),
  scan(["--it's"], noOption("--it's")),
  scan(['--__proto__'], noOption('--__proto__')),
  refused(['a.csv', '-f'], needsValue('-f, --format <format>')),
  scan(['-f', ''], ['--format:  という形式はありません', '--format: there is no format ']),
  scan(['-f', 'xml'], ['xml という形式はありません', 'there is no format xml']),
  scan(['-f', 'constructor'], ['constructor という形式はありません', 'there is no format constructor']),
  scan(['-f', 'json', '-f', 'xml'], ['xml という形式はありません', 'there is no format xml']),
  scan(['-o', 'json'], ['FORMAT=PATH の形', 'write FORMAT=PATH']),
  scan(['-o', '=a'], ['という形式はありません', 'there is no format']),
  scan(['-o', 'json='], ['FORMAT=PATH の形', 'write FORMAT=PATH']),
  scan(['-o', 'json=-', '-o', 'csv=-'], ['標準出力に出せる形式は一つだけ', 'standard output takes one format only']),
  scan(['--input', 'xlsx'], ['xlsx という入力形式はありません', 'there is no input format xlsx']),
  scan(['--encoding', ''], ['という文字コードはありません', 'there is no encoding']),
  scan(['--encoding', 'gb18030'], ['gb18030 という文字コードはありません', 'there is no encoding gb18030']),
  scan(['--min-level', 'HIGH'], ['HIGH という水準はありません', 'there is no level HIGH']),
  ...['', '101', '-1', '1e2', 'Infinity', 'hihg'].map((typed) =>
    scan([`--fail-on=${typed}`], [`--fail-on: ${typed}: none`, `--fail-on: ${typed}: one of none`]),
  ),
  ...['', ',,', '"', '\n', 'ab'].map((typed) =>
    scan([`-d${typed}`, ...(typed === '' ? [''] : [])], ['一文字で指定してください', 'must be one character']),
  ),
  ...['', '2026-02-30', '2026/01/31', '０', '99999-01-01'].map((typed) => scan([`--date=${typed}`], about('--date'))),
  ...NO_COUNTS.map((typed) => scan([`--jobs=${typed}`], about('--jobs'))),
  scan(['--jobs', '1000000'], about('--jobs')),
  scan(['--columns', 'nothing'], ['nothing', 'nothing']),
  scan(['--columns', ''], ['--columns: ', '--columns: ']),
  scan(['--columns', ' , ,'], ['--columns: ', '--columns: ']),
  scan(['--table', '-f', 'csv'], ['-f csv では使えません', 'go with -f text or table']),
  scan(
    ['--disable', 'toy-rde'],
    ['toy-rde というルールはありません（toy-red', 'there is no rule toy-rde (did you mean toy-red?)'],
  ),
  scan(['--disable', ''], ['というルールはありません', 'there is no rule']),
  scan(['--disable', 'toString'], ['toString というルールはありません', 'there is no rule toString']),
  scan(['--lang', 'fr'], ['', '']),
  refused(['a.csv', '--rules'], needsValue('--rules <folder>')),
  scan(['--rules', ''], ['ルールのフォルダ', 'folder of rules']),
  refused(['a.csv', '--config', ''], ['設定ファイル', 'config file']),
  scan(['--baseline', ''], ['ベースライン', 'baseline']),
  scan(['--save-baseline', ''], ['書き込めません', 'cannot write']),
  scan(['-o', 'csv=r', '--save-baseline', 'r'], ['同じファイルに二つの形式', "two reports can't go to the same file"]),
  scan(
    ['--text-column', '題名', '--id-column', '番号'],
    ['列「題名」がありません', 'there is no column "題名"'],
    ['列「番号」がありません', 'there is no column "番号"'],
  ),
  fine(['a.csv', '--text-column', 'text', '--text-column', 'text']),
  fine(['a.csv', '--min-level', 'high', '--min-level', 'none', '--mask', '--no-mask', '--color', '--no-color']),
  fine(['a.csv', '--bom', '-f', 'json', '--columns', 'id', '-f', 'text']),
  { ...fine(['-', '-', '-f', 'json']), stdin: '赤玉', judged: 1, named: 0 },
  { ...refused(['eval', '-', '--ordinary', '-', ...TOY], TWICE), stdin: 'text,label\n赤玉,1\n白玉,0\n' },
  { ...refused(['fit', '-', '--ordinary', '-', ...TOY], TWICE), stdin: 'text,label\n赤玉,1\n白玉,0\n' },

  of('eval', ['--lable-column', 'x'], noOption('--lable-column', '--label-column')),
  of('eval', ['--label-column', '判定'], ['列「判定」がありません', 'no column "判定"']),
  of('eval', ['--positive', '']),
  of('eval', ['--level', 'none'], ['none という水準はありません', 'there is no level none']),
  of('eval', ['-f', 'csv'], ['csv という形式はありません', 'there is no format csv']),
  ...['', 'x', '2', '-0.1', '101%', '0.5@', '0.5@none', 'Infinity'].map((typed) =>
    of('eval', [`--min-recall=${typed}`], about('--min-recall')),
  ),
  of('eval', ['--gate', ''], about('--gate')),
  of('eval', ['--gate', 'label=x precision 2'], about('--gate')),
  of('eval', ['--mutate', 'spcaes'], ['spcaes', 'spcaes']),
  of('eval', ['--min-mutated-recall', '2'], about('--min-mutated-recall')),
  of('eval', ['--max-broken', '-1'], about('--max-broken')),
  of('eval', ['--fail-on-regression'], ['--fail-on-regression', '--fail-on-regression']),
  of('eval', ['--audit', '-f', 'html'], ['html', 'html']),
  ...NO_COUNTS.slice(0, 4).map((typed) => of('eval', ['--audit', `--audit-most=${typed}`], about('--audit-most'))),
  of('eval', ['--slice', '媒体'], ['媒体', '媒体']),
  of('eval', ['--misses', 'd/m.jsonl'], ['書き込めません', 'cannot write']),
  of('eval', ['--ordinary', 'nowhere.txt'], ['nowhere.txt: ファイルがありません', 'nowhere.txt: no such file']),
  refused(['eval', 'a.csv', 'b.csv', '-q', ...TOY], ['b.csv: ファイルがありません', 'b.csv: no such file']),

  refused(['fit', ...TOY], ['引数 ファイル が必要です', 'the argument files is missing']),
  of('fit', ['--low-max-fpr', '2'], about('--low-max-fpr')),
  of('fit', ['--medium-min-recall', 'x'], about('--medium-min-recall')),
  of('fit', ['--crime-column', '罪'], ['罪', '罪']),
  of('fit', ['--dry-run'], ['学習を中止しました', 'nothing was learned']),

  refused(['rules', ...TOY]),
  refused(
    ['rules', 'lst'],
    ['lst というコマンドはありません（list のことですか）', 'there is no command lst (did you mean list?)'],
  ),
  refused(['rules', 'show'], ['引数 id が必要です', 'the argument id is missing']),
  refused(['rules', 'show', 'toy-rde', ...TOY], ['toy-rde というルールはありません', 'there is no rule toy-rde']),
  refused(['rules', 'show', '', ...TOY], ['というルールはありません', 'there is no rule']),
  refused(['rules', 'show', '__proto__', ...TOY], ['__proto__ というルールはありません', 'there is no rule __proto__']),
  refused(['rules', 'show', 'toy-red', 'toy-blue', ...TOY], ['引数が多すぎます', 'too many arguments']),
  refused(['rules', 'test', 'toy-rde', ...TOY], ['toy-rde というルールはありません', 'there is no rule toy-rde']),
  refused(['rules', 'list', '--jsn', ...TOY], noOption('--jsn', '--json')),
  refused(['rules', 'mine', ...TOY], ['引数 ファイル が必要です', 'the argument files is missing']),
  ...NO_COUNTS.slice(0, 4).map((typed) => of('rules mine', [`--top=${typed}`], about('--top'))),
  of('rules mine', ['--least', '0'], about('--least')),
  of('rules mine', ['-f', 'csv'], ['csv という形式はありません', 'there is no format csv']),
  refused(['rules', 'check', '--strcit', ...TOY], noOption('--strcit', '--strict')),

  refused(['explain', 'a', 'b', ...TOY], ['引数が多すぎます', 'too many arguments']),
  refused(['explain', 'a.csv', '--id', 'x', '--text-column', 'text', ...TOY], noOption('--text-column')),
  refused(['explain', 'a.csv', '--id', 'x', ...TOY], ['ID x の投稿はありません', 'there is no posting with the id x']),
  refused(['explain', 'a.csv', '--id', '', ...TOY], ['ID  の投稿はありません', 'there is no posting with the id ']),
  refused(['explain', 'nowhere.txt', ...TOY], ['nowhere.txt: ファイルがありません', 'nowhere.txt: no such file']),
  { ...fine(['explain', '']), argv: ['explain', '', ...TOY] },
  { ...fine(['tokens', '']), argv: ['tokens', '', ...TOY] },
  { ...fine(['tokens', '\0']), argv: ['tokens', '\u0001\ud83d🔥', ...TOY], isReal: false },
  refused(['tokens', 'a', '--near', ...TOY], noOption('--near')),

  ...NO_COUNTS.map((typed) => of('campaigns', [`--least=${typed}`], about('--least'))),
  of('campaigns', ['-f', 'stix'], ['stix という形式はありません', 'there is no format stix']),
  ...NO_COUNTS.slice(0, 4).map((typed) => of('indicators', [`--least=${typed}`], about('--least'))),
  of('indicators', ['-f', 'html'], ['html という形式はありません', 'there is no format html']),
  of('indicators', ['--min-level', ''], ['という水準はありません', 'there is no level']),
  refused(['completion'], ['引数 shell が必要です', 'the argument shell is missing']),
  refused(['completion', 'tcsh'], ['tcsh', 'tcsh']),
  { ...refused(['help', 'nothing']), isSilent: true },
  { ...refused(['rules']), isSilent: true },
];
