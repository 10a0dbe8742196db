/** Text from UTF-8, also from memory that threads share, where a decoder of the web refuses to read. */

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** As browsers can do it. */
export const decoded = (bytes: Uint8Array): string =>
  decoder.decode(bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice());

/** What isn't UTF-8 becomes U+FFFD. */
export const textFrom: (bytes: Uint8Array) => string =
  typeof Buffer === 'undefined'
    ? decoded
    : ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length).toString('utf8');
