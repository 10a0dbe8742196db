/** A kept dictionary is used when it is sound, and made anew when it is anything else. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { endianness, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Compiled, compile } from '../../src/tokenize/compile.js';
import type { Dictionary } from '../../src/tokenize/dictionary.js';
import { createFeatures } from '../../src/tokenize/features.js';
import { readKuromojiFiles } from '../../src/tokenize/kuromoji-files.js';
import { lengthOf } from '../../src/tokenize/layout.js';
import { readPack, writePack } from '../../src/tokenize/pack.js';
import { packKey } from '../../src/tokenize/pack-header.js';
import { openDictionary } from '../../src/tokenize/store.js';
import { openTexts } from '../../src/tokenize/text-pages.js';

const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KEY = packKey('0.1.2', endianness());
let compiled: Compiled;
let sound: Buffer;
beforeAll(() => {
  compiled = compile(readKuromojiFiles());
  writePack(path.join(folder, 'sound'), compiled, KEY);
  sound = readFileSync(path.join(folder, 'sound'));
}, 60_000);

let count = 0;
function fileWith(change: (bytes: Buffer) => void): string {
  const bytes = Buffer.from(sound);
  change(bytes);
  const file = path.join(folder, String(count++));
  writeFileSync(file, bytes);
  return file;
}
const flipped = (place: (length: number) => number): string =>
  fileWith((bytes) => {
    const at = place(bytes.length);
    bytes[at] = (bytes[at] as number) ^ 1;
  });

const hotOf = ({ texts: _texts, ...rest }: Dictionary) => rest;

describe('a pack', () => {
  test('holds what was compiled', () => {
    const read = readPack(path.join(folder, 'sound'), KEY) as Dictionary;
    const { memory } = compiled.laid;
    expect(Buffer.compare(new Uint8Array(read.trie.buffer, 0, memory.length), memory)).toBe(0);
    expect(hotOf(read).shapes).toEqual(compiled.laid.numbers.shapes);
    expect(read.trie.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  test.each<[string, () => string]>([
    ['a flipped bit in its mark', () => flipped(() => 3)],
    ['a flipped bit in its header', () => flipped(() => 200)],
    ['a flipped bit in the middle', () => flipped((length) => length >> 1)],
    ['a byte too many', () => fileWith(() => undefined).concat('')],
    ['nothing in it', () => fileWith((bytes) => bytes.fill(0))],
  ])('with %s is not trusted', (what, make) => {
    const file = make();
    if (what === 'a byte too many') writeFileSync(file, 'x', { flag: 'a' });
    expect(readPack(file, KEY)).toBeNull();
  });

  test.each([0, 10, 24, 1_000, 10_000_000])('cut to %i bytes is not trusted', (length) => {
    const file = fileWith(() => undefined);
    truncateSync(file, length);
    expect(readPack(file, KEY)).toBeNull();
  });

  test.each([packKey('0.1.3', endianness()), KEY.replace(/[BL]E$/, 'XX'), `9${KEY}`])(
    'of another key (%s) is not trusted',
    (key) => {
      expect(readPack(path.join(folder, 'sound'), key)).toBeNull();
    },
  );

  test('that is not there is none', () => expect(readPack(path.join(folder, 'none'), KEY)).toBeNull());

  test('with damaged texts has them made anew when they are read', () => {
    const file = flipped((length) => length - 5_000);
    const dictionary = readPack(file, KEY) as Dictionary;
    const last = dictionary.textAt.findIndex((at) => at > compiled.texts.length - 5_000) - 1;
    const intact = createFeatures(
      { ...dictionary, texts: { bytes: compiled.texts } },
      { open: openTexts, anew: () => expect.fail() },
    );
    let made = 0;
    const features = createFeatures(dictionary, {
      open: openTexts,
      anew: () => {
        made += 1;
        return { bytes: compiled.texts };
      },
    });
    for (const word of [0, last, last, 5]) expect(features(word, '語', 0, 1)).toEqual(intact(word, '語', 0, 1));
    expect(made).toBe(1);
  });

  test('says what the words say, whichever page they stand on', () => {
    const read = readPack(path.join(folder, 'sound'), KEY) as Dictionary;
    const fromFile = createFeatures(read, { open: openTexts, anew: () => expect.fail() });
    const fromMemory = createFeatures(
      { ...read, texts: { bytes: compiled.texts } },
      { open: openTexts, anew: () => expect.fail() },
    );
    for (let word = 0; word < read.textAt.length - 1; word += 97)
      expect(fromFile(word, '語', 0, 1)).toEqual(fromMemory(word, '語', 0, 1));
  });

  test('has its texts right behind the part that is read at once', () => {
    const { texts } = readPack(path.join(folder, 'sound'), KEY) as Dictionary;
    expect('fd' in texts && texts.offset + texts.length).toBe(sound.length);
    expect(lengthOf(compiled.laid.sizes)).toBeLessThan(14e6);
  });
});

describe('keeping one', () => {
  test('is done without where nothing can be written', () => {
    const { texts } = openDictionary(path.join(folder, 'sound', 'below-a-file'), null);
    expect('bytes' in texts).toBe(true);
  }, 30_000);

  test('replaces a damaged one, and leaves nothing else', () => {
    const place = mkdtempSync(path.join(folder, 'kept-'));
    writeFileSync(path.join(place, `dictionary-${KEY}.pack`), 'damaged');
    expect('fd' in openDictionary(place, null).texts).toBe(true);
    expect(readPack(path.join(place, `dictionary-${KEY}.pack`), KEY)).not.toBeNull();
    expect(readdirSync(place)).toHaveLength(1);
  }, 30_000);

  test('does not harm another process that does the same', async () => {
    const place = mkdtempSync(path.join(folder, 'raced-'));
    const store = new URL('../../dist/src/tokenize/store.js', import.meta.url).href;
    const code = `import(${JSON.stringify(store)}).then(({ openDictionary }) => {
      if (!('fd' in openDictionary(${JSON.stringify(place)}, null).texts)) throw new Error('not kept');
    })`;
    await Promise.all([1, 2, 3].map(() => promisify(execFile)('node', ['-e', code])));
    expect(readdirSync(place)).toEqual([`dictionary-${KEY}.pack`]);
    expect(readPack(path.join(place, `dictionary-${KEY}.pack`), KEY)).not.toBeNull();
  }, 60_000);
});
