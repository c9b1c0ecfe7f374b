import { oneLine, write } from '../../language/message.js';
import { cut } from '../../language/span.js';
import type { ClaimPair, Clash, Span } from '../../types/index.js';

/** Makes a clash of two stretches, with both as they are printed; the passage's words are the fix. */
export function clashOf(
  pair: ClaimPair,
  kind: string,
  verdict: Clash['verdict'],
  ours: Span,
  { sentence, span }: { readonly sentence: number; readonly span: Span },
): Clash {
  const { document } = pair.passages.shown[sentence]!.region;
  const passageSays = oneLine(cut(document.text, span));
  return {
    type: 'clash',
    kind,
    verdict,
    claim: ours,
    sentence,
    passage: span,
    claimSays: oneLine(cut(pair.article.text, ours)),
    passageSays,
    suggestion: write(passageSays),
  };
}
