/** `npm run evaluate`: `yamiscan eval` over the labelled corpus of this project, with every option that it takes. */
import path from 'node:path';
import process from 'node:process';
import { main } from '../src/cli/main.js';
import { shippedRules } from '../src/rules/home.js';

const CORPUS = path.relative(process.cwd(), path.join(path.dirname(shippedRules()), 'fixtures', 'corpus', '*.jsonl'));
const SLICES = 'file,length,label,crime,style';

/** `--corpus FILE` (repeatable) measures over other files. Rules are always shown, so `--rules-hits` asks for nothing more. */
function evalArguments(argv: readonly string[]): string[] {
  const at = (name: string): boolean => argv.some((one) => one === name || one.startsWith(`${name}=`));
  const own = argv.flatMap((one) =>
    one === '--corpus' || one === '--rules-hits' ? [] : [one.replace(/^--corpus=/, '')],
  );
  return ['eval', ...(at('--corpus') ? [] : [CORPUS]), ...(at('--slice') ? [] : ['--slice', SLICES]), ...own];
}

const { stdin, stdout, stderr, env } = process;
stdout.on('error', () => {});
stderr.on('error', () => {});
process.exitCode = await main(evalArguments(process.argv.slice(2)), { stdin, stdout, stderr, env, cwd: process.cwd() });
