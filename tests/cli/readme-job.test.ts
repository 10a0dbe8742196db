/** The CI job that README shows, run as it stands there on labelled postings: what passes and what fails. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { folderWith } from './run.js';

const BIN = path.resolve('dist/bin/yamiscan.cjs');
/** Those of fixtures/demo.csv that recruit for crime. */
const RECRUITING = new Set('1,3,6,7,9,12,14,16,18,20,23,25,28'.split(','));

const README = readFileSync('README.md', 'utf8');
const jobOf = (readme: string): string => /```yaml\n(on: [\s\S]*?)```/.exec(readme)?.[1] ?? '';

/** Wording that says nothing: without it and its rules a posting has nothing to stand on. */
const MUTE = JSON.stringify({ schema: 'yamiscan-wording/1', bias: 0, share: 0, most: 0, ordinary: 0, weights: {} });

interface Step {
  readonly run?: string;
}
const workflow = parseYaml(jobOf(README)) as { jobs: Record<string, { steps: readonly Step[] }> };
const COMMANDS = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
const [SAVING = ''] = /npx yamiscan eval .* --save-baseline \S+/.exec(README) ?? [];

const demo = parseCsv(new TextDecoder('shift_jis').decode(readFileSync('fixtures/demo.csv')), {
  columns: true,
}) as Readonly<Record<string, string>>[];
const row = (text: string, label: string): string => `"${text.replaceAll('"', '""')}",${label}`;
const LABELLED = [
  'text,label',
  ...demo.map(({ 番号: id = '', タイトル: title, 本文: body }) =>
    row(`${title}\n${body}`, RECRUITING.has(id) ? 'recruit' : 'other'),
  ),
  '',
].join('\n');

function runAll(commands: readonly string[], cwd: string) {
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', GITHUB_STEP_SUMMARY: path.join(cwd, 'summary.md') };
  const local = commands.map((command) => command.replaceAll('npx yamiscan', `"${process.execPath}" "${BIN}"`));
  return spawnSync('bash', ['-eo', 'pipefail', '-c', local.join('\n')], { cwd, env, encoding: 'utf8' });
}

/** The job as GitHub would run it; installing is not what is tested. */
const runJob = (cwd: string) =>
  runAll(
    COMMANDS.filter((command) => command !== 'npm ci'),
    cwd,
  );
const gatesIn = (cwd: string): string =>
  /<testsuite name="Gates"[\s\S]*?<\/testsuite>/.exec(readFileSync(path.join(cwd, 'yamiscan.xml'), 'utf8'))?.[0] ?? '';

/** Each step starts a process that loads every rule. */
const PATIENT = 180_000;

describe('the CI job in README', { timeout: PATIENT }, () => {
  const cwd = folderWith({ 'labelled.csv': LABELLED });

  beforeAll(() => {
    expect(existsSync(BIN), 'npm run build comes first').toBe(true);
    expect(runAll([SAVING], cwd)).toMatchObject({ status: 0 });
  }, PATIENT);

  test('is the same in both languages, and has commands', () => {
    expect(COMMANDS).toEqual(['npm ci', expect.stringMatching(/^npx yamiscan eval labelled\.csv --min-precision/)]);
    expect(jobOf(readFileSync('README.ja.md', 'utf8'))).toBe(jobOf(README));
    expect(readFileSync('README.ja.md', 'utf8')).toContain(SAVING);
  });

  test('passes where nothing changed', () => {
    const { status, stdout } = runJob(cwd);
    expect([status, stdout]).toEqual([0, expect.stringContaining('::notice title=yamiscan%3A level medium::')]);
    expect(gatesIn(cwd)).toContain('tests="3" failures="0" errors="0"');
    expect(readFileSync(path.join(cwd, 'summary.md'), 'utf8')).toContain('### Compared with the baseline');
  });

  test('fails where a rule is gone, and says which posting it costs', () => {
    const [text = ''] = demo.filter(({ 番号: id }) => id === '3').map(({ 本文: body }) => body);
    const scanned = execFileSync(process.execPath, [BIN, '--no-config', '-f', 'jsonl'], {
      input: text,
      encoding: 'utf8',
    });
    const rules = (JSON.parse(scanned).signals as { rule: string; points: number }[]).filter(
      ({ rule, points }) => points > 0 && rule !== 'wording',
    );
    const config = path.join(cwd, 'yamiscan.config.yml');
    mkdirSync(path.join(cwd, 'mute'));
    writeFileSync(path.join(cwd, 'mute', 'scoring.yml'), 'prior: 0.3\n');
    writeFileSync(path.join(cwd, 'mute', 'wording.json'), MUTE);
    writeFileSync(config, `rules: [mute]\ndisable: [${rules.map(({ rule }) => rule).join(', ')}]\n`);
    const { status, stdout } = runJob(cwd);
    rmSync(config);
    expect(status).toBe(1);
    expect(stdout).toContain('::error title=yamiscan%3A Gates::fail-on-regression: ');
    expect(stdout).toMatch(new RegExp(`^::warning file=labelled\\.csv,.*now wrong.*${rules[0]?.rule}.*UD案件`, 'm'));
    expect(gatesIn(cwd)).toMatch(/name="fail-on-regression">\s*<failure/);
  });

  test('fails where a figure is below its gate', () => {
    const alarms = demo.filter(({ 番号: id = '' }) => RECRUITING.has(id)).slice(0, 2);
    const added = alarms.map(({ 本文: body = '' }) => `${row(body, 'other')}\n`).join('');
    writeFileSync(path.join(cwd, 'labelled.csv'), LABELLED + added);
    const { status, stdout } = runJob(cwd);
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining('Gates::min-precision 95%25: 86.67%25, off by 8.33%25'),
    ]);
    expect(gatesIn(cwd)).toContain('tests="3" failures="1" errors="0"');
  });

  test('fails with 2 where the baseline is missing', () => {
    rmSync(path.join(cwd, 'baseline.json'));
    expect(runJob(cwd)).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot read the baseline') });
  });
});
