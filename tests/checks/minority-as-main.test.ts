import { describe, expect, test } from '@jest/globals';
import { minorityAsMain } from '../../src/checks/actor/minority-as-main.js';
import type { Block, ClaimView, Difference, Document } from '../../src/types/index.js';
import { viewOf } from '../support/view.js';

const PASSAGE = 'The dam had been built too low.';
const CLAIM = 'The report found that the dam had been built too low.';

/** The passage as the last block of a document, under headings given outermost first ("# Annex A", "## Dissent"). */
function under(headings: readonly string[], kind: Block['kind'] = 'paragraph'): readonly Difference[] {
  const view = viewOf(CLAIM, PASSAGE);
  const text = [PASSAGE, ...headings].join('\n\n');
  let end = PASSAGE.length;
  const blocks: Block[] = headings.map((heading) => {
    const span = { start: end + 2, end: end + 2 + heading.length };
    end = span.end;
    return { kind: 'heading', span, level: heading.lastIndexOf('#') + 1, quoteDepth: 0 };
  });
  const whole = `${text}\n\n${PASSAGE}`;
  const span = { start: end + 2, end: whole.length };
  const { region } = view.evidence.passage;
  const document: Document = {
    ...region.document,
    text: whole,
    blocks: [...blocks, { kind, span, level: 0, quoteDepth: 0 }],
  };
  const passage = { region: { ...region, document, span: { start: 0, end: whole.length } }, span };
  const placed: ClaimView = { ...view, evidence: { ...view.evidence, passage } };
  return minorityAsMain.run(placed);
}

describe('where the passage stands', () => {
  test.each([
    [['## Dissenting opinion of Judge Aro'], 'warning'],
    [['# Findings', '## Minority view'], 'warning'],
    [['## 4. Alternative analysis'], 'warning'],
    [['# Annex C: Statements'], 'info'],
    [['# Appendix 2', '## Tables'], 'info'],
  ] as const)('under %j it is told at once', (headings, severity) => {
    expect(under(headings)).toMatchObject([{ severity, actual: 'The report found' }]);
  });

  test('a footnote is a note', () => {
    expect(under(['# Findings'], 'footnote')).toMatchObject([{ severity: 'info', expected: 'a footnote' }]);
  });

  test.each([
    [['# Findings']],
    [['# Annex C: Statements', '# Conclusions']],
    [['## Minority view', '# Conclusions']],
    [['# The annexation of the harbour']],
  ] as const)('under %j it is the body’s own', (headings) => {
    expect(under(headings)).toEqual([]);
  });
});
