/** The registry of targets. */
import type { Target } from '../target.js';

type Load = () => Promise<{ readonly target: Target }>;

export const TARGETS: Readonly<Record<string, Load>> = {
  text: () => import('./read-text.js'),
  lines: () => import('./read-lines.js'),
  csv: () => import('./read-csv.js'),
  tsv: () => import('./read-tsv.js'),
  json: () => import('./read-json.js'),
  jsonl: () => import('./read-jsonl.js'),
  any: () => import('./read-any.js'),
  places: () => import('./places.js'),
  normalize: () => import('./normalize.js'),
  tokenize: () => import('./tokenize.js'),
  facts: () => import('./facts.js'),
  rules: () => import('./rules.js'),
  pattern: () => import('./pattern.js'),
  match: () => import('./match.js'),
  scan: () => import('./scan.js'),
  growth: () => import('./growth.js'),
  config: () => import('./config.js'),
  campaigns: () => import('./campaigns.js'),
  indicators: () => import('./indicators.js'),
  stream: () => import('./stream-jsonl.js'),
  'stream-tsv': () => import('./stream-tsv.js'),
  html: () => import('./write-html.js'),
  sarif: () => import('./write-sarif.js'),
  junit: () => import('./write-junit.js'),
  'csv-out': () => import('./write-csv.js'),
  'json-out': () => import('./write-json.js'),
  github: () => import('./write-github.js'),
  markdown: () => import('./write-markdown.js'),
  terminal: () => import('./write-terminal.js'),
};

/** Targets with a mistake on purpose: what the fuzzer must find. */
const PLANTED: Readonly<Record<string, Load>> = {
  'planted-bug': () => import('./planted-bug.js'),
  'planted-hang': () => import('./planted-hang.js'),
};

export async function targetNamed(name: string): Promise<Target> {
  const load = TARGETS[name] ?? PLANTED[name];
  if (load === undefined) throw new Error(`there is no target ${name}; known: ${Object.keys(TARGETS).join(', ')}`);
  return (await load()).target;
}
