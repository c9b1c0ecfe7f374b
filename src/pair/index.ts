import { analyse } from '../language/mentions/index.js';
import { emptyLexicon, type Lexicon } from '../language/lexicon.js';
import { referenceMarks } from '../language/reference-marks.js';
import { contains, cut, overlaps } from '../language/span.js';
import { isContent } from '../language/tokenize.js';
import type { Claim, Document, Evidence, Match, Pairing, Region, Side, Span, Token } from '../types/index.js';
import { findCandidates, type Candidate } from './candidates.js';
import { elementsOf } from './elements.js';
import { namesEvent } from './events.js';
import { claimTerms, type ClaimTerm } from './claim-terms.js';
import { matchTokens } from './match.js';
import { passageOf } from './passages.js';
import { holdsSpeaker, isOwnStudy, tiesOf, type Tie } from './reference.js';
import { relatedWords, strangeWords } from './related.js';
import { frequency, indexSentences, type SentenceIndex } from './sentence-index.js';
import { eachTerm, termOf } from './terms.js';

/** Passages kept for one claim; a reader looks at no more. */
const MAX_PASSAGES = 4;
/** Candidates compared word by word. */
const MAX_COMPARED = 4;
/** Candidates that hold less than this of the best one's share of words cannot come near it. */
const MIN_SHARE = 0.5;
/** A passage must answer this share of the claim, */
const MIN_COVERAGE = 0.2;
/** … or hardly any of it, where there are no more sentences than this: they state one finding, and chance offers nothing else; */
const ONE_FINDING = 3;
const MIN_COVERAGE_OF_ONE = 0.05;
/** … this many of its words (or a name or number among them), */
const MIN_SHARED = 2;
/** … or, of a claim of two or three words, half (or the act, when something else ties the two: "They found incursions"), */
const HALF = 0.45;
/** … and come this near to the best passage. */
const MIN_OF_BEST = 0.5;
/** A passage that denies the claim is worth keeping beyond those when it answers so much of it. */
const CONTRARY_COVERAGE = 0.5;
/** Wording without which hardly anything is denied. */
const DENIAL =
  /\b(?:no|not|never|nor|neither|none|nothing|nobody|without|cannot|den(?:y|ies|ied)|fail(?:s|ed)?|ruled out)\b|n['’]t\b/iu;
/** Less than any tie: it decides between equals alone. */
const TURNED = 0.02;
/** Shared words named in a reason. */
const NAMED_WORDS = 5;

/** A pairing, and whether only passages of sources were compared: what the article itself prints may mean another thing in its next version. */
export interface Paired {
  readonly pairing: Pairing;
  readonly ofSources: boolean;
}

/** Gives the pairing of a claim, whose words are `side`: the one that `make` makes, unless it is known already. */
export type Recall = (claim: Claim, side: Side, make: () => Paired) => Pairing;

/** For each claim the passages that bear on it, best first. Cost grows with the claims, not with claims times text. */
export function pair(
  article: Document,
  claims: readonly Claim[],
  regions: readonly Region[],
  lexicon: Lexicon = emptyLexicon,
  recall: Recall = (_claim, _side, make) => make().pairing,
): Pairing[] {
  if (claims.length === 0) return [];
  const index = indexSentences(regions);
  return claims.map((claim) => {
    const side = proseOf(article, claim);
    return recall(claim, side, () => pairClaim(article, claim, side, index, lexicon));
  });
}

function pairClaim(
  article: Document,
  claim: Claim,
  side: Side,
  index: SentenceIndex,
  lexicon: Lexicon,
): Paired {
  const terms = claimTerms(claim, side, index);
  const candidates = findCandidates(index, article, claim, side, terms);
  const compared = candidates
    .slice(0, MAX_COMPARED)
    .filter(({ share }) => share >= candidates[0]!.share * MIN_SHARE)
    .map((candidate) => compare(article, claim, side, terms, index, candidate))
    .sort((a, b) => b.score - a.score);
  const best = compared[0]?.score ?? 0;
  const bears = compared.filter((evidence) => bearsOn(side, evidence, best, index.count));
  const evidence = bears
    .slice(0, MAX_PASSAGES)
    .map((one, rank) =>
      rank > 0 ? one : { ...one, related: relatedWords(side, one.source, one.matches, lexicon) },
    );
  const contrary = candidates
    .slice(MAX_COMPARED)
    .filter((candidate) => mayDeny(side, index, candidate))
    .map((candidate) => compare(article, claim, side, terms, index, candidate))
    .filter(
      ({ coverage, source, matches }) => coverage >= CONTRARY_COVERAGE && isTurned(side, source, matches),
    );
  const answered = new Set(
    evidence.flatMap((one) => [...answeredBy(one.matches, one.passage.region, terms)]),
  );
  const unanswered = stated(claim, side).filter((token) => !answered.has(token));
  const absent = unanswered.filter((token) => frequency(index, termOf(token)) === 0);
  const pairing = {
    claim,
    article: side,
    evidence,
    runnerUp: [...bears.slice(MAX_PASSAGES), ...compared.filter((one) => !bears.includes(one))][0] ?? null,
    contrary,
    coverage: coverageOf(terms, new Set([...answered, ...alikeIn(evidence)])),
    unanswered,
    absent,
    strange: strangeWords(absent, evidence, lexicon),
    searched: index.searched,
    elements: elementsOf(article, claim, side, evidence),
    speakerHeld: isHeld(claim, index.regions),
  };
  return {
    pairing,
    ofSources: [...compared, ...contrary].every(({ passage: { region } }) => region.origin === 'source'),
  };
}

/** One of the two has wording that denies, the other has none: told by a glance, before the passage is taken apart. */
function mayDeny(side: Side, index: SentenceIndex, { from, to }: Candidate): boolean {
  const region = index.regions[index.region[from]!]!;
  const text = cut(region.document.text, { start: index.start[from]!, end: index.end[to]! });
  return DENIAL.test(text) !== DENIAL.test(side.text);
}

/** The claim without its dateline and the marks that point at literature: they say where a thing was read or written, not what. */
function proseOf(article: Document, claim: Claim): Side {
  const side = analyse(article, claim.span);
  const marks = [...datelineOf(article, claim), ...referenceMarks(article.text, claim.span)];
  if (marks.length === 0) return side;
  const isProse = (part: { readonly span: Span }) => !marks.some((mark) => overlaps(mark, part.span));
  return { ...side, tokens: side.tokens.filter(isProse), mentions: side.mentions.filter(isProse) };
}

/** "HA NOI, Oct. 26 –": what stands before a dash and the claim's content. */
function datelineOf({ text }: Document, { span, content }: Claim): Span[] {
  const head = { start: span.start, end: content.start };
  return /[—–-]\s*$/u.test(cut(text, head)) ? [head] : [];
}

/** The content words of the clause that states the thing. */
function stated({ content }: Claim, { tokens }: Side): Token[] {
  return tokens.filter((token) => isContent(token) && overlaps(content, token.span));
}

function bearsOn(
  side: Side,
  { score, coverage, matches }: Evidence,
  best: number,
  sentences: number,
): boolean {
  const least = sentences <= ONE_FINDING ? MIN_COVERAGE_OF_ONE : MIN_COVERAGE;
  const shared = new Set(matches.map((match) => match.article.norm)).size;
  const isTied = score > coverage && matches.some(({ article }) => namesEvent(side, article));
  const enough = shared >= MIN_SHARED || (shared > 0 && (coverage >= HALF || isTied));
  return coverage >= least && enough && score >= best * MIN_OF_BEST;
}

function compare(
  article: Document,
  claim: Claim,
  side: Side,
  terms: readonly ClaimTerm[],
  index: SentenceIndex,
  { from, to }: Candidate,
): Evidence {
  const region = index.regions[index.region[from]!]!;
  const span = { start: index.start[from]!, end: index.end[to]! };
  const source = passageOf(region, span);
  const matches = matchTokens(side, source);
  const coverage = coverageOf(terms, answeredBy(matches, region, terms));
  const ties = tiesOf(article, claim, region);
  return {
    passage: { region, span },
    score: scoreOf(coverage, ties, isTurned(side, source, matches)),
    reasons: [...sharedWords(matches, terms), ...ties.map(({ reason }: Tie) => reason)],
    source,
    matches,
    related: [],
    coverage,
  };
}

/** Coverage and ties; of two passages that answer as much, the one that speaks without another denial comes first. */
function scoreOf(coverage: number, ties: readonly Tie[], turned: boolean): number {
  const tied = ties.reduce((sum, { weight }) => sum + weight, 0);
  return Math.max(0, Math.min(1, coverage + tied - (turned ? TURNED : 0)));
}

/** True when more matched words are denied on one side only than alike. */
function isTurned(article: Side, source: Side, matches: readonly Match[]): boolean {
  const denied = ({ mentions }: Side, { span }: Token) =>
    mentions.filter(({ kind, scope }) => kind === 'negation' && contains(scope, span)).length % 2 === 1;
  const turned = matches.filter((match) => denied(article, match.article) !== denied(source, match.source));
  return turned.length * 2 > matches.length;
}

/** Words of the claim that a passage answers, and those that only name who speaks there ("Dahl would not" – "I would not"). */
function answeredBy(matches: readonly Match[], { speaker }: Region, terms: readonly ClaimTerm[]): Set<Token> {
  const answered = new Set(matches.map((match) => match.article));
  if (speaker === null) return answered;
  const named = new Set<string>();
  eachTerm(speaker, { start: 0, end: speaker.length }, (term) => named.add(term));
  for (const { term, tokens } of terms) {
    if (named.has(term)) for (const token of tokens) answered.add(token);
  }
  return answered;
}

/** Words of the claim that the best passage has by a synonym, or by a word formed from the same. */
function alikeIn(evidence: readonly Evidence[]): Token[] {
  return evidence.flatMap(({ related }) =>
    related.flatMap(({ article, relation }) =>
      relation === 'synonym' || relation === 'derived' ? [article] : [],
    ),
  );
}

/** Weight of the terms of which at least one word is answered, over the weight of all. */
function coverageOf(terms: readonly ClaimTerm[], answered: ReadonlySet<Token>): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const held = terms.filter(({ tokens }) => tokens.some((token) => answered.has(token)));
  return held.reduce((sum, { weight }) => sum + weight, 0) / total;
}

function sharedWords(matches: readonly Match[], terms: readonly ClaimTerm[]): string[] {
  const answered = new Set(matches.map((match) => match.article));
  const words = terms
    .filter(({ tokens }) => tokens.some((token) => answered.has(token)))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, NAMED_WORDS)
    .map(({ tokens }) => tokens[0]!.text);
  return words.length === 0 ? [] : [`shares: ${words.join(', ')}`];
}

function isHeld({ attribution }: Claim, regions: readonly Region[]): boolean {
  const speaker = attribution?.speaker ?? null;
  return (
    speaker === null ||
    regions.some((region) => holdsSpeaker(speaker, region)) ||
    isOwnStudy(speaker, regions)
  );
}
