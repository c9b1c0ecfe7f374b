import { isContent } from '../language/tokenize.js';
import type { Case, Evidence, Finding, Judge, Judgement, Pairing } from '../types/index.js';
import { definiteDifference } from './rules/definite.js';
import { derivedAmounts, sumsNote, withSums } from './rules/derived.js';
import { marginOf } from './rules/demand.js';
import { obstacleTo } from './rules/obstacles.js';
import { lowerFirst, partsNote, sharedWords, whereOf } from './rules/reasons.js';
import { versionOf } from './rules/version.js';
import { CALIBRATION, chanceOf } from './rules/weights.js';

/** Findings count only against a passage that is truly about the claim. */
const RELEVANT = 0.3;
/** Checks that hold both ends of a statement against the passage themselves: it is about the claim, however little else it answers. */
const SELF_PROVING = /^status\/(?:causal-strength-raised|correlation-as-cause)$/u;
/** A passage that answers this much of what an unheard speaker is said to have claimed meets it, from another voice. */
const MET = 0.5;
/** A passage that supports outweighs one that differs only when it answers clearly more of the claim. */
const CLEARLY_MORE = 0.25;
/** Findings under which claim and passage cannot both be true: one denies the other, or gives another amount, change, date or name. */
const EXCLUDES =
  /^(?:polarity\/|number\/(?:(?:amount|date|change)-differs|trend-reversed)$|actor\/substituted$)/u;
/** Confidence of a bare finding of each weight, before coverage and agreement raise it. */
const BASE_CONFIDENCE = { error: 0.6, warning: 0.5 } as const;
/** A second finding, or the same one in a second passage, makes chance less likely. */
const AGREEMENT_BONUS = 0.1;
/** Content words that a short passage needs to say something, and has at most: of a longer one a claim seldom takes up all. */
const WHOLE_WORDS = { least: 2, most: 5 } as const;

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
  const { pairing } = subject;
  return differing(subject) ?? unheard(pairing) ?? covered(subject);
}

function unchecked(why: string): Judgement {
  return { verdict: 'unchecked', confidence: 0, why };
}

/** Unchecked, when the claim hands on the words of somebody of whom there are none to look at. */
function unheard(pairing: Pairing): Judgement | null {
  const speaker = absentSpeaker(pairing);
  if (speaker === null || pairing.coverage >= MET) return null;
  return unchecked(`it is credited to ${speaker}, of whom no source and no excerpt holds a word`);
}

/** Whom the claim is credited to, when no source and no excerpt holds a word of theirs. */
function absentSpeaker({ claim, speakerHeld }: Pairing): string | null {
  return speakerHeld ? null : (claim.attribution?.speaker ?? null);
}

/** What must be said first of a claim handed on from somebody who cannot be looked up: another voice answers it. */
function creditNote(pairing: Pairing): string {
  const speaker = absentSpeaker(pairing);
  return speaker === null ? '' : `credited to ${speaker}, whose own words were not checked; `;
}

interface Weighed {
  readonly finding: Finding;
  readonly evidence: Evidence;
}

/** Contradicted or misstated, when a finding stands in a passage about the claim and no better passage says the same as the claim. */
function differing({ pairing, findings }: Case): Judgement | null {
  const weighed = findings
    .flatMap(({ finding, evidence }): Weighed[] => (evidence ? [{ finding, evidence }] : []))
    .filter(({ finding, evidence }) => finding.severity !== 'info' && isRelevant(finding, evidence))
    .sort((a, b) => gravity(b) - gravity(a));
  const [worst, ...others] = weighed;
  if (!worst || outweighed(pairing, weighed, worst)) return null;
  const { finding, evidence } = worst;
  const denies = finding.severity === 'error' && EXCLUDES.test(finding.check);
  const base = BASE_CONFIDENCE[finding.severity === 'error' ? 'error' : 'warning'];
  const about = Math.max(0, (evidence.coverage - RELEVANT) / (1 - RELEVANT));
  return {
    verdict: denies ? 'contradicted' : 'misstated',
    confidence: round(Math.min(1, base + 0.3 * about + (others.length > 0 ? AGREEMENT_BONUS : 0))),
    why: `${creditNote(pairing)}${whereOf(evidence)}, which shares ${sharedWords(evidence)}, ${denies ? 'cannot be true together with it' : 'says something else'} (${finding.check})${disputed(pairing, weighed)}`,
  };
}

/** What is to be said when sources disagree: another passage without a finding is the claim almost word by word. */
function disputed(pairing: Pairing, weighed: readonly Weighed[]): string {
  const bearer = cleanOf(pairing, weighed).find(
    (evidence) => versionOf({ ...pairing, evidence: [evidence] }) === 'same',
  );
  return bearer ? `; but ${whereOf(bearer)} says the same: read both` : '';
}

function isRelevant({ check }: Finding, { coverage }: Evidence): boolean {
  return coverage >= RELEVANT || SELF_PROVING.test(check);
}

function gravity({ finding, evidence }: Weighed): number {
  const excludes = EXCLUDES.test(finding.check) ? 1 : 0;
  return (finding.severity === 'error' ? 2 + excludes : 0) + evidence.coverage;
}

/** True when a passage without any finding answers clearly more of the claim than the one that differs. */
function outweighed(pairing: Pairing, weighed: readonly Weighed[], worst: Weighed): boolean {
  return cleanOf(pairing, weighed).some(({ coverage }) => coverage >= worst.evidence.coverage + CLEARLY_MORE);
}

function cleanOf({ evidence }: Pairing, weighed: readonly Weighed[]): Evidence[] {
  return evidence.filter((passage) => weighed.every((one) => one.evidence !== passage));
}

/** Supported or unaddressed, by how much of the claim the passages answer and whether they assert it as the claim does. */
function covered({ pairing: printed, findings }: Case): Judgement {
  const sums = derivedAmounts(printed);
  const pairing = withSums(printed, sums);
  const best = pairing.evidence[0];
  if (!best)
    return { verdict: 'unaddressed', confidence: CALIBRATION.noPassage, why: 'no passage bears on it' };
  const version = versionOf(pairing);
  const margin = marginOf(pairing);
  const nearest = `${whereOf(best)}, which shares ${sharedWords(best)}`;
  if (version !== 'same' && margin < 0 && !isWhole(pairing)) {
    const parts = partsNote(pairing) || 'nothing states or denies it';
    return {
      verdict: 'unaddressed',
      confidence: round(1 - chanceOf(margin)),
      why: `${parts}; nearest: ${nearest}`,
    };
  }
  const definite = definiteDifference(pairing, version);
  if (definite) {
    return {
      verdict: definite.verdict,
      confidence: CALIBRATION.obstacle,
      why: `${creditNote(pairing)}${definite.what}: ${nearest}`,
    };
  }
  const against = findings.find(
    ({ finding, evidence }) => finding.severity === 'error' && (evidence?.coverage ?? 0) >= RELEVANT,
  );
  const obstacle = obstacleTo(pairing, version) ?? (against ? lowerFirst(against.finding.message) : null);
  if (obstacle !== null) {
    return {
      verdict: 'unaddressed',
      confidence: CALIBRATION.obstacle,
      why: `${obstacle}; a person should read it beside ${nearest}`,
    };
  }
  return {
    verdict: 'supported',
    confidence: version === 'same' ? CALIBRATION.sameSentence : round(Math.max(0.5, chanceOf(margin))),
    why: [`${creditNote(pairing)}${whereOf(best)} says the same`, sumsNote(sums), partsNote(pairing)]
      .filter(Boolean)
      .join('; '),
  };
}

/** True when the claim takes up a whole short passage, its verb among the words ("No defects found."): nothing is left to differ. */
function isWhole({ elements, evidence }: Pairing): boolean {
  const [best] = evidence;
  const isStated = elements.some(({ role, status }) => role === 'predicate' && status === 'covered');
  const answering = new Set(best?.matches.map(({ source }) => source));
  const words = best?.source.tokens.filter(isContent) ?? [];
  const isShort = words.length >= WHOLE_WORDS.least && words.length <= WHOLE_WORDS.most;
  return isStated && isShort && words.every((token) => answering.has(token));
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
