import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkDocument, type CheckOptions } from '../src/check.js';
import { checks } from '../src/checks/index.js';
import { ClaimMemory } from '../src/claim-memory.js';
import { compareClaims } from '../src/compare.js';
import { find } from '../src/find/index.js';
import { pair } from '../src/pair/index.js';
import { read } from '../src/read/index.js';
import { regionsOf } from '../src/retrieve/regions.js';
import type { Document } from '../src/types/index.js';

const SOURCES = await Promise.all(
  [
    'The Harbour Board (HB) counted 31 boats in May. It found no evidence that oil was spilled.\n\nThe board may close the pier if costs rise above $2 million. Mayor Ana Holt told Reuters that the pier was safe.',
    'An audit by the Office for Public Works, published on 3 March 2021, assessed that fees probably fell by about 4 percent. The office did not examine the loan.',
  ].map((content, at) => read({ path: `source-${at}.txt`, content })),
);

/** Sentences that repeat, alter and ignore what the sources say; some print excerpts, define names or begin alike. */
const SENTENCES = [
  'The Harbour Board counted 31 boats in May.',
  'The Harbour Board counted 40 boats in May.',
  'It found that oil was spilled.',
  'The board will close the pier.',
  'Holt told Reuters that the pier was not safe [1].',
  'The HB denied it.',
  'Fees fell by 12 percent, according to the audit.',
  'An audit proved that fees fell.',
  'The office examined the loan in detail.',
  'The board said: “It found no evidence that oil was spilled.”',
  '“The pier was safe,” Mayor Ana Holt told Reuters.',
  'The Hidden Bureau (HB) has its own boats.',
  'Boats came and went, and nobody counted them in June.',
  '# Board closes pier',
  '> It found evidence that oil was spilled, and the board may close the pier.',
  'Is the pier safe?',
];

const sentence = fc.constantFrom(...SENTENCES);
const break_ = fc.constantFrom(' ', '\n\n');
const edit = fc.record({
  at: fc.nat(),
  removed: fc.nat({ max: 2 }),
  added: fc.array(sentence, { maxLength: 2 }),
  between: break_,
});

/** The versions of an article under the hands of somebody who takes out, puts in and joins sentences. */
const versions = fc
  .tuple(fc.array(sentence, { minLength: 3, maxLength: 10 }), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([first, edits]) => {
    const lists = [first];
    for (const { at, removed, added } of edits) {
      const last = lists.at(-1)!;
      lists.push(last.toSpliced(at % (last.length + 1), removed, ...added));
    }
    return lists.map((list, version) => list.join(edits[version - 1]?.between ?? '\n\n'));
  });

const articleOf = (content: string): Promise<Document> => read({ path: 'article.md', content });

describe('what is remembered of claims', () => {
  test.each<[string, CheckOptions]>([
    ['', {}],
    [', on another scale of likelihood', { likelihoodScale: 'ipcc' }],
  ])('changes no byte of any report%s', (_how, options) =>
    fc.assert(
      fc.asyncProperty(versions, async (contents) => {
        const memory = new ClaimMemory();
        for (const content of contents) {
          const article = await articleOf(content);
          const again = await checkDocument(article, SOURCES, options, memory);
          expect(JSON.stringify(again)).toBe(JSON.stringify(await checkDocument(article, SOURCES, options)));
        }
      }),
      { numRuns: 20 },
    ),
  );

  /** The claims that were paired anew. */
  async function paired(memory: ClaimMemory, content: string, sources = SOURCES, settings: unknown = null) {
    const article = await articleOf(content);
    const { claims, quotations } = find(article);
    const regions = regionsOf(article, quotations, sources);
    const made: string[] = [];
    const recall = memory.recollect(regions, settings);
    const pairings = pair(article, claims, regions, undefined, (claim, side, make) =>
      recall.pairing(claim, side, () => {
        made.push(side.text);
        return make();
      }),
    );
    compareClaims(pairings, checks, [], recall.comparison);
    return made;
  }

  const [boats, oil, loan] = [SENTENCES[0]!, SENTENCES[2]!, SENTENCES[8]!];
  const draft = `${boats} ${oil}\n\n${loan}\n`;

  test('saves the work on all claims but the edited one', async () => {
    const memory = new ClaimMemory();
    expect(await paired(memory, draft)).toEqual([boats, oil, loan]);
    expect(await paired(memory, draft)).toEqual([]);
    const told = 'Oil was spilled.';
    expect(await paired(memory, draft.replace(oil, told))).toEqual([told]);
  });

  test('is forgotten with the version that held it', async () => {
    const memory = new ClaimMemory();
    await paired(memory, draft);
    await paired(memory, draft.replace(oil, ''));
    expect(await paired(memory, draft)).toEqual([oil]);
  });

  test('is forgotten when a source, an excerpt or a setting changes', async () => {
    const memory = new ClaimMemory();
    await paired(memory, draft);
    expect(await paired(memory, draft, SOURCES.slice(0, 1))).toHaveLength(3);
    const quoting = `${draft}\n> It found no evidence that oil was spilled into the harbour.\n`;
    expect(await paired(memory, quoting, SOURCES.slice(0, 1))).toContain(boats);
    expect(await paired(memory, quoting, SOURCES.slice(0, 1), 'other')).toContain(boats);
  });

  test('is not kept of a claim that was compared with an excerpt of the article', async () => {
    const memory = new ClaimMemory();
    const quoting = `${draft}\n> It found no evidence that oil was spilled into the harbour.\n`;
    await paired(memory, quoting);
    expect(await paired(memory, quoting)).toEqual([oil]);
  });
});
