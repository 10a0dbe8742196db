/** Part of `npm run build`: the shipped rules, checked and compiled, so that no start reads them one by one. */
import path from 'node:path';
import { compile } from '../src/compiled.js';
import { shippedRules } from '../src/rules/home.js';
import { loadRules } from '../src/rules/load.js';
import { keepShipped, statsOf } from '../src/rules/shipped.js';

const rules = shippedRules();
const stats = statsOf(rules);
keepShipped(
  compile(loadRules([rules]), (file) => path.relative(rules, file)),
  stats,
);
