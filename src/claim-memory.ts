import type { ClaimComparison } from './compare.js';
import type { Paired } from './pair/index.js';
import { cut, overlaps } from './language/span.js';
import type { Claim, Document, Evidence, Pairing, Region, Side, Span, Token } from './types/index.js';

/** What was paired with a claim and said of it, at the place where it stood then. */
interface Kept {
  readonly pairing: Pairing;
  readonly comparison: ClaimComparison;
  /** For each finding, which of the pairing's passages it is about. */
  readonly passages: readonly number[];
}

/** One check of an article that may use what is remembered of earlier ones. */
export interface Recollection {
  /** The pairing remembered of a claim, else the one that `make` makes. */
  readonly pairing: (claim: Claim, side: Side, make: () => Paired) => Pairing;
  /** What is remembered with the pairing of a claim, else what `make` makes. */
  readonly comparison: (pairing: Pairing, make: () => ClaimComparison) => ClaimComparison;
}

/**
 * What is known of the claims of one article, so that after an edit only those are paired and compared again which it touches. A
 * claim is known again by its words, by what was read in them (amounts, names …) and by whom it is credited to. All is forgotten
 * when a source, an excerpt of the article or a setting changes, and after each check what the article no longer holds.
 */
export class ClaimMemory {
  private scope = '';
  private kept: ReadonlyMap<string, Kept> = new Map();
  private readonly numbers = new WeakMap<Document, number>();
  private counted = 0;

  /** Begins the check of another version of the article; `settings` are those that decide what checks say. */
  recollect(regions: readonly Region[], settings: unknown): Recollection {
    const scope = JSON.stringify([settings, regions.map((region) => this.identityOf(region))]);
    const known = scope === this.scope ? this.kept : new Map<string, Kept>();
    const next = new Map<string, Kept>();
    [this.scope, this.kept] = [scope, next];
    const recalled = new Map<Claim, Kept>();
    const fresh = new Map<Claim, { readonly key: string; readonly pairing: Pairing }>();
    return {
      pairing: (claim, side, make) => {
        const key = keyOf(claim, side, regions);
        const found = known.get(key);
        if (found) {
          next.set(key, found);
          recalled.set(claim, found);
          return movedTo(claim, side, regions, found.pairing);
        }
        const { pairing, ofSources } = make();
        if (ofSources) fresh.set(claim, { key, pairing });
        return pairing;
      },
      comparison: (pairing, make) => {
        const found = recalled.get(pairing.claim);
        if (found) return saidOf(pairing, found);
        const comparison = make();
        const made = fresh.get(pairing.claim);
        const passages = comparison.found.map(({ evidence }) => pairing.evidence.indexOf(evidence));
        if (made) next.set(made.key, { pairing: made.pairing, comparison, passages });
        return comparison;
      },
    };
  }

  /** A source is the object it was read into; an excerpt is its words, and who is said to say them. */
  private identityOf({ origin, document, span, quotation, speaker }: Region): unknown {
    if (origin === 'source') return this.numberOf(document);
    return [cut(document.text, span), speaker, from(span.start, [quotation?.pieces, quotation?.attribution])];
  }

  private numberOf(source: Document): number {
    const number = this.numbers.get(source) ?? ++this.counted;
    this.numbers.set(source, number);
    return number;
  }
}

/** All that decides what is said of a claim, besides the regions: its words and which of them count, what was read in them, its excerpts. */
function keyOf(claim: Claim, { span, text, tokens, mentions }: Side, regions: readonly Region[]): string {
  const excerpts = regions.flatMap(({ origin, span: excerpt }, index) =>
    origin === 'excerpt' && overlaps(excerpt, claim.span) ? [[index, excerpt]] : [],
  );
  const said = { ...claim, id: null, quotations: null };
  return from(span.start, [text, tokens.map((token) => token.span), said, mentions, excerpts]);
}

/** Plain data as JSON, with its places counted from `start`. */
function from(start: number, data: unknown): string {
  return JSON.stringify(data, (key, value: unknown) =>
    (key === 'start' || key === 'end') && typeof value === 'number' ? value - start : value,
  );
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The pairing of a claim for the same claim where it stands now. */
function movedTo(claim: Claim, side: Side, regions: readonly Region[], pairing: Pairing): Pairing {
  const by = side.span.start - pairing.article.span.start;
  const tokens = new Map(pairing.article.tokens.map((token, at) => [token, side.tokens[at]!]));
  const token = (old: Token): Token => tokens.get(old)!;
  const evidence = (old: Evidence): Evidence => ({
    ...old,
    passage: { ...old.passage, region: sameSource(old.passage.region, regions) },
    matches: old.matches.map((match) => ({ ...match, article: token(match.article) })),
    related: old.related.map((related) => ({ ...related, article: token(related.article) })),
  });
  return {
    ...pairing,
    claim,
    article: side,
    evidence: pairing.evidence.map(evidence),
    runnerUp: pairing.runnerUp && evidence(pairing.runnerUp),
    contrary: pairing.contrary.map(evidence),
    unanswered: pairing.unanswered.map(token),
    absent: pairing.absent.map(token),
    strange: pairing.strange.map(token),
    elements: pairing.elements.map((element) => ({ ...element, span: shifted(element.span, by) })),
  };
}

function sameSource({ document }: Region, regions: readonly Region[]): Region {
  return regions.find((region) => region.origin === 'source' && region.document === document)!;
}

/** What was said of a claim, said of its pairing where it stands now. */
function saidOf(pairing: Pairing, { pairing: old, comparison, passages }: Kept): ClaimComparison {
  const by = pairing.article.span.start - old.article.span.start;
  const found = comparison.found.map(({ finding }, at) => ({
    claim: pairing.claim.id,
    evidence: pairing.evidence[passages[at]!]!,
    finding: { ...finding, article: shifted(finding.article, by) },
  }));
  return { ...comparison, found };
}
