/** From the postings of a run to the campaigns among them: near-duplicates with their template, their places and what they share. */
import type { Campaign, Campaigns, Judged, MemberPlace, OddMember, SharedIndicator } from '../domain/campaign.js';
import type { Crime } from '../domain/crime.js';
import { LEVELS, type Level } from '../domain/report.js';
import { hashOf, scramble } from '../near-duplicates/signatures.js';
import { identify } from './identity.js';
import { templateOf } from './template.js';

export { groupTexts } from './groups.js';

/** Members whose texts make template and id: the same ones in whatever order they come. */
const MOST_LOOKED_AT = 24;
const MOST_ODD = 100;

/** Places of the texts of each group that has two or more, as `groupTexts` numbers them; the largest first. */
export function membersOf(groups: Int32Array): number[][] {
  const members = new Map<number, number[]>();
  groups.forEach((group, text) => {
    const known = members.get(group);
    if (known === undefined) members.set(group, [text]);
    else known.push(text);
  });
  return [...members.values()].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
}

/** `judged`: the n-th posting, of those that are in a group of two or more. `groups` as `groupTexts` gives them. */
export function describeCampaigns(groups: Int32Array, judged: (nth: number) => Judged): Campaigns {
  const members = membersOf(groups);
  const ids = new Map<string, number>();
  const campaignOf = new Int32Array(groups.length).fill(-1);
  const all = members.map((places, at) => {
    for (const place of places) campaignOf[place] = at;
    return describe(places.map(judged), ids);
  });
  return { all, of: (nth) => campaignOf[nth] ?? -1 };
}

/** `ids`: those that are taken, as campaigns may share all that ids are made of. */
function describe(members: readonly Judged[], ids: Map<string, number>): Campaign {
  const looked = looksOf(members);
  const id = identify(looked.map(({ posting }) => posting.text));
  const before = ids.get(id) ?? 0;
  ids.set(id, before + 1);
  const levels = levelsOf(members);
  return {
    id: before === 0 ? id : `${id}-${before + 1}`,
    postings: members.length,
    template: templateOf(looked),
    first: placeOf(members[0] as Judged),
    last: placeOf(members.at(-1) as Judged),
    sources: sourcesOf(members),
    indicators: indicatorsOf(members),
    levels,
    crimes: crimesOf(members),
    odd: oddOf(members, levels),
  };
}

/** A sample that does not hang on the order of the rows. */
function looksOf(members: readonly Judged[]): readonly Judged[] {
  const keyed = members.map((member) => {
    const { text } = member.posting;
    return { member, key: scramble(hashOf(text, 0, text.length)), text };
  });
  keyed.sort((a, b) => a.key - b.key || (a.text < b.text ? -1 : Number(a.text > b.text)));
  return keyed.slice(0, MOST_LOOKED_AT).map(({ member }) => member);
}

const placeOf = ({ posting: { id, source } }: Judged): MemberPlace => ({ id, source });

function sourcesOf(members: readonly Judged[]): Campaign['sources'] {
  const counts = new Map<string | null, number>();
  for (const { posting } of members) counts.set(posting.source.file, (counts.get(posting.source.file) ?? 0) + 1);
  return [...counts].map(([file, postings]) => ({ file, postings }));
}

/** Those in two members or more: what one alone has links nothing. */
function indicatorsOf(members: readonly Judged[]): SharedIndicator[] {
  const counts = new Map<string, SharedIndicator>();
  for (const { report } of members) {
    const own = new Map(report.indicators.map((indicator) => [`${indicator.kind} ${indicator.value}`, indicator]));
    for (const [key, { kind, value }] of own)
      counts.set(key, { kind, value, postings: (counts.get(key)?.postings ?? 0) + 1 });
  }
  return [...counts.values()]
    .filter(({ postings }) => postings > 1)
    .sort((a, b) => b.postings - a.postings || (a.value < b.value ? -1 : 1));
}

function levelsOf(members: readonly Judged[]): Record<Level, number> {
  const levels = { none: 0, low: 0, medium: 0, high: 0 };
  for (const { report } of members) levels[report.level] += 1;
  return levels;
}

const crimesOf = (members: readonly Judged[]): Crime[] => {
  const counts = new Map<Crime, number>();
  for (const { report } of members) for (const crime of report.crimes) counts.set(crime, (counts.get(crime) ?? 0) + 1);
  return [...counts].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1)).map(([crime]) => crime);
};

/** Where as many have one level as another, the higher counts as that of most. */
function oddOf(members: readonly Judged[], levels: Readonly<Record<Level, number>>): OddMember[] {
  const usual = LEVELS.reduce((most, level) => (levels[level] >= levels[most] ? level : most));
  return members
    .filter(({ report }) => report.level !== usual)
    .slice(0, MOST_ODD)
    .map((member) => ({ ...placeOf(member), level: member.report.level }));
}
