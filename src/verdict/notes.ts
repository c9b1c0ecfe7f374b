import type { ClaimPair, Severity, Span } from '../types/index.js';
import type { ClaimFinding } from './findings.js';
import { quoteKinds } from './kinds/quote.js';

const { id: COPIED, severity: OF_COPIED } = quoteKinds[0]!;

/** Words of a passage that stand in a claim without quotation marks. */
interface Copied {
  readonly claim: Span;
  readonly sentence: number;
  readonly passage: Span;
  readonly words: string;
}

/** The note on words taken over without quotation marks; it rests on no clash and changes no verdict. */
export function notesOn(
  { claim, passages }: ClaimPair,
  copied: Copied | null,
  chosen: (kind: string) => Severity | 'off' | null,
): ClaimFinding[] {
  const severity = chosen(COPIED) ?? OF_COPIED;
  if (copied === null || severity === 'off') return [];
  const { words, sentence } = copied;
  return [
    {
      claim: claim.id,
      evidence: sentence,
      finding: {
        check: COPIED,
        severity,
        message: `Article prints \`${words}\` without quotation marks; the source has the same words`,
        article: copied.claim,
        source: { document: passages.shown[sentence]!.region.document.path, span: copied.passage },
        actual: words,
        expected: words,
        suggestion: `put quotation marks round \`${words}\`, or say it in other words`,
      },
    },
  ];
}
