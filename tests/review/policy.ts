/** What every page of ours lets in, and which licences it brings. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';

/** `bundled`: packages whose licences it brings. */
export function keepsToItsPolicy(html: string, bundled: readonly string[]): void {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  test('lets the script and the style of the page in, by their hashes, and nothing else', () => {
    const script = html.slice(html.lastIndexOf('<script>') + 8, html.lastIndexOf('</script>'));
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    expect(script.length).toBeGreaterThan(10_000);
    expect(policy).toContain(`script-src ${hashOf(script)};`);
    expect(policy).toContain(`style-src ${hashOf(style)};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('what is bundled brings its licences', () => {
    const licences = /id="licences">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    for (const name of bundled) expect(licences).toMatch(new RegExp(`(?:^|\n)${name} \\d`));
  });
}
