/** Annotations: one command a line, whose properties and message give back what is visible of the posting. */
import assert from 'node:assert/strict';
import { visible } from '../../../src/format/visible.js';
import { print } from '../../format/toy.js';
import type { Target } from '../target.js';
import { ACTS, pack, RUN_SCRAPS, runOf } from './hostile-run.js';

const COMMAND = /^::(error|warning|notice) ((?:(?:file|line|endLine|col|endColumn|title)=[^:,]*,?)+)::(.*)$/u;

export const target: Target = {
  kind: 'text',
  covers: /^(?:format|findings)/,
  scraps: RUN_SCRAPS,
  open: () => (input) => {
    const { judged, summary, text, file } = runOf(input);
    const printed = print('github', judged, { pack }, summary);
    assert.doesNotMatch(printed, ACTS);
    const lines = printed.split('\n').filter((line) => line !== '');
    const commands = lines.map((line) => COMMAND.exec(line));
    assert.ok(!commands.includes(null), `${JSON.stringify(lines)}`);
    // The problem, the posting that quotes itself, perhaps the one that was scanned, and the counts.
    assert.ok(lines.length >= (text === '' ? 2 : 3) && lines.length <= 4, `${lines.length} lines`);
    for (const command of commands) {
      const named = /(?:^|,)file=([^,]*)/.exec(command?.[2] ?? '')?.[1];
      assert.equal(named === undefined ? file : undone(named), named === undefined ? file : visible(file));
    }
  },
};

/** As GitHub's runner does it. */
const undone = (value: string): string =>
  value
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');
