import { align } from '../src/language/align.js';
import { contains, overlaps } from '../src/language/span.js';
import { isContent } from '../src/language/tokenize.js';
import type { Case, Element, Evidence, Finding, Mention, Pairing, Side, Token } from '../src/types/index.js';
import { changesOf } from '../src/judges/rules/changes.js';

/** What the model weighs about a claim beside its passages; all are numbers of about 0 … 3. */
export type Features = Readonly<Record<string, number>>;

/** Runs of so many equal words, function words counted, are copied. */
const COPY_RUN = 3;
/** Counts beyond this tell nothing more. */
const MOST = 3;

/** The features of a case with at least one passage. */
export function featuresOf({ pairing, findings }: Case): Features {
  const { article, claim, evidence, unanswered, absent, elements } = pairing;
  const best = evidence[0]!;
  const stated = article.tokens.filter((token) => isContent(token) && overlaps(claim.content, token.span));
  const words = Math.max(1, stated.length);
  const copy = copyOf(article, best.source);
  const changes = changesOf(pairing, best);
  const missing = (role: Element['role'], status: Element['status'] = 'missing') =>
    capped(elements.filter((element) => element.role === role && element.status === status).length);
  const related = (relation: string) =>
    capped(best.related.filter((one) => one.relation === relation).length);
  const free = unanswered.filter((token) => !best.related.some((one) => one.article === token));
  const [turned, tried, hedged, unhedged] = parities(pairing, best);
  return {
    coverage: pairing.coverage,
    coverageSquared: pairing.coverage ** 2,
    bestCoverage: best.coverage,
    secondCoverage: evidence[1]?.coverage ?? 0,
    unansweredShare: unanswered.length / words,
    unansweredFreeShare: free.length / words,
    unansweredFew: Math.min(4, free.length) / 2,
    absentShare: absent.length / words,
    absentWords: capped(absent.length),
    absentNames: capped(absent.filter((token) => isIn(article, token, 'actor')).length),
    missingNames: capped(missingMentions(pairing, 'actor')),
    missingAmounts: missing('amount'),
    missingDates: missing('date'),
    otherAmount: missing('amount', 'differs'),
    otherDate: missing('date', 'differs'),
    predicateMissing: missing('predicate') > 0 ? 1 : 0,
    predicateDiffers: missing('predicate', 'differs') > 0 ? 1 : 0,
    predicateCovered: elements.some(({ role, status }) => role === 'predicate' && status === 'covered')
      ? 1
      : 0,
    claimWords: Math.log(words),
    passageWords: Math.log(Math.max(1, best.source.tokens.length)),
    copied: copy.share,
    copiedRun: copy.longest,
    copiedUnanswered: copy.share * free.length,
    inOrder: orderOf(article, best),
    reverseCoverage:
      new Set(best.matches.map(({ source }) => source)).size /
      Math.max(1, best.source.tokens.filter(isContent).length),
    antonyms: related('antonym'),
    narrower: related('narrower'),
    broader: related('broader'),
    synonyms: related('synonym') + related('derived'),
    turned,
    tried,
    hedgedOnly: hedged,
    unhedgedOnly: unhedged,
    isNearCopy: changes ? 1 : 0,
    common: changes?.common ?? 0,
    rawKept: changes?.kept ?? 0,
    changesKept: changes && changes.raised + changes.exchanged + changes.turned === 0 ? 1 : 0,
    changesRaised: changes ? capped(changes.raised) : 0,
    changesExchanged: changes ? capped(changes.exchanged) : 0,
    changesTurned: changes ? capped(changes.turned) : 0,
    numbersAnswered: capped(best.matches.filter(({ article: { kind } }) => kind === 'number').length),
    namesAnswered: capped(best.matches.filter(({ article: token }) => isIn(article, token, 'actor')).length),
    credited: claim.attribution?.speaker ? 1 : 0,
    ...findingFeatures(best, findings),
  };
}

const capped = (count: number): number => Math.min(MOST, count);

const FAMILIES = ['polarity', 'certainty', 'status', 'scope', 'actor', 'number'] as const;

function findingFeatures(best: Evidence, findings: Case['findings']): Record<string, number> {
  const loud = findings.filter(({ finding }) => finding.severity !== 'info');
  const of = (test: (finding: Finding) => boolean) => (loud.some(({ finding }) => test(finding)) ? 1 : 0);
  return {
    errorOnBest: loud.some(({ finding, evidence }) => finding.severity === 'error' && evidence === best)
      ? 1
      : 0,
    warningOnBest: loud.some(({ finding, evidence }) => finding.severity === 'warning' && evidence === best)
      ? 1
      : 0,
    ...Object.fromEntries(
      FAMILIES.map((family) => [`${family}Finding`, of(({ check }) => check.startsWith(`${family}/`))]),
    ),
  };
}

function isIn({ mentions }: Side, { span }: Token, kind: Mention['kind']): boolean {
  return mentions.some((mention) => mention.kind === kind && contains(mention.span, span));
}

/** Mentions of the kind none of whose words any passage answers. */
function missingMentions({ article, unanswered }: Pairing, kind: Mention['kind']): number {
  return article.mentions.filter((mention) => {
    if (mention.kind !== kind) return false;
    const own = article.tokens.filter((token) => isContent(token) && contains(mention.span, token.span));
    return own.length > 0 && own.every((token) => unanswered.includes(token));
  }).length;
}

/** Share of the claim's words that stand in copied runs, and the longest run as a share of the claim. */
function copyOf(article: Side, source: Side): { share: number; longest: number } {
  const [ours, theirs] = [wordsOf(article), wordsOf(source)];
  const runs = align(ours, theirs)
    .filter(({ kind }) => kind === 'equal')
    .map(({ left: [from, to] }) => to - from);
  const copied = runs.filter((run) => run >= COPY_RUN).reduce((sum, run) => sum + run, 0);
  const words = Math.max(1, ours.length);
  return { share: copied / words, longest: Math.max(0, ...runs) / words };
}

function wordsOf({ tokens }: Side): string[] {
  return tokens.filter(({ kind }) => kind !== 'mark').map(({ norm }) => norm);
}

/** Share of neighbouring matched words whose partners stand in the same order, near each other. */
function orderOf({ tokens }: Side, { matches, source }: Evidence): number {
  const place = new Map(source.tokens.map((token, index) => [token, index]));
  const partner = new Map(matches.map((match) => [match.article, place.get(match.source)!]));
  const places = tokens.flatMap((token) => partner.get(token) ?? []);
  if (places.length < 2) return 0;
  const kept = places.filter(
    (at, index) => index > 0 && at > places[index - 1]! && at - places[index - 1]! <= 6,
  );
  return kept.length / (places.length - 1);
}

/** Shares of matched words that stand under a denial, a try or a hedge on one side only: turned, tried, hedged by the passage only, by the claim only. */
function parities(
  { article, claim }: Pairing,
  { matches, source }: Evidence,
): [number, number, number, number] {
  const stated = matches.filter((match) => overlaps(claim.content, match.article.span));
  const share = (test: (ours: Token, theirs: Token) => boolean) =>
    stated.length === 0
      ? 0
      : stated.filter((match) => test(match.article, match.source)).length / stated.length;
  const odd = (side: Side, token: Token, kind: Mention['kind']) =>
    side.mentions.filter((mention) => mention.kind === kind && contains(mention.scope, token.span)).length %
      2 ===
    1;
  return [
    share((ours, theirs) => odd(article, ours, 'negation') !== odd(source, theirs, 'negation')),
    share((ours, theirs) => odd(article, ours, 'attempt') !== odd(source, theirs, 'attempt')),
    share((ours, theirs) => !odd(article, ours, 'likelihood') && odd(source, theirs, 'likelihood')),
    share((ours, theirs) => odd(article, ours, 'likelihood') && !odd(source, theirs, 'likelihood')),
  ];
}
