import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import { viewOf } from '../support/view.js';

/** Fewer examples than this on either side do not pin a check down. */
const FEWEST_EXAMPLES = 4;

/** Checks that find sameness, not difference: for them a copied sentence is the very thing to report. */
const SAMENESS = new Set(['quote/unquoted-source-words']);

const claimChecks = checks.filter((check) => check.subject === 'claim');

describe('the list of checks', () => {
  test('holds every id once', () => {
    const ids = checks.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe.each(claimChecks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const firing = check.examples.filter(({ fires }) => fires);
  const silent = check.examples.filter(({ fires }) => !fires);

  test('is named family/defect and explains itself', () => {
    expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/u);
    expect(check.summary).not.toMatch(/\.$/u);
    expect(check.manual.length).toBeGreaterThan(check.summary.length);
  });

  test('carries enough examples of both kinds', () => {
    expect(firing.length).toBeGreaterThanOrEqual(FEWEST_EXAMPLES);
    expect(silent.length).toBeGreaterThanOrEqual(FEWEST_EXAMPLES);
  });

  test.each(firing)('fires: $claim | $passage', ({ claim, passage }) => {
    const view = viewOf(claim, passage);
    const differences = check.run(view);
    expect(differences).not.toHaveLength(0);
    for (const { article, source } of differences) {
      expect(article.end).toBeGreaterThan(article.start);
      expect(article.end).toBeLessThanOrEqual(claim.length);
      if (source) expect(source.end).toBeLessThanOrEqual(passage.length);
    }
  });

  test.each(silent)('stays silent: $claim | $passage', ({ claim, passage }) => {
    expect(check.run(viewOf(claim, passage))).toEqual([]);
  });

  if (!SAMENESS.has(id)) {
    test.each(check.examples)(
      'has nothing to say when the source is the claim itself: $claim',
      ({ claim, passage }) => {
        expect(check.run(viewOf(claim, claim))).toEqual([]);
        expect(check.run(viewOf(passage, passage))).toEqual([]);
      },
    );
  }
});
