/** Which suppressions hold for a finding. */
import path from 'node:path';
import picomatch from 'picomatch';
import type { Finding } from '../domain/finding.js';
import type { Suppression } from '../domain/kept-quiet.js';
import type { Source } from '../domain/posting.js';
import { plain } from './fingerprint.js';

export interface Suppressions {
  readonly of: (finding: Finding, posting: { readonly id: string; readonly source: Source }) => Suppression[];
  /** Whether one has anything to say of a file. */
  readonly isAbout: (suppression: Suppression, file: string | null) => boolean;
}

/** `cwd`: what the paths of sources are relative to. */
export function suppressionsFor(all: readonly Suppression[], cwd: string): Suppressions {
  const inFile = new Map(all.map((one) => [one, one.file === null ? () => true : globbed(one.file, cwd)]));
  const isAbout = (one: Suppression, file: string | null): boolean => inFile.get(one)?.(file) === true;
  return {
    isAbout,
    of: (finding, { id, source }) =>
      all.filter(
        (one) =>
          one.rule === finding.rule &&
          (one.posting === null || one.posting === id) &&
          isAbout(one, source.file) &&
          (one.evidence === null || isIn(one.evidence, finding)),
      ),
  };
}

function globbed(glob: string, cwd: string): (file: string | null) => boolean {
  const matches = picomatch(glob, { basename: !glob.includes('/'), dot: true });
  return (file) => file !== null && matches(path.resolve(cwd, file).replaceAll(path.sep, '/'));
}

const isIn = (evidence: string, { places }: Finding): boolean => {
  const wanted = plain(evidence);
  return places.some(({ text }) => plain(text).includes(wanted));
};
