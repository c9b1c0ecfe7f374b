import { oneLine } from '../language/message.js';
import { cut } from '../language/span.js';
import type { ClaimPair, Clash, ReaderSay } from '../types/index.js';
import { readingKind, type Fault } from './kinds/reading.js';

/**
 * The words that a reader calls wrong, as clashes: what it contradicts must show in findings as what facts contradict does. A reader that
 * names no words of the passage is taken to mean the sentence that answers most of the claim; one that names none at all, the whole claim.
 */
export function pointedAt(pair: ClaimPair, { reader, faults }: ReaderSay, verdict: Fault): Clash[] {
  const { claim, article, passages } = pair;
  const named = faults.length > 0 ? faults : [{ claim: claim.content, passage: null }];
  return named.map((fault) => {
    const { sentence, span } = fault.passage ?? nearestIn(pair);
    const { region, cell } = passages.shown[sentence]!;
    return {
      type: 'clash',
      kind: readingKind(verdict),
      verdict,
      claim: fault.claim,
      sentence,
      passage: span,
      by: reader,
      claimSays: oneLine(cut(article.text, fault.claim)),
      passageSays: cell ? cut(cell.says, cell.value) : oneLine(cut(region.document.text, span)),
      ...(cell && { cell: cell.lines }),
      suggestion: null,
    };
  });
}

function nearestIn({ passages: { shown } }: ClaimPair): { sentence: number; span: Clash['passage'] } {
  const sentence = [...shown.keys()].reduce((best, index) =>
    shown[index]!.score > shown[best]!.score ? index : best,
  );
  return { sentence, span: shown[sentence]!.span };
}
