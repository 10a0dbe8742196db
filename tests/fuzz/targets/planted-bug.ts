/** A mistake that chance does not find: each letter that is right opens a block, and only who sees that gets to the next. */
import type { Target } from '../target.js';

export const target: Target = {
  kind: 'text',
  covers: /^tests.fuzz.targets/,
  scraps: [' ', '\n', '受け子'],
  open: () => (input) => {
    if (input[0] === '[') {
      if (input[1] === '~') {
        if (input[2] === 'Q') {
          if (input[3] === '7') throw new Error('the planted bug');
        }
      }
    }
  },
};
