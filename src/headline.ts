import { compareClaims, type ClaimFinding } from './compare.js';
import { onScale } from './on-scale.js';
import { pair } from './pair/index.js';
import { retold, reusing, type ReuseTools } from './reuse.js';
import type { Lexicon } from './language/lexicon.js';
import type {
  Claim,
  Document,
  Evidence,
  ReusingCheck,
  LikelihoodScale,
  Pairing,
  Problem,
  Region,
} from './types/index.js';

/** What a headline is compared with the help of. */
export interface HeadlineTools extends ReuseTools {
  readonly lexicon: Lexicon;
  readonly scale: LikelihoodScale;
}

/** Share of the headline that a sentence must answer to be the one it sums up. */
const SUMMED_UP = 0.5;
/** A sentence that answers nearly as much without differing bears the headline out. */
const NEARLY = 0.8;

/** Holds the headline against the sentences of the body, which is evidence for it as a source would be. */
export function compareHeadline(
  article: Document,
  claims: readonly Claim[],
  tools: HeadlineTools,
): { readonly results: readonly ClaimFinding[]; readonly problems: readonly Problem[] } {
  const found = reusing('headline', tools);
  const body = bodyOf(article);
  const headlines = claims.filter(
    ({ span, heading }) => heading && body !== null && span.end <= body.span.start,
  );
  if (!found || !body || headlines.length === 0) return { results: [], problems: [] };
  const { check, reused } = found;
  const pairings = onScale(tools.scale, pair(article, headlines, [body], tools.lexicon));
  const { results, problems } = compareClaims(pairings, reused);
  return { results: pairings.flatMap((pairing) => beyond(pairing, results, check)), problems };
}

/** The text under the title; null when the article does not begin with a heading, or has nothing else. */
function bodyOf(article: Document): Region | null {
  const [title] = article.blocks;
  const end = article.blocks.at(-1)?.span.end ?? 0;
  if (title?.kind !== 'heading' || title.span.end >= end) return null;
  const span = { start: title.span.end + 1, end };
  return { document: article, span, origin: 'excerpt', quotation: null, speaker: null };
}

/** The first difference from the nearest sentence, unless another one as near bears the headline out. */
function beyond(
  { claim, evidence }: Pairing,
  findings: readonly ClaimFinding[],
  check: ReusingCheck,
): ClaimFinding[] {
  const own = findings.filter((one) => one.claim === claim.id && one.finding.severity !== 'info');
  const differs = (one: Evidence) => own.some((other) => other.evidence === one);
  const nearest = evidence.reduce<Evidence | null>(
    (best, one) => (best && best.coverage >= one.coverage ? best : one),
    null,
  );
  if (!nearest || nearest.coverage < SUMMED_UP || !differs(nearest)) return [];
  if (evidence.some((one) => one.coverage >= nearest.coverage * NEARLY && !differs(one))) return [];
  return retold(
    own.find((one) => one.evidence === nearest)!,
    check,
  );
}
