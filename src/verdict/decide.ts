import { overlaps } from '../language/span.js';
import type { Agreement, ClaimPair, Clash, Judged, Look, ReaderSay, Verdict } from '../types/index.js';
import { readingKind, type Fault } from './kinds/reading.js';
import { pointedAt } from './pointed-at.js';

/** What facts and readers made of one claim. */
export interface Heard {
  readonly pair: ClaimPair;
  readonly clashes: readonly Clash[];
  readonly agreements: readonly Agreement[];
  /** The passage that says the same in nearly the same words; null where none does. */
  readonly rendered: number | null;
  /** Words to look at, on both sides. */
  readonly look: Look;
  readonly risk: number;
  readonly readers: readonly ReaderSay[];
  /** Whether a kind of fault is not to be looked for; none is unless told. */
  readonly off?: (kind: string) => boolean;
}

/** Why a claim could not be looked up; null when it could. */
type Obstacle = string | null;

/** How sure a clash of facts is, and a close rendering: shares of right ones on held-back stories (docs/accuracy.md). */
const CLASH_CONFIDENCE = 0.85;
const RENDERED_CONFIDENCE = 0.95;
/** A second voice that agrees takes away half of the doubt. */
const AGREED = 0.5;

const NOTHING_TO_LOOK_AT: Look = { claim: [], passages: [] };

/** The verdict on one claim: from facts and readers, never from a count of shared words. */
export function decide(heard: Heard, obstacle: Obstacle): Judged {
  const { pair, agreements, readers } = heard;
  const base = { clashes: [], agreements, look: NOTHING_TO_LOOK_AT, risk: 0, readers };
  if (obstacle !== null) return { ...base, verdict: 'unchecked', confidence: 0, why: obstacle };
  const factual = factualVerdict(heard);
  const voices = [...(factual ? [factual] : []), ...readers.flatMap((say) => voiceOf(say, heard))];
  if (voices.length === 0 && !pair.passages.bears)
    return { ...base, verdict: 'unaddressed', confidence: 0.5, why: NOTHING_BEARS };
  const [first] = voices;
  if (first === undefined || voices.some((voice) => !agree(voice.verdict, first.verdict)))
    return { ...base, verdict: 'undecided', confidence: 0, ...open(heard, voices) };
  return {
    ...base,
    verdict: first.verdict,
    confidence: joined(voices),
    why: together(voices),
    clashes: isFault(first.verdict) ? distinct(clashesOf(heard, first)) : [],
    look: first.by === null ? NOTHING_TO_LOOK_AT : { claim: [], passages: first.by.proof },
  };
}

/** Of clashes of one kind about the same words, the one that names most of them. */
function distinct(clashes: readonly Clash[]): Clash[] {
  const length = ({ claim }: Clash): number => claim.end - claim.start;
  const longestFirst = [...clashes].sort((a, b) => length(b) - length(a));
  const kept = longestFirst.filter(
    (clash, index) =>
      !longestFirst
        .slice(0, index)
        .some((other) => other.kind === clash.kind && overlaps(other.claim, clash.claim)),
  );
  return clashes.filter((clash) => kept.includes(clash));
}

const NOTHING_BEARS = 'nothing in the sources has to do with it';
const IN_ITS_WORDS = 'the source says it in nearly the same words';
const IN_A_CELL = 'a table of the source has the same figure under the heads that the claim names';
const MUST_BE_READ = 'the passages bear on it, and no fact they name settles it: a person must read them';

/** One opinion on a claim. */
interface Voice {
  /** The reader whose it is; null for the facts. */
  readonly by: ReaderSay | null;
  readonly verdict: Verdict;
  readonly confidence: number;
  readonly why: string;
}

function factualVerdict({ pair, clashes, rendered }: Heard): Voice | null {
  const clash = clashes.find(({ verdict }) => verdict === 'contradicted') ?? clashes[0];
  if (clash)
    return {
      by: null,
      verdict: clash.verdict,
      confidence: CLASH_CONFIDENCE,
      why: `the article says “${clash.claimSays}” where the source says “${clash.passageSays}”`,
    };
  return rendered === null
    ? null
    : {
        by: null,
        verdict: 'supported',
        confidence: RENDERED_CONFIDENCE,
        why: pair.passages.shown[rendered]!.cell ? IN_A_CELL : IN_ITS_WORDS,
      };
}

function voiceOf(say: ReaderSay, { off }: Heard): Voice[] {
  const { verdict, confidence, reason, counts } = say;
  if (verdict === null || !counts) return [];
  if (isFault(verdict) && off?.(readingKind(verdict)) === true) return [];
  return [{ by: say, verdict, confidence, why: reason ?? 'it gives no reason' }];
}

/** What a verdict rests on when all voices agree: the first one's reason, and who else reads it so. */
function together([first, ...others]: readonly Voice[]): string {
  const names = others.flatMap(({ by }) => (by === null ? [] : [by.reader]));
  const reason = first!.by === null ? first!.why : `${first!.by.reader} reads it so: ${first!.why}`;
  return names.length === 0
    ? reason
    : `${reason}; so ${names.length > 1 ? 'read' : 'reads'} it ${names.join(' and ')}`;
}

/** The words at fault: those that facts found, else those that the reader points at. */
function clashesOf({ pair, clashes }: Heard, { by, verdict }: Voice): readonly Clash[] {
  return by === null ? distinct(clashes) : pointedAt(pair, by, verdict as Fault);
}

/** Contradicted and misstated shade into each other; the first voice says which. */
function agree(a: Verdict, b: Verdict): boolean {
  return a === b || (isFault(a) && isFault(b));
}

function isFault(verdict: Verdict): verdict is Fault {
  return verdict === 'contradicted' || verdict === 'misstated';
}

function joined(voices: readonly Voice[]): number {
  const [first, ...others] = voices.map(({ confidence }) => confidence).sort((a, b) => b - a);
  const doubt = others.reduce((left) => left * AGREED, 1 - (first ?? 0));
  return Math.round((1 - doubt) * 100) / 100;
}

function open(
  { look, risk, readers }: Heard,
  voices: readonly Voice[],
): Pick<Judged, 'why' | 'look' | 'risk'> {
  const why =
    voices.length === 0
      ? MUST_BE_READ
      : `opinions differ, a person must read the passages: ${voices.map(opinion).join('; ')}`;
  const told = readers.flatMap((say) => say.risk ?? []);
  return { why, look, risk: told.length === 0 ? risk : Math.max(...told) };
}

function opinion({ by, verdict, why }: Voice): string {
  return `${verdict} by ${by === null ? 'the facts' : by.reader} (${why})`;
}
