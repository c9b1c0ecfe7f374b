import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.js';
import type { AskedAbout, ClaimPair, NoReading, Reader, Reading, Report } from '../../src/types/index.js';
import { readingKinds } from '../../src/verdict/kinds/reading.js';
import { STORY, readStory } from '../support/read-story.js';

type Stance = 'supported' | 'contradicted' | 'misstated' | 'unaddressed';

function reading(stance: Stance, p = 0.8, more: Partial<Reading> = {}): Reading {
  const rest = (1 - p) / 3;
  const even = { supported: rest, contradicted: rest, misstated: rest, unaddressed: rest, [stance]: p };
  return { ...even, faults: [], proof: [], reason: null, ...more };
}

/** A reader that says the same of every claim, and remembers what it was asked. */
function readerOf(
  id: string,
  say: (pair: ClaimPair) => Reading | NoReading,
  asks?: AskedAbout,
): Reader & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    id,
    offline: true,
    ...(asks === undefined ? {} : { asks }),
    asked,
    read: (pairs) => {
      asked.push(...pairs.map(({ claim }) => claim.id));
      return Promise.resolve(pairs.map(say));
    },
  };
}

/** A claim that facts contradict, one that repeats its passage, one that nothing speaks to, one left open. */
const ARTICLE =
  'The council consulted the residents about the new bridge.\n\nThe bridge is 120 metres long and was opened by the mayor in May.\n\nA vicar bought his telescope in Antwerp.\n\nAnglers catch fewer perch beneath the piers nowadays.\n';
const SOURCE =
  'The council did not consult the residents about the new bridge. The bridge is 120 metres long and was opened by the mayor in May. Perch have grown scarce under the piers, anglers told the council.';

const bridge = (readers: readonly Reader[], more: object = {}): Promise<Report> =>
  check(
    { path: 'a.md', content: ARTICLE },
    { sources: [{ path: 's.txt', content: SOURCE }], readers, ...more },
  );

const verdictsOf = ({ claims }: Report) => claims.map(({ verdict }) => verdict);

test('facts alone tell four kinds of claims apart', async () => {
  expect(verdictsOf(await bridge([]))).toEqual(['contradicted', 'supported', 'unaddressed', 'undecided']);
});

describe('which claims a reader is asked about', () => {
  test.each<[AskedAbout, string[]]>([
    ['undecided', ['c4']],
    ['flagged', ['c1']],
    ['all', ['c1', 'c2', 'c3', 'c4']],
  ])('%s', async (asks, expected) => {
    const reader = readerOf('r', () => reading('unaddressed'), asks);
    await bridge([reader]);
    expect(reader.asked).toEqual(expected);
  });

  test('the second is asked what the first left open', async () => {
    const first = readerOf(
      'first',
      ({ claim }) => (claim.id === 'c1' ? { unread: 'no' } : reading('supported')),
      'undecided',
    );
    const second = readerOf('second', () => reading('supported'), 'undecided');
    await readStory({ readers: [first, second] });
    expect(first.asked).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(second.asked).toEqual(['c1']);
  });

  test('none where there is no source, for nothing can be said then', async () => {
    const reader = readerOf('r', () => reading('supported'), 'all');
    const report = await check({ path: 'a.md', content: ARTICLE }, { readers: [reader] });
    expect(reader.asked).toEqual([]);
    expect(report.claims.every(({ readers }) => readers === undefined)).toBe(true);
  });
});

describe('facts and readers', () => {
  const sayAll = (stance: Stance) => readerOf('r', () => reading(stance, 0.8, { reason: 'because' }), 'all');

  test('agree: confidence rises, the words of the facts stay, the reader is named', async () => {
    const before = await bridge([]);
    const { claims, findings } = await bridge([sayAll('contradicted')]);
    expect(claims[0]!.verdict).toBe('contradicted');
    expect(claims[0]!.confidence).toBeGreaterThan(before.claims[0]!.confidence);
    expect(claims[0]!.why).toBe(`${before.claims[0]!.why}; so reads it r`);
    expect(findings.filter(({ claim }) => claim === 'c1')).toEqual(
      before.findings.filter(({ claim }) => claim === 'c1'),
    );
  });

  test('differ: the claim is for a person, with both reasons and without a finding', async () => {
    const { claims, findings } = await bridge([sayAll('supported')]);
    expect(claims[0]).toMatchObject({ verdict: 'undecided', confidence: 0 });
    expect(claims[0]!.why).toMatch(
      /^opinions differ, .*: contradicted by the facts \(.+\); supported by r \(because\)$/u,
    );
    expect(findings.filter(({ claim }) => claim === 'c1')).toEqual([]);
  });

  test('facts keep their veto over a reader that calls a repeated passage wrong', async () => {
    const { claims, findings } = await bridge([sayAll('contradicted')]);
    expect(claims[1]!.verdict).toBe('undecided');
    expect(findings.filter(({ check }) => check.startsWith('reading/')).map(({ claim }) => claim)).toEqual([
      'c3',
      'c4',
    ]);
  });

  test('an unsure reader counts for nothing, and is still in the report', async () => {
    const { claims } = await bridge([readerOf('r', () => reading('supported', 0.4), 'all')]);
    expect(verdictsOf({ claims } as Report)).toEqual([
      'contradicted',
      'supported',
      'unaddressed',
      'undecided',
    ]);
    expect(claims[3]!.readers).toMatchObject([{ reader: 'r', verdict: 'supported', confidence: 0.4 }]);
  });

  test('a reader without a reading leaves every verdict as it was, and becomes a problem', async () => {
    const before = await bridge([]);
    const report = await bridge([readerOf('r', () => ({ unread: 'it was asleep' }), 'all')]);
    expect(verdictsOf(report)).toEqual(verdictsOf(before));
    expect(report.findings).toEqual(before.findings);
    expect(report.problems).toMatchObject([
      { stage: 'reading', path: 'a.md', message: expect.stringContaining('it was asleep') },
    ]);
  });
});

describe('a claim that a reader alone calls wrong', () => {
  test('has a finding even where the reader names no words', async () => {
    const { claims, findings } = await bridge([readerOf('r', () => reading('misstated'), 'undecided')]);
    expect(claims[3]).toMatchObject({ verdict: 'misstated', findings: [expect.any(String)] });
    expect(findings.find(({ claim }) => claim === 'c4')).toMatchObject({
      check: 'reading/misstated',
      severity: 'warning',
      claim: 'c4',
      message:
        'Article says `Anglers catch fewer perch beneath the piers nowadays.`; the source says `Perch have grown scarce under the piers, anglers told the council.`, as r reads it',
    });
  });

  test('has none where the kind is switched off, and then no such verdict', async () => {
    const readers = [readerOf('r', () => reading('misstated'), 'undecided')];
    const { claims, findings } = await bridge(readers, { severities: { 'reading/*': 'off' } });
    expect(claims[3]!.verdict).toBe('undecided');
    expect(findings.filter(({ claim }) => claim === 'c4')).toEqual([]);
  });

  test('has the severity it was given', async () => {
    const readers = [readerOf('r', () => reading('contradicted'), 'undecided')];
    const { findings } = await bridge(readers, { severities: { 'reading/contradicted': 'info' } });
    expect(findings.find(({ claim }) => claim === 'c4')).toMatchObject({ severity: 'info' });
  });
});

describe.each(readingKinds.map((kind) => [kind.id, kind] as const))('%s', (id, { fires, lookAlike }) => {
  const stance = id.split('/')[1] as Stance;
  const kindsIn = async ({ claim, passage }: typeof fires, said: Stance) => {
    const sources = [{ path: 's.txt', content: passage }];
    const { findings } = await check(
      { path: 'a.txt', content: claim },
      { sources, readers: [readerOf('r', () => reading(said))] },
    );
    return findings.map(({ check: kind }) => kind);
  };

  test('is found in its example by a reader that sees it, and by no fact', async () => {
    expect(await kindsIn(fires, stance)).toEqual([id]);
    expect(await kindsIn(fires, 'unaddressed')).toEqual([]);
  });

  test('is not found in its look-alike by a reader that reads well', async () => {
    expect(await kindsIn(lookAlike, 'supported')).toEqual([]);
  });
});

test('an empty list of readers is as none', async () => {
  expect(STORY).not.toBe('');
  expect(JSON.stringify(await readStory({ readers: [] }))).toBe(JSON.stringify(await readStory()));
  expect(JSON.stringify(await readStory())).not.toContain('reader');
});
