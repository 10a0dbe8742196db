/** SARIF 2.1.0 for code scanning: one result for each rule in each flagged posting, the worst postings first. */
import type { Location, Log, Notification, ReportingDescriptor, Result, Run } from 'sarif';
import type { Problem } from '../domain/errors.js';
import type { Finding, FlaggedPosting, Region } from '../domain/finding.js';
import type { Language } from '../domain/language.js';
import type { Source } from '../domain/posting.js';
import type { Rule } from '../domain/rule.js';
import type { Summary } from '../domain/summary.js';
import { atTheEnd } from './flagged.js';
import type { CreateFormatter, FormatContext } from './formatter.js';
import { toJson } from './json-text.js';
import { MESSAGES } from './messages.js';
import { titlesOf } from './phrasing.js';
import { goneNotifications, quietProperties } from './sarif-quiet.js';
import { uriOf } from './uri.js';
import { visible } from './visible.js';

export const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** GitHub takes no more. */
const MOST_RESULTS = 25_000;
/** GitHub takes 10 MB, packed; characters of what is written may be three bytes. */
const MOST_CHARACTERS = 9_000_000;
const MOST_PLACES = 10;
const FINGERPRINT = 'yamiscan/v1';

const SARIF_LEVELS = { high: 'error', medium: 'warning', low: 'note' } as const;

export const createSarifFormatter: CreateFormatter = (context) =>
  atTheEnd(context, (all, summary) => {
    const state = summary.quiet?.baseline ? ({ baselineState: 'new' } as const) : {};
    const results = all.flatMap((flagged) =>
      flagged.findings.map((finding) => ({ ...resultOf(finding, flagged, context), ...state })),
    );
    const kept = withinLimits(results);
    return `${toJson(logOf(kept, results.length - kept.length, summary, context))}\n`;
  });

function logOf(results: readonly Result[], cut: number, summary: Summary, context: FormatContext): Log {
  const used = new Set(results.map(({ ruleId }) => ruleId));
  const notifications = [
    ...summary.problems.map((problem) => problemNotification(problem, context.language)),
    ...goneNotifications(summary.quiet, context.language),
    ...(cut > 0 ? [cutNotification(cut, context.language)] : []),
  ];
  const run: Run = {
    tool: {
      driver: {
        name: 'yamiscan',
        version: context.version,
        semanticVersion: context.version,
        rules: [
          ...context.pack.rules.filter(({ id }) => used.has(id)).map((rule) => descriptorOf(rule, context.language)),
        ],
      },
    },
    columnKind: 'utf16CodeUnits',
    language: context.language,
    invocations: [{ executionSuccessful: summary.complete, toolExecutionNotifications: notifications }],
    results: [...results],
    properties: {
      postings: summary.postings,
      levels: summary.levels,
      resultsLeftOut: cut,
      ...quietProperties(summary.quiet),
    },
  };
  return { $schema: SARIF_SCHEMA, version: '2.1.0', runs: [run] };
}

/** The first ones: they are the worst. */
function withinLimits(results: readonly Result[]): Result[] {
  const kept: Result[] = [];
  let characters = 0;
  for (const result of results) {
    characters += toJson(result).length;
    if (kept.length === MOST_RESULTS || characters > MOST_CHARACTERS) break;
    kept.push(result);
  }
  return kept;
}

function descriptorOf({ id, title, why, references, category, tags }: Rule, language: Language): ReportingDescriptor {
  const [helpUri] = references.filter((reference) => /^https?:\/\//.test(reference));
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    help: { text: [why[language], ...references].join('\n') },
    ...(helpUri === undefined ? {} : { helpUri }),
    properties: { category, tags: [...new Set([category, ...tags])] },
  };
}

function resultOf(finding: Finding, flagged: FlaggedPosting, context: FormatContext): Result {
  const { id, source, level, score, crimes } = flagged;
  const [first, ...others] = finding.places.slice(0, MOST_PLACES).map(({ region }) => region);
  return {
    ruleId: finding.rule,
    level: SARIF_LEVELS[level],
    rank: score,
    message: { text: messageOf(finding, flagged, context) },
    locations: [locationOf(source, first ?? null)],
    ...(others.length === 0
      ? {}
      : { relatedLocations: others.map((region, nth) => ({ id: nth + 1, ...locationOf(source, region) })) }),
    partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
    properties: { posting: id, level, score, points: finding.points, crimes },
  };
}

function messageOf(
  { rule, points, places }: Finding,
  { id, level, score }: FlaggedPosting,
  context: FormatContext,
): string {
  const { levels, labels } = MESSAGES[context.language];
  const quotes = [...new Set(places.map(({ text }) => `「${visible(text)}」`))].slice(0, 3).join('');
  const title = titlesOf(context.pack, context.language)(rule);
  return `${title}${quotes} (+${points}). ${labels.level} ${levels[level]}, ${labels.score} ${score}, ID ${visible(id)}`;
}

/** Standard input has no file that code scanning could show. */
const locationOf = ({ file, line }: Source, region: Region | null): Location => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file) },
    region: region ?? { startLine: line },
  },
});

const problemNotification = ({ file, line, message }: Problem, language: Language): Notification => ({
  level: 'error',
  message: { text: message[language] },
  ...(file === null
    ? {}
    : {
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(file) },
              ...(line === undefined ? {} : { region: { startLine: line } }),
            },
          },
        ],
      }),
});

const cutNotification = (cut: number, language: Language): Notification => ({
  level: 'warning',
  message: { text: MESSAGES[language].more(cut) },
});
