/** Drafts: rules that a program began, with what a person has still to write. */
import { DRAFT_TAG, TO_WRITE } from '../../domain/draft.js';
import type { Rule } from '../../domain/rule.js';

/** Keys of the texts to be written, `tags` where only the tag is left; empty where the rule is finished. */
export function unfinishedIn({ title, why, references, examples, tags }: Rule): string[] {
  const texts: readonly (readonly [key: string, text: string])[] = [
    ['title.ja', title.ja],
    ['title.en', title.en],
    ['why.ja', why.ja],
    ['why.en', why.en],
    ...references.map((text) => ['references', text] as const),
    ...examples.fire.map((text) => ['examples.fire', text] as const),
    ...examples.silent.map((text) => ['examples.silent', text] as const),
  ];
  const open = texts.filter(([, text]) => text.startsWith(TO_WRITE)).map(([key]) => key);
  return [...new Set([...open, ...(tags.includes(DRAFT_TAG) ? ['tags'] : [])])];
}
