import { clauseIndexAt, clausesOf } from '../language/clauses.js';
import { contains } from '../language/span.js';
import type { Agreement, ClaimPair, Clash, Fact, Mention, Side } from '../types/index.js';
import { align, contentOf } from './alignment.js';

export const status: Fact = { id: 'status', summary: 'How far an act got.', hold };

function over(side: Side, at: number): Mention[] {
  const { span } = side.tokens[at]!;
  return side.mentions.filter(
    (m) =>
      ['likelihood', 'certainty', 'negation', 'attempt', 'standing', 'evidential', 'condition'].includes(m.kind) &&
      contains(m.scope, span) &&
      !contains(m.span, span),
  );
}
const nameOf = (m: Mention): string =>
  m.kind === 'standing' ? m.standing : m.kind === 'evidential' ? 'evidential' + m.strength : m.kind === 'negation' ? 'neg-' + m.form : m.kind;

function hold(pair: ClaimPair): (Clash | Agreement)[] {
  const { side } = pair;
  return pair.sides.flatMap((passage, sentence) => {
    const { pairs } = align(side, passage);
    const content = contentOf(side);
    const cover = pairs.length / content.length;
    if (cover < 0.5 || pairs.length < 3) return [];
    const verb = pairs.find(({ claim, passage: p }) => side.tags[claim]!.pos === 'VERB' && passage.tags[p]!.pos === 'VERB');
    if (!verb) return [];
    const ours = over(side, verb.claim);
    if (ours.length > 0) return [];
    const theirs = over(passage, verb.passage);
    if (theirs.length === 0) return [];
    const kinds = [...new Set(theirs.map(nameOf))];
    return kinds.map((kind): Clash => ({ type: 'clash', kind: 'x/' + kind, verdict: 'misstated', claim: side.tokens[verb.claim]!.span, sentence, passage: theirs[0]!.span, claimSays: side.tokens[verb.claim]!.text, passageSays: theirs.map((m) => passage.text.slice(m.span.start - passage.span.start, m.span.end - passage.span.start)).join('+'), suggestion: null }));
  });
}
