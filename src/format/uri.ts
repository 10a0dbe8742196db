/** A path as a URI reference, as SARIF names files. */

/** Relative paths stay so: code scanning finds them in the repository. */
export function uriOf(file: string | null): string {
  if (file === null) return 'stdin';
  const path = file.replaceAll('\\', '/');
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
