/** Which of the mined terms a posting is about, by TF-IDF, and which postings are about some terms. */
import type { Natural, TfIdf } from './natural.js';

export interface Relevance {
  /** Those of the terms that weigh most in these postings together, most first. */
  readonly tellingIn: (postings: readonly number[]) => string[];
  /** How much a posting is about these terms. */
  readonly of: (posting: number, terms: readonly string[]) => number;
}

/** `holders`: for each term, the numbers of the postings that hold it; `count` postings in all. */
export function createRelevance(
  holders: ReadonlyMap<string, readonly number[]>,
  count: number,
  { createTfIdf }: Pick<Natural, 'createTfIdf'>,
): Relevance {
  // Without a prototype: a term may be called `constructor`.
  const documents = Array.from({ length: count }, (): Record<string, number> => Object.create(null));
  for (const [term, postings] of holders)
    for (const posting of postings) (documents[posting] as Record<string, number>)[term] = 1;
  const weights = createTfIdf();
  for (const document of documents) weights.addDocument(document);
  return {
    tellingIn: (postings) => heaviest(postings, weights),
    of: (posting, terms) => weights.tfidf(terms, posting),
  };
}

function heaviest(postings: readonly number[], weights: TfIdf): string[] {
  const sums = new Map<string, number>();
  for (const posting of postings)
    for (const { term, tfidf } of weights.listTerms(posting)) sums.set(term, (sums.get(term) ?? 0) + tfidf);
  return [...sums].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([term]) => term);
}
