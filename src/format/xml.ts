/** JUnit's XML, as CI servers read it. */
import { visible } from './visible.js';

export interface Case {
  readonly name: string;
  readonly failure?: string;
  readonly error?: string;
  readonly output?: string;
}

export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

export function junitXml(name: string, suites: readonly Suite[]): string {
  const counts = countsOf(suites.flatMap(({ cases }) => cases));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escaped(name)}" ${counts}>`,
    ...suites.flatMap(suiteLines),
    '</testsuites>\n',
  ].join('\n');
}

const countsOf = (cases: readonly Case[]): string =>
  [
    `tests="${cases.length}"`,
    `failures="${cases.filter(({ failure }) => failure !== undefined).length}"`,
    `errors="${cases.filter(({ error }) => error !== undefined).length}"`,
  ].join(' ');

function suiteLines({ name, cases }: Suite): string[] {
  const attribute = escaped(name);
  return [
    `  <testsuite name="${attribute}" ${countsOf(cases)}>`,
    ...cases.flatMap((one) => caseLines(one, attribute)),
    '  </testsuite>',
  ];
}

function caseLines({ name, failure, error, output }: Case, suite: string): string[] {
  const inner = [
    ...(failure === undefined ? [] : [`      <failure message="${escaped(failure)}"/>`]),
    ...(error === undefined ? [] : [`      <error message="${escaped(error)}"/>`]),
    ...(output === undefined ? [] : [`      <system-out>${escaped(output)}</system-out>`]),
  ];
  return [`    <testcase classname="${suite}" name="${escaped(name)}">`, ...inner, '    </testcase>'];
}

/** XML has no way to write most control characters: they are made visible first. */
const escaped = (text: string): string =>
  visible(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
