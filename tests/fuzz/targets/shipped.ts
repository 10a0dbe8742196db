/** The scanner with the shipped rules, which many targets share. */
import { once } from '../../../src/domain/once.js';
import { createNormalizer } from '../../../src/normalize/index.js';
import { createScanner } from '../../../src/scanner.js';

export const shipped = once(() => createScanner());
export const shippedNormalizer = once(() => createNormalizer(shipped().pack));
