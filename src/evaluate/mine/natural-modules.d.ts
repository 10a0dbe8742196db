/** The parts of natural 8.1.1 that are used, by the one file each stands in; these ship no types. */
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    /** A document that is counted already is taken as it is; `__key` is not one of its terms. */
    addDocument(document: Readonly<Record<string, number>>): void;
    /** Sum over the terms, in the document with this number. */
    tfidf(terms: readonly string[], document: number): number;
    listTerms(document: number): { readonly term: string; readonly tfidf: number }[];
  }
}
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** 1: equal. */
  export default function jaroWinkler(a: string, b: string): number;
}
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: { readonly LevenshteinDistance: (a: string, b: string) => number };
  export default distances;
}
