/** Every way of embedding, tried on one packed file: packing takes seconds. */
import { describe, vi } from 'vitest';
import { inBrowser } from './in-browser.js';
import { inBundles } from './in-bundles.js';
import { inNode } from './in-node.js';
import { itsService } from './its-service.js';
import { itsTypes } from './its-types.js';
import { packed } from './packed.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const user = packed();

describe('in Node', () => inNode(user));
describe('bundled by esbuild', () => inBundles(user));
describe('in Chromium', () => inBrowser(user));
describe('the service of the docs', () => itsService(user));
describe('types and entries', () => itsTypes(user));
