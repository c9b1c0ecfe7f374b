import { align } from '../text/align.js';
import { contains, overlaps } from '../text/span.js';
import { isContent } from '../text/tokenize.js';
import type { Case, Evidence, Finding, Judge, Judgement, Pairing, Side, Token } from '../types.js';

/**
 * Share of a long claim's content that passages must answer before it counts as supported: writers reword, so about two
 * fifths of the words, rare ones weighted up, survive an honest paraphrase of a sentence or two.
 */
const SUPPORT_LONG = 0.4;
/** A claim of a few words has no redundancy: nearly all of them must be answered. The demand falls off over this many words. */
const SUPPORT_SHORT_EXTRA = 0.5;
const SHORT_FALLOFF = 4;
/** Where the claim copies the passage, a word that is not there was put in: nearly everything must be answered. */
const SUPPORT_COPY = 0.85;
const MOST_DEMANDED = 0.9;
/** Runs of so many equal words, function words counted, are copied; over this share of both sides, the claim is. */
const COPY_RUN = 3;
const COPY_SHARE = 0.6;
/** A name or number of the claim that no passage has is worse than a missing word: it may be another event. At most three count. */
const MISSING_NAME = 0.06;
const MISSING_NUMBER = 0.08;
const MAX_MISSING = 3;
/** Findings count only against a passage that is truly about the claim. */
const RELEVANT = 0.3;
/** A passage that supports outweighs one that differs only when it answers clearly more of the claim. */
const CLEARLY_MORE = 0.25;
/** Findings under which claim and passage cannot both be true: one denies the other, or gives another amount, date or name. */
const EXCLUDES = /^(?:polarity\/|number\/(?:amount|date)-differs$|actor\/substituted$)/u;
/** Confidence of a bare finding of each weight, before coverage and agreement raise it. */
const BASE_CONFIDENCE = { error: 0.6, warning: 0.5 } as const;
/** A second finding, or the same one in a second passage, makes chance less likely. */
const AGREEMENT_BONUS = 0.1;
/** From this share of shared words on, a negation on one side only is about the statement and not about an aside. */
const TURNED_SHARE = 0.5;
/** Passages this near in coverage are equally good witnesses. */
const ABOUT_AS_MUCH = 0.1;
/** Confidence where the rules see that they cannot tell. */
const UNSURE = 0.3;
/** Words named in a reason. */
const NAMED_WORDS = 4;

/** The built-in engine: verdicts from what the passages answer and what the checks found, the same on every run. */
export const rules: Judge = {
  id: 'rules',
  summary: 'Built-in rules on word alignment and findings; offline and deterministic',
  offline: true,
  open: () =>
    Promise.resolve({
      judge: (cases) => Promise.resolve(cases.map(judgeCase)),
      close: () => Promise.resolve(),
    }),
};

/** The verdict on one claim: what differs first, then whether it could be compared at all, then what is covered. */
export function judgeCase(subject: Case): Judgement {
  if (!subject.comparable) return unchecked('there is no source and no excerpt to compare it with');
  return differing(subject) ?? unheard(subject.pairing) ?? covered(subject.pairing);
}

function unchecked(why: string): Judgement {
  return { verdict: 'unchecked', confidence: 0, why };
}

/** Unchecked, when the claim hands on the words of somebody of whom there are none to look at. */
function unheard(pairing: Pairing): Judgement | null {
  const speaker = pairing.claim.attribution?.speaker ?? null;
  if (pairing.speakerHeld || speaker === null || strengthOf(pairing) >= demandOf(pairing)) return null;
  return unchecked(`it is credited to ${speaker}, of whom no source and no excerpt holds a word`);
}

interface Weighed {
  readonly finding: Finding;
  readonly evidence: Evidence;
}

/** Contradicted or misstated, when a finding stands in a passage about the claim and no better passage says the same as the claim. */
function differing({ pairing, findings }: Case): Judgement | null {
  const weighed = findings
    .flatMap(({ finding, evidence }): Weighed[] => (evidence ? [{ finding, evidence }] : []))
    .filter(({ finding, evidence }) => finding.severity !== 'info' && evidence.coverage >= RELEVANT)
    .sort((a, b) => gravity(b) - gravity(a));
  const [worst, ...others] = weighed;
  if (!worst || outweighed(pairing, weighed, worst)) return null;
  const { finding, evidence } = worst;
  const denies = finding.severity === 'error' && EXCLUDES.test(finding.check);
  const base = BASE_CONFIDENCE[finding.severity === 'error' ? 'error' : 'warning'];
  const about = (evidence.coverage - RELEVANT) / (1 - RELEVANT);
  return {
    verdict: denies ? 'contradicted' : 'misstated',
    confidence: round(Math.min(1, base + 0.3 * about + (others.length > 0 ? AGREEMENT_BONUS : 0))),
    why: denies
      ? `${whereOf(evidence)} and the claim cannot both be true: ${lowerFirst(finding.message)}`
      : `${whereOf(evidence)} says something else: ${lowerFirst(finding.message)}`,
  };
}

function gravity({ finding, evidence }: Weighed): number {
  const excludes = EXCLUDES.test(finding.check) ? 1 : 0;
  return (finding.severity === 'error' ? 2 + excludes : 0) + evidence.coverage;
}

/** True when a passage without any finding answers clearly more of the claim than the one that differs. */
function outweighed({ evidence }: Pairing, weighed: readonly Weighed[], worst: Weighed): boolean {
  const clean = evidence.filter((passage) => weighed.every((one) => one.evidence !== passage));
  return clean.some(({ coverage }) => coverage >= worst.evidence.coverage + CLEARLY_MORE);
}

/** Supported or unaddressed, by how much of the claim the passages answer and whether they assert it as the claim does. */
function covered(pairing: Pairing): Judgement {
  const strength = strengthOf(pairing);
  const demand = demandOf(pairing);
  const best = pairing.evidence[0];
  if (!best) return { verdict: 'unaddressed', confidence: 1, why: 'no passage bears on it' };
  const shared = `${whereOf(best)} shares the subject (${sharedWords(best)})`;
  if (strength < demand) {
    return {
      verdict: 'unaddressed',
      confidence: round(0.5 + (0.5 * (demand - Math.max(0, strength))) / demand),
      why: `${shared} but nothing states or denies the claim`,
    };
  }
  if (nearBest(pairing).every((passage) => isTurned(pairing, passage))) {
    return {
      verdict: 'unaddressed',
      confidence: UNSURE,
      why: `${shared} but one of the two speaks under a negation; a person should read both`,
    };
  }
  return {
    verdict: 'supported',
    confidence: round(0.5 + (0.5 * (strength - demand)) / (1 - demand)),
    why: `${whereOf(best)} says the same${unansweredNote(pairing)}`,
  };
}

/** The passages that answer about as much as the best one. */
function nearBest({ evidence }: Pairing): readonly Evidence[] {
  const most = Math.max(...evidence.map(({ coverage }) => coverage));
  return evidence.filter(({ coverage }) => coverage >= most - ABOUT_AS_MUCH);
}

/** True when most words that claim and passage share stand under a negation on one side only. */
function isTurned({ article, claim }: Pairing, { matches, source }: Evidence): boolean {
  const stated = matches.filter((match) => overlaps(claim.content, match.article.span));
  const turned = stated.filter(
    (match) => isDenied(article, match.article) !== isDenied(source, match.source),
  );
  return turned.length > 0 && turned.length >= stated.length * TURNED_SHARE;
}

/** True under an odd number of negations. */
function isDenied({ mentions }: Side, { span }: Token): boolean {
  return mentions.filter(({ kind, scope }) => kind === 'negation' && contains(scope, span)).length % 2 === 1;
}

function strengthOf(pairing: Pairing): number {
  const names = missing(pairing, 'actor').length;
  const numbers = missing(pairing, 'quantity').length + missing(pairing, 'date').length;
  return (
    pairing.coverage -
    MISSING_NAME * Math.min(MAX_MISSING, names) -
    MISSING_NUMBER * Math.min(MAX_MISSING, numbers)
  );
}

/** How much of the claim must be answered: much for a short claim or one that copies the passage, less for a long one in other words. */
function demandOf({ article, claim, evidence }: Pairing): number {
  const words = article.tokens.filter(
    (token) => isContent(token) && overlaps(claim.content, token.span),
  ).length;
  const byLength = SUPPORT_LONG + SUPPORT_SHORT_EXTRA * Math.exp(-(words - 1) / SHORT_FALLOFF);
  const copies = evidence.some(({ source }) => isCopy(article, source));
  return Math.min(MOST_DEMANDED, copies ? Math.max(byLength, SUPPORT_COPY) : byLength);
}

/** True when claim and passage are word for word the same for the most part: what differs then was changed, not reworded. */
function isCopy(article: Side, source: Side): boolean {
  const [ours, theirs] = [wordsOf(article), wordsOf(source)];
  const needed = Math.max(ours.length, theirs.length) * COPY_SHARE;
  if (Math.min(ours.length, theirs.length) < needed) return false;
  const copied = align(ours, theirs)
    .filter(({ kind }) => kind === 'equal')
    .map(({ left: [from, to] }) => to - from)
    .filter((length) => length >= COPY_RUN);
  return copied.reduce((sum, length) => sum + length, 0) >= needed;
}

function wordsOf({ tokens }: Side): string[] {
  return tokens.filter(({ kind }) => kind !== 'mark').map(({ norm }) => norm);
}

/** Mentions of the kind none of whose words any passage answers. */
function missing({ article, unanswered }: Pairing, kind: 'actor' | 'quantity' | 'date') {
  return article.mentions.filter((mention) => {
    if (mention.kind !== kind) return false;
    const own = article.tokens.filter((token) => isContent(token) && contains(mention.span, token.span));
    return own.length > 0 && own.every((token) => unanswered.includes(token));
  });
}

function unansweredNote({ unanswered }: Pairing): string {
  return unanswered.length === 0 ? '' : `; no passage has ${quoted(unanswered)}`;
}

function sharedWords({ matches }: Evidence): string {
  return list(matches.map(({ article }) => article));
}

function quoted(tokens: readonly Token[]): string {
  return list(tokens);
}

function list(tokens: readonly Token[]): string {
  const words = [...new Set(tokens.map(({ text }) => text))];
  return words.slice(0, NAMED_WORDS).join(', ') + (words.length > NAMED_WORDS ? ' …' : '');
}

function whereOf({ passage: { region } }: Evidence): string {
  if (region.origin === 'source') return region.document.metadata.title ?? region.document.path;
  return region.speaker === null ? 'the excerpt' : `the excerpt from ${region.speaker}`;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
