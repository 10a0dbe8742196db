/** The shipped rules, checked once in a run of tests: reading and checking them takes seconds, which some twenty files of tests would each spend. */
import path from 'node:path';
import { compile, openCompiled } from '../src/compiled.js';
import { once } from '../src/domain/once.js';
import type { RulePack } from '../src/domain/rule.js';
import { loadRulesCached } from '../src/rules/cache.js';
import { shippedRules } from '../src/rules/home.js';
import { type Scanner, scannerOf } from '../src/stages.js';

/** For a command line that is run in this process: it finds there what others checked. */
export const SHARED_CACHE: { readonly XDG_CACHE_HOME?: string } =
  process.env.YAMISCAN_TESTS_CACHE === undefined ? {} : { XDG_CACHE_HOME: process.env.YAMISCAN_TESTS_CACHE };

const folder = SHARED_CACHE.XDG_CACHE_HOME === undefined ? null : path.join(SHARED_CACHE.XDG_CACHE_HOME, 'yamiscan');

export const shippedPack: () => RulePack = once(() =>
  loadRulesCached([shippedRules()], [], folder, { compile, openCompiled }),
);

export const shippedScanner: () => Scanner = once(() => scannerOf(shippedPack()));
