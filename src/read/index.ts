/** Reading: from arguments to postings. */
export { ENCODINGS, type EncodingName, encodingOf } from './bytes/encoding.js';
export { dayOf } from './dated.js';
export { type FoundInputs, findInputs } from './find-inputs.js';
export type { Input, Inputs } from './inputs.js';
export { regionsIn } from './place.js';
export { halvesOf, type RawBatch } from './raw.js';
export { type InputOptions, readInput } from './read-input.js';
export { type Bookmark, isRawBatch, type ReadBatch, type ReadItem, type ReadOptions } from './reader.js';

export { type InputFormat, READERS } from './readers.js';
