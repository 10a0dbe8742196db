/** Hands a file to the browser to save. */

export function download(name: string, type: string, pieces: Iterable<string>): void {
  const url = URL.createObjectURL(new Blob([...pieces], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
