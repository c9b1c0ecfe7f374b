import type {
  Check,
  Claim,
  ClaimCheck,
  ClaimView,
  Difference,
  Document,
  Evidence,
  Finding,
  Pairing,
  Problem,
  Quotation,
  Side,
  Span,
  Trace,
} from './types/index.js';
import { says } from './language/message.js';
import { printsSentence } from './language/same-sentence.js';
import { contains, cut, overlaps } from './language/span.js';
import { wholeWords } from './language/whole-words.js';

export interface ClaimFinding {
  readonly finding: Finding;
  readonly claim: string;
  readonly evidence: Evidence;
}

export interface QuotationFinding {
  readonly finding: Finding;
  readonly quotation: Quotation;
}

interface Compared<T> {
  readonly results: readonly T[];
  readonly problems: readonly Problem[];
}

/** All that the checks say of one claim by itself. */
export interface ClaimComparison {
  readonly found: readonly ClaimFinding[];
  /** True when a source prints the claim word for word. */
  readonly copied: boolean;
  /** What came of checks that threw. */
  readonly problems: readonly Problem[];
}

/** Gives what the checks say of a claim: what `make` makes, unless it is known already. */
export type RecallComparison = (pairing: Pairing, make: () => ClaimComparison) => ClaimComparison;

/**
 * Runs every claim check on every claim beside each passage that bears on it. What a check says of the same words beside several
 * passages is one finding, beside the best of them. A check that throws becomes a problem. Words that a source holds as quoted are
 * not the author's to misstate: nothing is said of them.
 */
export function compareClaims(
  pairings: readonly Pairing[],
  checks: readonly Check[],
  traces: readonly Trace[] = [],
  recall: RecallComparison = (_pairing, make) => make(),
): Compared<ClaimFinding> {
  const claimChecks = checks.filter((check) => check.subject === 'claim');
  const held = traces
    .filter(({ verdict }) => verdict === 'verbatim' || verdict === 'permitted')
    .map(({ quotation }) => quotation.span);
  const ofCopies = new Set(claimChecks.filter((check) => check.ofCopies).map(({ id }) => id));
  const compared = pairings.map((pairing) => recall(pairing, () => compareClaim(pairing, claimChecks)));
  return {
    results: compared.flatMap(({ found, copied }) =>
      once(
        found.filter(
          ({ finding }) =>
            ofCopies.has(finding.check) ||
            (!copied && !held.some((quotation) => contains(quotation, finding.article))),
        ),
      ),
    ),
    problems: distinct(compared.flatMap(({ problems }) => problems)),
  };
}

/** What claim checks say of one claim beside its passages, before any of it is held back. */
export function compareClaim(
  { claim, article, evidence: passages }: Pairing,
  checks: readonly ClaimCheck[],
): ClaimComparison {
  const problems: Problem[] = [];
  const found = passages.flatMap((evidence) =>
    checks.flatMap((check) =>
      attempt(check, problems, () => check.run(viewOf(claim, article, evidence, passages))).map(
        (difference) => ({
          claim: claim.id,
          evidence,
          finding: toFinding(
            check,
            unbroken(difference, article, evidence.source),
            evidence.passage.region.document,
          ),
        }),
      ),
    ),
  );
  return { found, copied: isCopied(article, found), problems };
}

function distinct(problems: readonly Problem[]): Problem[] {
  return problems.filter(
    ({ message }, index) => problems.findIndex((other) => other.message === message) === index,
  );
}

/** What a source prints word for word is not misstated by whoever repeats it, whatever another passage has. */
function isCopied(article: Side, found: readonly ClaimFinding[]): boolean {
  const sources = found
    .map(({ evidence }) => evidence.passage.region)
    .filter(({ origin }) => origin === 'source')
    .map(({ document }) => document);
  return [...new Set(sources)].some((source) => printsSentence(source, article.tokens));
}

/** Passages come best first, so the first finding of a check on a stretch of the article stands. */
function once(findings: readonly ClaimFinding[]): ClaimFinding[] {
  return findings.filter(
    ({ finding }, index) =>
      !findings
        .slice(0, index)
        .some(
          (earlier) =>
            earlier.finding.check === finding.check && overlaps(earlier.finding.article, finding.article),
        ),
  );
}

function viewOf(claim: Claim, article: Side, evidence: Evidence, passages: readonly Evidence[]): ClaimView {
  const others = passages.filter((passage) => passage !== evidence).map(({ source }) => source);
  return { claim, article, source: evidence.source, matches: evidence.matches, evidence, others };
}

/** Runs every quotation check on every quotation and its trace. */
export function compareQuotations(
  article: Document,
  traces: readonly Trace[],
  checks: readonly Check[],
): Compared<QuotationFinding> {
  const problems: Problem[] = [];
  const quotationChecks = checks.filter((check) => check.subject === 'quotation');
  const results = traces.flatMap((trace) =>
    quotationChecks.flatMap((check) =>
      attempt(check, problems, () => check.run({ quotation: trace.quotation, trace, article })).map(
        (difference) => ({
          quotation: trace.quotation,
          finding: toFinding(check, difference, (trace.places[0] ?? trace.nearest?.place)?.region.document),
        }),
      ),
    ),
  );
  return { results, problems };
}

function attempt(check: Check, problems: Problem[], run: () => readonly Difference[]): readonly Difference[] {
  try {
    return run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The check ${check.id} failed (${reason}); its findings are missing from this report`;
    if (!problems.some((problem) => problem.message === message)) {
      problems.push({ stage: 'compare', message, span: null, path: null });
    }
    return [];
  }
}

/** The difference with compounds named whole: a message that says `hired strike` of "hired strike-breakers" says another thing. */
function unbroken(difference: Difference, article: Side, source: Side): Difference {
  const ours = named(difference.article, difference.actual, article);
  if (difference.source === null) return { ...difference, article: ours.span, actual: ours.words };
  const theirs = named(difference.source, difference.expected, source);
  return {
    ...difference,
    article: ours.span,
    actual: ours.words,
    source: theirs.span,
    expected: theirs.words,
    suggestion:
      difference.suggestion?.replaceAll(`\`${difference.expected}\``, `\`${theirs.words}\``) ?? null,
  };
}

function named(span: Span, words: string, { text, span: { start } }: Side): { span: Span; words: string } {
  const whole = wholeWords(text, span, start);
  const local = (part: Span): string => cut(text, { start: part.start - start, end: part.end - start });
  return { span: whole, words: words === local(span) ? local(whole) : words };
}

function toFinding(check: Check, difference: Difference, document: Document | undefined): Finding {
  const { article, source, actual, expected, suggestion } = difference;
  return {
    check: check.id,
    severity: difference.severity ?? check.severity,
    message: difference.message ?? says(actual, expected),
    article,
    source: source && document ? { document: document.path, span: source } : null,
    actual,
    expected,
    suggestion,
  };
}
