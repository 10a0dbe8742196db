/** `npm run bench:sizes`: runs on inputs of the sizes that docs/reliability.md speaks of; `--share 0.01` on a hundredth of each, `--only` on those named so. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { measureSize } from '../src/bench/measure-size.js';
import { sizesOf } from '../src/bench/sizes.js';
import { figure } from '../src/bench/table.js';
import { packageFolder } from '../src/rules/home.js';

const { values } = parseArgs({
  options: { share: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
});
const bin = path.join(packageFolder(), 'dist', 'bin', 'yamiscan.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-sizes-'));
try {
  for (const size of sizesOf(Number(values.share), folder)) {
    if (!size.what.includes(values.only)) continue;
    const { what, seconds, cpu, peak } = await measureSize(bin, size);
    process.stdout.write(`| ${what} | ${figure(cpu)} s | ${figure(seconds)} s | ${Math.round(peak)} MB |\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
