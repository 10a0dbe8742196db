/** JUnit: well-formed XML, as strict a parser as there is, with the same cases whatever they are called. */
import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';
import { visible } from '../../../src/format/visible.js';
import { print } from '../../format/toy.js';
import type { Target } from '../target.js';
import { ACTS, pack, RUN_SCRAPS, runOf } from './hostile-run.js';

export const target: Target = {
  kind: 'text',
  covers: /^(?:format|findings)/,
  scraps: RUN_SCRAPS,
  open: () => (input) => {
    const { judged, summary, text, id, file } = runOf(input);
    const printed = print('junit', judged, { pack }, summary);
    assert.doesNotMatch(printed, ACTS);
    const tags = tagsOf(printed);
    const names = tags.flatMap(({ name, attributes }) => (name === 'testcase' ? (attributes.name ?? '') : []));
    assert.equal(tags.filter(({ name }) => name === 'error').length, 1);
    if (text === '') return;
    const own = asXml(`${file}:2:1 (ID ${id})`);
    assert.ok(names.includes(own), `${JSON.stringify(own)} is none of ${JSON.stringify(names)}`);
  },
};

/** XML has no letters for these. */
const asXml = (text: string): string => visible(text).replace(/[\ufffe\uffff]/g, '\ufffd');

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => void tags.push({ name, attributes: attributes as Tag['attributes'] }));
  parser.write(xml).close();
  return tags;
}
