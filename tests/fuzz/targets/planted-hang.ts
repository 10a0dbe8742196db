/** Never ends where an input holds a certain pair of letters. */
import type { Target } from '../target.js';

export const target: Target = {
  kind: 'text',
  covers: /^tests.fuzz.targets/,
  scraps: ['受', 'け', '子'],
  open: () => (input) => {
    while (input.includes('けけ')) if (input.length < 0) break;
  },
};
