/** Rules and dictionary as bytes, for scanners where there are no files: `openScanner` of `yamiscan/browser` takes them. */
import path from 'node:path';
import { compile } from './compiled.js';
import type { RulePack } from './domain/rule.js';
import { bytesOf } from './rules/kept-parts.js';
import { dictionaryBytes } from './tokenize/index.js';

/**
 * A checked pack, compiled: `pack` of a scanner. Files of rules are named by their last folder (`pay/pay-task-errand.yml`).
 * The shipped rules lie compiled in `yamiscan/rules.pack`.
 */
export const compileRules = (pack: RulePack): Uint8Array => bytesOf(compile(pack, nameInFolder));

const nameInFolder = (file: string): string => file.split(path.sep).slice(-2).join('/');

/** The dictionary IPADIC, compiled from kuromoji's files (20 MB, about a second): needed where a rule asks for tokens, and to explain. */
export const compileDictionary = (): Uint8Array => dictionaryBytes();
