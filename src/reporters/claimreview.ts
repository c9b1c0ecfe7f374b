import { harmless } from './support/harmless.js';
import type { ClaimReview, CreativeWork, ItemList, Quotation, WithContext } from 'schema-dts';
import { oneLine } from '../language/message.js';
import { cut } from '../language/span.js';
import type {
  ClaimReviewSettings,
  Report,
  ReportedClaim,
  ReportedDocument,
  ReportedEvidence,
  Reporter,
  RunReport,
  Verdict,
} from '../types/index.js';
import { findingsOf } from './support/concerns.js';
import { uriOf } from './support/uri.js';
import { count } from './support/words.js';

const INDENT = 2;
/** Verdicts that a passage bears out; of the others there is nothing to review. */
const REVIEWED: readonly Verdict[] = ['contradicted', 'misstated', 'supported'];

/** Drafts of schema.org claim reviews; ratings only in the words that the house supplies, for a tool has none to give. */
export const claimreview: Reporter = harmless(
  {
    id: 'claimreview',
    summary: 'drafts of schema.org claim reviews; rated only in the words the house has set',
    render: (run, { settings }) =>
      `${JSON.stringify(listOf(run, settings?.claimReview ?? {}), null, INDENT)}\n`,
  },
  'json',
);

function listOf({ reports }: RunReport, settings: ClaimReviewSettings): WithContext<ItemList> {
  const reviews = reports.flatMap((report) => reviewsOf(report, settings));
  const accepted = reports.flatMap((report) => report.claims.filter((claim) => isAccepted(claim, report)));
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: 'Drafts of claim reviews',
    description: noteOf(reviews, accepted.length),
    numberOfItems: reviews.length,
    itemListElement: reviews,
  };
}

/** What an editor must know before any of it is published. */
function noteOf(reviews: readonly ClaimReview[], accepted: number): string {
  const bare = reviews.filter(({ reviewRating }) => reviewRating === undefined).length;
  return [
    'Drafts for an editor: dates are left out, and every word needs a second look before it is published.',
    ...(bare === 0
      ? []
      : [
          `${count(bare, 'draft')} without a rating, for the house has supplied no wording for the verdict (claimReview.ratings).`,
        ]),
    ...(accepted === 0 ? [] : [`${count(accepted, 'claim')} left out that an editor has accepted.`]),
  ].join(' ');
}

function reviewsOf(report: Report, settings: ClaimReviewSettings): ClaimReview[] {
  return report.claims
    .filter((claim) => REVIEWED.includes(claim.verdict) && !isAccepted(claim, report))
    .map((claim) => reviewOf(report, claim, settings));
}

function isAccepted(item: ReportedClaim, report: Report): boolean {
  return findingsOf({ kind: 'claim', item }, report).some(({ suppressed }) => suppressed !== null);
}

/** Who made the claim first is not known here, so that it has no author; it appears in the article. */
function reviewOf(report: Report, claim: ReportedClaim, settings: ClaimReviewSettings): ClaimReview {
  const { article } = report;
  const { ratings = {}, author, url } = settings;
  const rating = ratings[claim.verdict];
  return {
    '@type': 'ClaimReview',
    creativeWorkStatus: 'Draft',
    ...(url === undefined ? {} : { url }),
    claimReviewed: oneLine(cut(article.text, claim.content)),
    reviewBody: oneLine(claim.why),
    ...(author === undefined ? {} : { author: { '@type': 'Organization', name: author } }),
    ...(rating === undefined ? {} : { reviewRating: { '@type': 'Rating', alternateName: rating } }),
    itemReviewed: { '@type': 'Claim', appearance: workOf(article) },
    citation: claim.evidence
      .filter(({ quotation }) => quotation === null)
      .map((passage) => quotedFrom(report, passage)),
  };
}

function quotedFrom({ sources }: Report, { document, text, place }: ReportedEvidence): Quotation {
  const source = sources.find(({ path }) => path === document);
  return {
    '@type': 'Quotation',
    text: oneLine(text),
    ...(source === undefined ? {} : { isPartOf: workOf(source) }),
    ...(place.page === null ? {} : { position: place.pageLabel ?? place.page }),
  };
}

function workOf({ path, title, url }: ReportedDocument): CreativeWork {
  return { '@type': 'CreativeWork', name: oneLine(title ?? path), url: url ?? uriOf(path) };
}
