/** kuromoji itself, and its tokens and ours as lines that can be compared. */
import { createRequire } from 'node:module';
import path from 'node:path';
import kuromoji, { type KuromojiToken } from 'kuromoji';
import { tokenize } from '../../src/tokenize/index.js';

const dictionary = path.join(path.dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');

export type Reference = (text: string) => KuromojiToken[];

export const loadReference = (): Promise<Reference> =>
  new Promise((resolve, reject) =>
    kuromoji
      .builder({ dicPath: dictionary })
      .build((error, built) => (error ? reject(error) : resolve((text) => built.tokenize(text)))),
  );

const field = (value: string | undefined): string => (value === undefined || value === '*' ? '' : value);

export const theirLines = (tokens: readonly KuromojiToken[]): string[] =>
  tokens.map((token) =>
    [
      token.surface_form,
      field(token.pos),
      field(token.pos_detail_1),
      field(token.pos_detail_2),
      field(token.pos_detail_3),
      field(token.conjugated_type),
      field(token.conjugated_form),
      field(token.basic_form) || token.surface_form,
      field(token.reading),
    ].join('\t'),
  );

export const ourLines = (text: string): string[] =>
  tokenize(text).map(({ start: _start, end: _end, ...token }) =>
    [
      token.surface,
      token.pos,
      token.pos1,
      token.pos2,
      token.pos3,
      token.conjugationType,
      token.conjugationForm,
      token.base,
      token.reading,
    ].join('\t'),
  );

/** What kuromoji does not lose, nor throws at. */
export const bearable = (text: string): string => text.replace(/[\ud800-\udfff\0]/g, '\ufffd');
