/** Texts that every way of embedding must judge alike, and rules of one's own that ask for tokens. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { emptyFolder } from './packed.js';

const FILES = ['postings/offers', 'postings/mentions', 'scripts/offers', 'frames/help'];
const ODD = ['', '\ud83d受け子\udc00', '\u0000🔥🔥🔥急募', 'すもももももももものうち', '運びましょう。荷物を運ばせる'];

export const SAMPLE: readonly string[] = [
  ...FILES.flatMap((name) =>
    readFileSync(`fixtures/${name}.jsonl`, 'utf8')
      .trimEnd()
      .split('\n')
      .filter((_, at) => at % 10 === 0)
      .map((line) => (JSON.parse(line) as { text: string }).text.replace(/[⟦⟧]/g, '')),
  ),
  ...ODD,
];

/** A folder with one rule, which needs the dictionary. */
export function tokenRules(): string {
  const folder = path.join(emptyFolder(), 'rules');
  mkdirSync(path.join(folder, 'own'), { recursive: true });
  writeFileSync(
    path.join(folder, 'own', 'own-carries.yml'),
    `id: own-carries
category: own
title: { ja: 荷物を運ぶ, en: Carries parcels }
why: { ja: 荷物を運ぶ話です。, en: It speaks of carrying parcels. }
strength: strong
when: { tokens: [{ surface: 荷物 }, { surface: を }, { base: 運ぶ }] }
references: ["https://example.com/own"]
date: 2026-11-26
examples:
  fire: [⟦荷物を運ば⟧ないか, ⟦荷物を運ん⟧で]
  silent: [荷物, 運ぶ]
`,
  );
  return folder;
}
