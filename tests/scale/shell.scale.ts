/** One machine, several processes: nothing but pipes. */
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { compareFiles } from './compare.js';
import { hasCommand, titled } from './engines.js';
import { shell } from './run.js';

const { folder, posts, expected, bin, rows } = inject('inputs');
const STREAM = `${bin} stream --no-config --lang en -q`;

async function compared(name: string, script: string): Promise<void> {
  const out = path.join(folder, `${name}.jsonl`);
  await shell(script, { POSTS: posts, OUT: out, FOLDER: folder, STREAM });
  expect(await compareFiles([out], expected)).toEqual({ lines: rows, differ: 0 });
}

test('yamiscan stream alone says what yamiscan scan says', () => compared('alone', '$STREAM < "$POSTS" > "$OUT"'));

test('split and xargs', () =>
  compared(
    'xargs',
    `cd "$FOLDER" && split -n l/6 -d "$POSTS" slice-
     ls slice-* | xargs -P 2 -I {} sh -c "$STREAM < {} > {}.judged"
     cat slice-*.judged > "$OUT" && rm slice-*`,
  ));

const hasParallel = hasCommand('parallel');

describe.skipIf(!hasParallel)(titled('GNU parallel', hasParallel), () => {
  test('--pipe, in order', () =>
    compared('parallel', 'parallel --will-cite --pipe --keep-order --block 1M -j 2 "$STREAM" < "$POSTS" > "$OUT"'));
});
