import { compareClaims, type ClaimFinding } from './compare.js';
import { onScale } from './on-scale.js';
import { pair } from './pair/index.js';
import type { Lexicon } from './text/lexicon.js';
import type {
  Check,
  Claim,
  Document,
  Evidence,
  HeadlineCheck,
  LikelihoodScale,
  Pairing,
  Problem,
  Region,
} from './types.js';

/** What a headline is compared with the help of. */
export interface HeadlineTools {
  /** Those that run, of which one may be about headlines. */
  readonly chosen: readonly Check[];
  /** Every check there is: those of claims that are reused, whether or not they run on claims. */
  readonly all: readonly Check[];
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
  { chosen, all, lexicon, scale }: HeadlineTools,
): { readonly results: readonly ClaimFinding[]; readonly problems: readonly Problem[] } {
  const check = chosen.find((one) => one.subject === 'headline');
  const body = bodyOf(article);
  const headlines = claims.filter(
    ({ span, heading }) => heading && body !== null && span.end <= body.span.start,
  );
  if (!check || !body || headlines.length === 0) return { results: [], problems: [] };
  const pairings = onScale(scale, pair(article, headlines, [body], lexicon));
  const reused = all.filter(({ id }) => check.reuses.includes(id));
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
  check: HeadlineCheck,
): ClaimFinding[] {
  const own = findings.filter((one) => one.claim === claim.id && one.finding.severity !== 'info');
  const differs = (one: Evidence) => own.some((other) => other.evidence === one);
  const nearest = evidence.reduce<Evidence | null>(
    (best, one) => (best && best.coverage >= one.coverage ? best : one),
    null,
  );
  if (!nearest || nearest.coverage < SUMMED_UP || !differs(nearest)) return [];
  if (evidence.some((one) => one.coverage >= nearest.coverage * NEARLY && !differs(one))) return [];
  const first = own.find((one) => one.evidence === nearest)!;
  const source = first.finding.source?.span ?? null;
  const view = { check: first.finding.check, difference: { ...first.finding, source } };
  return check.run(view).map((difference) => ({
    claim: claim.id,
    evidence: nearest,
    finding: {
      ...first.finding,
      check: check.id,
      severity: difference.severity ?? check.severity,
      message: difference.message ?? first.finding.message,
      actual: difference.actual,
      expected: difference.expected,
    },
  }));
}
