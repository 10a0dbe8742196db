/** One key for all that was read, in its order: who judges the same postings again finds what was decided. */

export interface ContentKey {
  readonly add: (text: string) => void;
  readonly key: () => string;
}

/** FNV-1a (public domain) with two seeds: no secret, only unlikely to meet another. */
export function createContentKey(): ContentKey {
  let first = 0x811c9dc5;
  let second = 0x1000193;
  const put = (code: number): void => {
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code + (first >>> 24)), 0x85ebca6b);
  };
  return {
    add: (text) => {
      for (let at = 0; at < text.length; at++) put(text.charCodeAt(at));
      put(0x10000);
    },
    key: () => hex(first) + hex(second),
  };
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
