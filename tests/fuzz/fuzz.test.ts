/** The whole corpus is run again, and then as many new inputs as a budget allows; and the fuzzer finds what was planted for it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { minimise } from './minimise.js';
import { bytesOf, textOf } from './wtf8.js';

/** Seconds for all targets together, with which CI stays quick. */
const BUDGET = 30;
/** A busy machine makes fewer inputs, not failures: the budget is of time, and one input has long to end. */
const PATIENT = 600_000;

const crashes = mkdtempSync(path.join(tmpdir(), 'yamiscan-crashes-'));
afterAll(() => rmSync(crashes, { recursive: true, force: true }));

/** As `npm run fuzz` does it. */
function fuzz(...options: string[]): Promise<{ code: number | null; out: string }> {
  const { NODE_V8_COVERAGE: _, ...env } = process.env;
  const child = spawn(process.execPath, ['dist/tests/fuzz/main.js', '--crashes', crashes, ...options], { env });
  let out = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      out += chunk;
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out })));
}

test('no input does harm', { timeout: PATIENT }, async () => {
  const { code, out } = await fuzz('--seconds', `${BUDGET}`, '--patience', '120');
  expect(out).not.toMatch(/threw|slow|hung|died/);
  expect(code, out).toBe(0);
});

describe('what is planted', () => {
  const bug = ['--target', 'planted-bug', '--runs', '40000', '--seconds', '300'];

  test('a mistake behind one right letter after the other is found, and made short', { timeout: PATIENT }, async () => {
    const { code, out } = await fuzz(...bug);
    expect(code, out).toBe(1);
    expect(out).toContain('the planted bug');
    const [file = ''] = readdirSync(crashes).filter((name) => /^planted-bug-threw-[0-9a-f]+$/.test(name));
    expect(readFileSync(path.join(crashes, file), 'utf8')).toBe('[~Q7');
    expect(out).toContain(`--replay ${path.join(crashes, file)}`);
  });

  test('it is not found by chance', { timeout: PATIENT }, async () => {
    expect((await fuzz(...bug, '--blind')).code).toBe(0);
  });

  test('an endless loop is stopped and named', { timeout: PATIENT }, async () => {
    const { code, out } = await fuzz('--target', 'planted-hang', '--seconds', '5', '--patience', '2');
    expect(code, out).toBe(1);
    expect(out).toContain('hung: not done after 2 s');
  });
});

test('text of any kind comes back from its bytes', () => {
  for (const text of ['', '受け子🔥', '\ud83d', 'a\udc00\ud83d', '\ud83d\udd25\ud83d', '\uffff\0'])
    expect(textOf(bytesOf(text))).toBe(text);
});

test('what fails is made as short as it gets', async () => {
  const fails = async (input: string) => input.includes('a') && input.includes('z');
  expect(await minimise('xxxxaxxxxxxxxzxx', fails, 100)).toBe('az');
});
