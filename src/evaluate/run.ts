/** `npm run evaluate`: figures of the shipped rules over labelled corpora, and false alarms over unlabelled ordinary text. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { LEVELS, type Report } from '../domain/report.js';
import { shippedRules } from '../rules/home.js';
import { createScanner, postingOf } from '../scanner.js';
import { type Figures, figuresAt, type Judged, type Labelled, ruleFigures, slicesBy } from './figures.js';

const HELP = `npm run evaluate -- [options]
  --corpus FILE…      labelled JSONL (text, label, crime, style); default: fixtures/corpus/*.jsonl
  --ordinary FILE…    JSONL with a text field, all of it harmless: counts false alarms
  --level LEVEL       what counts as flagged (default: medium)
  --rules-hits        per rule: hits under each label, precision
  --misses FILE       writes every wrong posting with its signals (JSONL)
`;

const options = {
  corpus: { type: 'string', multiple: true },
  ordinary: { type: 'string', multiple: true },
  level: { type: 'string', default: 'medium' },
  'rules-hits': { type: 'boolean', default: false },
  misses: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const readJsonl = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

const percent = (value: number): string => (value * 100).toFixed(1).padStart(5);

function line(name: string, { postings, positives, precision, recall, f1, falseAlarms }: Figures): string {
  return `${name.padEnd(28)} ${String(postings).padStart(6)} ${String(positives).padStart(6)}  ${[precision, recall, f1, falseAlarms].map(percent).join('  ')}`;
}

function main(argv: readonly string[]): string {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  if (values.help) return HELP;
  const level = LEVELS.find((name) => name === values.level);
  if (level === undefined) throw new Error(`--level: one of ${LEVELS.join(', ')}`);
  const scanner = createScanner();
  const corpus = path.join(path.dirname(shippedRules()), 'fixtures', 'corpus');
  const files = [...(values.corpus ?? globSync('*.jsonl', { cwd: corpus, absolute: true }).sort()), ...positionals];
  const judged = files.flatMap((file) =>
    readJsonl<Labelled>(file).map(
      (row): Judged => ({
        ...row,
        file: path.basename(file),
        report: scanner.scan({ ...postingOf(row.text), id: row.id }),
      }),
    ),
  );
  const table = (name: string, key: (one: Judged) => string): string[] => [
    `\n${name}`,
    ...slicesBy(judged, key).map(([value, group]) => line(value || '-', figuresAt(group, level))),
  ];
  const short = judged.filter((one) => one.text.length < 60);
  const out = [
    `Level ${level} or above; grey left out.${' '.repeat(5)}N recruit   prec.  recall   F1     false alarms (%)`,
    line('all', figuresAt(judged, level)),
    line('under 60 characters', figuresAt(short, level)),
    ...table('By file', (one) => one.file),
    ...table('By label (false alarms)', (one) => one.label),
    ...table('By crime (recall)', (one) => one.crime),
    ...table('By style', (one) => one.style),
    ...(values.ordinary ?? []).flatMap((file) => ordinaryLines(file, (text) => scanner.scan(text))),
  ];
  if (values['rules-hits'])
    out.push(
      ...ruleLines(
        judged,
        scanner.pack.rules.map((rule) => rule.id),
      ),
    );
  if (values.misses !== undefined)
    writeFileSync(
      values.misses,
      missLines(
        judged,
        (one) =>
          figuresAt([one], level).falseAlarms > 0 || (one.label === 'recruit' && figuresAt([one], level).recall === 0),
      ),
    );
  return `${out.join('\n')}\n`;
}

function ordinaryLines(file: string, scan: (text: string) => Report): string[] {
  const reports = readJsonl<{ text: string }>(file).map((row) => scan(row.text));
  const count = (level: string): number => reports.filter((report) => report.level === level).length;
  return [
    `\nOrdinary text ${path.basename(file)}: ${reports.length} postings: ${LEVELS.map((level) => `${level} ${count(level)}`).join(', ')}`,
  ];
}

function ruleLines(judged: readonly Judged[], rules: readonly string[]): string[] {
  const rows = ruleFigures(judged, rules).map(
    ({ rule, recruit, grey, benign, awareness, talk, precision }) =>
      `${rule.padEnd(44)} ${[recruit, grey, benign, awareness, talk].map((n) => String(n).padStart(5)).join(' ')}  ${percent(precision)}`,
  );
  return [`\n${'Rule'.padEnd(44)} recruit grey benign aware talk  precision (%)`, ...rows];
}

function missLines(judged: readonly Judged[], isWrong: (one: Judged) => boolean): string {
  return judged
    .filter(isWrong)
    .map(({ report, ...row }) => {
      const signals = report.signals.map((signal) => `${signal.rule} ${signal.points}`);
      return `${JSON.stringify({ ...row, score: report.score, frame: report.frame, signals })}\n`;
    })
    .join('');
}

process.stdout.write(main(process.argv.slice(2)));
