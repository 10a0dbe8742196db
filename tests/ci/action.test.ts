/** The steps of action.yml, run as a runner of GitHub Actions would; npm alone is not asked. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderWith } from '../cli/run.js';
import { errorsBy } from './schema.js';
import { type Shell, shell } from './shell.js';

interface Step {
  readonly id: string;
  readonly shell: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}
const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const ROOT = path.resolve('.');

/** `name=value` lines that a step has written. */
const outputsIn = (file: string): Record<string, string> =>
  Object.fromEntries(
    [...readFileSync(file, 'utf8').matchAll(/^([\w-]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

interface Job {
  readonly cwd: string;
  readonly steps: Readonly<Record<string, Shell & { readonly outputs: Readonly<Record<string, string>> }>>;
  readonly summary: string;
}

function runAction(inputs: Readonly<Record<string, string>>, cwd = folderWith({})): Job {
  copyFileSync('fixtures/demo.csv', path.join(cwd, 'demo.csv'));
  const summary = path.join(cwd, 'summary.md');
  writeFileSync(summary, '');
  const steps: Record<string, Job['steps'][string]> = {};
  const filledIn = (expression: string): string => {
    const [, input, step = '', output = ''] =
      /^(?:inputs\.([\w-]+)|steps\.(\w+)\.outputs\.([\w-]+))$/.exec(expression) ?? [];
    if (input === undefined) return steps[step]?.outputs[output] ?? '';
    return inputs[input] ?? action.inputs[input]?.default ?? '';
  };
  for (const { id, run, env } of action.runs.steps) {
    const file = path.join(cwd, `output-${id}`);
    writeFileSync(file, '');
    const filled = Object.entries(env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ (\S+) \}\}/g, (_, expression: string) => filledIn(expression)),
    ]);
    const ran = shell(run, cwd, {
      ...Object.fromEntries(filled),
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_OUTPUT: file,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: path.join(cwd, 'temp'),
    });
    steps[id] = { ...ran, outputs: outputsIn(file) };
    if (ran.status !== 0) break;
  }
  return { cwd, steps, summary: readFileSync(summary, 'utf8') };
}

const asked = (cwd: string): string[] => readFileSync(path.join(cwd, 'npm.log'), 'utf8').trim().split('\n');

describe('action.yml', { timeout: 180_000 }, () => {
  test('keeps to the published schema, and no input is put into a script', () => {
    expect(errorsBy('github-action.json', action)).toEqual([]);
    expect(errorsBy('github-action.json', { ...action, runs: { using: 'composit' } })).not.toEqual([]);
    for (const step of action.runs.steps) expect([step.shell, step.run.includes('${{')]).toEqual(['bash', false]);
  });

  test('is built from its checkout, annotates, writes SARIF and fails', () => {
    const { cwd, steps, summary } = runAction({
      files: 'demo.csv\n',
      outputs: 'sarif=yamiscan.sarif\njunit=yamiscan.xml\n',
      args: '--text-column=タイトル\n--text-column=本文',
    });
    expect(asked(cwd)).toEqual([ROOT, 'ci', '--no-audit', '--no-fund']);
    expect(steps.scan).toMatchObject({ status: 1, outputs: { 'exit-code': '1' } });
    expect(steps.scan?.stdout).toMatch(/^::error file=demo\.csv,line=\d+/m);
    expect(summary).toContain('## yamiscan: 30 postings');
    expect(JSON.parse(readFileSync(path.join(cwd, 'yamiscan.sarif'), 'utf8')).runs[0].results.length).toBeGreaterThan(
      50,
    );
    expect(readFileSync(path.join(cwd, 'yamiscan.xml'), 'utf8')).toContain('failures="13"');
  });

  test('passes on what a baseline knows, and where nothing is to fail', () => {
    const cwd = folderWith({});
    expect(runAction({ files: 'demo.csv', args: '--save-baseline=known.json' }, cwd).steps.scan?.status).toBe(1);
    expect(runAction({ files: 'demo.csv', baseline: 'known.json' }, cwd).steps.scan).toMatchObject({
      status: 0,
      outputs: { 'exit-code': '0' },
    });
    expect(runAction({ files: 'demo.csv', 'fail-on': 'none' }).steps.scan?.status).toBe(0);
  });

  test('a version comes from the registry, without its scripts', () => {
    const { cwd, steps } = runAction({ files: 'demo.csv', version: '0.1.0' });
    expect(asked(cwd)).toEqual([
      cwd,
      'install',
      '--prefix',
      path.join(cwd, 'temp/yamiscan'),
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--',
      'yamiscan@0.1.0',
    ]);
    expect(steps.install?.outputs.bin).toBe(
      path.join(cwd, 'temp/yamiscan/node_modules/yamiscan/dist/bin/yamiscan.cjs'),
    );
  });

  test('nothing in an input is run, split or taken for an option', () => {
    const cwd = folderWith({ 'a b.csv': 'text\n赤玉\n', '-f.csv': 'text\n赤玉\n' });
    const { steps } = runAction(
      { files: 'a b.csv\n-f.csv\n$(touch run)`touch run`;touch run', args: '--lang=en' },
      cwd,
    );
    expect(steps.scan?.outputs['exit-code']).toBe('2');
    expect(steps.scan?.stderr).toContain('$(touch run)`touch run`;touch run: no file matches');
    expect(steps.scan?.stderr.match(/no (?:such )?file/g)).toHaveLength(1);
    expect(() => rmSync(path.join(cwd, 'run'))).toThrow();
  });
});
