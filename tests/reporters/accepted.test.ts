import { describe, expect, test } from '@jest/globals';
import type { Log } from 'sarif';
import { reporters } from '../../src/reporters/index.js';
import type { Report, Suppression } from '../../src/types/index.js';
import { everything, plain, runOf } from './reports.js';

const SIGN_OFF: Suppression = {
  kind: 'sign-off',
  reason: 'the board confirmed it',
  by: 'I. Rann',
  date: '2026-03-02',
};
const IGNORED: Suppression = { kind: 'ignore', reason: null, by: null, date: null };

/** Everything, with the findings about the first two claims left standing. */
const accepted: Report = {
  ...everything,
  findings: everything.findings.map((finding) => ({
    ...finding,
    suppressed: finding.claim === 'c1' ? SIGN_OFF : finding.claim === 'c2' ? IGNORED : null,
  })),
};

function rendered(id: string): string {
  return reporters.find((reporter) => reporter.id === id)!.render(runOf(accepted), plain({ width: 200 }));
}

const HUMAN = ['pretty', 'markdown', 'html', 'github', 'junit'];

describe.each(HUMAN)('%s', (id) => {
  test('shows what was accepted, by whom, when and why', () => {
    expect(rendered(id).toLowerCase()).toContain('accepted by i. rann on 2026-03-02: the board confirmed it');
    expect(rendered(id).toLowerCase()).toContain('accepted by a comment in the article');
  });
});

test('github prints it as a notice, so that nothing fails and nothing is hidden', () => {
  const lines = rendered('github').split('\n');
  expect(lines.filter((line) => line.startsWith('::error'))).toEqual([
    expect.stringContaining('annex.pdf holds only images'),
  ]);
  expect(lines.filter((line) => line.includes('title=accepted%3A polarity/negation-flip'))).toEqual([
    expect.stringMatching(/^::notice .*::Accepted by I\. Rann on 2026-03-02: the board confirmed it%0A/u),
  ]);
});

test('junit lets the test case pass', () => {
  expect(rendered('junit')).toMatch(/<testsuite [^>]*failures="2"/u);
});

test('the counts leave it out and name it', () => {
  expect(rendered('markdown')).toContain('0 errors, 1 warning, 1 note, 3 accepted');
  expect(rendered('pretty')).toContain('▲ 1 warning, • 1 note, 3 accepted');
});

test('sarif marks it as suppressed, in the source or outside, and says of the rest that it stands', () => {
  const { results } = (JSON.parse(rendered('sarif')) as Log).runs[0]!;
  expect(results!.map(({ suppressions }) => suppressions)).toEqual([
    [{ kind: 'external', status: 'accepted', justification: expect.stringContaining('I. Rann') as unknown }],
    [{ kind: 'external', status: 'accepted', justification: expect.stringContaining('I. Rann') as unknown }],
    [],
    [{ kind: 'inSource', status: 'accepted' }],
    [],
  ]);
});

test('ndjson brings the acceptance with the finding', () => {
  const findings = rendered('ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; id: string; suppressed: unknown })
    .filter(({ type }) => type === 'finding');
  expect(findings.map(({ suppressed }) => suppressed)).toEqual([SIGN_OFF, SIGN_OFF, null, IGNORED, null]);
});
