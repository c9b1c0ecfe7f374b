import { contains } from '../language/span.js';
import { runningEnd } from '../language/word-count.js';
import type { Document, Quotation, Region } from '../types/index.js';
import { rootsOf } from './limits.js';
import { creditsOf, creditsRegion, sameSpeaker } from './credit.js';
import { citesPage } from './pages.js';
import { leavesVerbatim } from './house.js';
import { isPhrase, type Candidate } from './search.js';
import type { Segment } from './segments.js';
import { creditWords } from './voices/credit-words.js';
import { isNameless } from './voices/known-as.js';
import { tieTo } from './voices/tie.js';

/** Characters on either side in which the author's words and the source's are compared to tell look-alikes apart. */
const NEIGHBOURHOOD = 300;
/** A passage that shares fewer of a quotation's words, or of its weighty words, is another passage. */
const MIN_SHARE = 0.4;
const MIN_WEIGHTY_SHARE = 0.5;
/** Quotations of up to this many words must share more of them: two words in four prove nothing. */
const SHORT = 6;
const MIN_SHORT_SHARE = 0.6;
/** The author's own excerpt may be a similar sentence and not the one quoted: only close likeness counts there. */
const MIN_EXCERPT_SHARE = 0.75;

/** Words of somebody whom a source does not record are its own only when nearly all of them are; less so where nobody is named in it. */
const STRANGER = { words: 8, share: 0.8 };
const STRANGER_TO_NAMELESS = { words: 5, share: 0.75 };
/** So few words, credited to a stranger, stand anywhere by chance. */
const CHANCE_WORDS = 5;

/** A heading only names its subject: a sentence on that subject shares its words, and is another. */
const MIN_HEADING_SHARE = 0.75;

/** Where the quotation before this one was found: neighbours in the article are often neighbours in the source. */
export interface Last {
  readonly document: Document;
  readonly offset: number;
}

/** True when a passage can be taken for the quotation's own. */
export function isAcceptable(
  candidate: Candidate,
  quotation: Quotation,
  segments: readonly Segment[],
  article: Document,
): boolean {
  const { chain, share, alterations } = candidate;
  const worded = alterations.some(({ weight }) => weight !== 'permitted') || chain.splice !== null;
  if (chain.region.origin === 'excerpt') {
    if (isPhrase(segments)) return !worded && mayBeSpeaker(quotation, chain.region);
    if (worded && (share < MIN_EXCERPT_SHARE || !isSurelySpeaker(quotation, chain.region))) return false;
  }
  if (worded && share < MIN_HEADING_SHARE && isInHeading(candidate)) return false;
  const words = segments.reduce((sum, { units }) => sum + units.length, 0);
  if (chain.region.origin === 'source' && isStranger(quotation, chain.region.document, article)) {
    if (words < CHANCE_WORDS && isByName(quotation)) return false;
    const least = isNameless(chain.region.document) ? STRANGER_TO_NAMELESS : STRANGER;
    if (worded && (words < least.words || share < least.share)) return false;
  }
  if (share < (words < SHORT ? MIN_SHORT_SHARE : MIN_SHARE)) return false;
  return candidate.weightyShare >= MIN_WEIGHTY_SHARE;
}

/** Somebody is credited of whom the source holds nothing; where nobody is credited, the words may be anybody's. */
function isStranger(quotation: Quotation, document: Document, article: Document): boolean {
  return creditsOf(quotation.attribution).length > 0 && tieTo(quotation, document, article) === 'none';
}

/** "Petra Lind" and "Clean Coast", not "they" or "the nurses", who may be the document's own. */
function isByName({ attribution }: Quotation): boolean {
  return creditsOf(attribution).some((credit) => creditWords(credit).named);
}

function isInHeading({ chain }: Candidate): boolean {
  const spans = chain.placements.flatMap((placement) => (placement ? [placement.span] : []));
  const headings = chain.region.document.blocks.filter(({ kind }) => kind === 'heading');
  return spans.every((span) => headings.some((heading) => contains(heading.span, span)));
}

/** An excerpt's few words prove nothing about another speaker's; a speaker nobody names may be the excerpt's. */
function mayBeSpeaker(quotation: Quotation, { speaker }: Region): boolean {
  const credits = creditsOf(quotation.attribution);
  return credits.length === 0 || (speaker !== null && credits.some((credit) => sameSpeaker(credit, speaker)));
}

/** True when quotation and excerpt are both credited, and to the same speaker. */
export function isSurelySpeaker(quotation: Quotation, { speaker }: Region): boolean {
  return speaker !== null && creditsOf(quotation.attribution).some((credit) => sameSpeaker(credit, speaker));
}

/** A passage from which so much more of the quotation departs is not the one it was taken from, however little the change weighs. */
const WORSE = 0.9;

/** Candidates with the likeliest first: nearest to the words, fewest weighty changes, then credit, voice, cited page, fewest slight changes, likeness of the surroundings. */
export function ranked(
  candidates: readonly Candidate[],
  quotation: Quotation,
  article: Document,
  last: Last | null,
  isOtherVoice: (candidate: Candidate) => boolean,
): Candidate[] {
  const isOther = candidates.length > 1 ? isOtherVoice : () => false;
  const least = Math.min(...candidates.map(({ chain }) => chain.cost));
  const surroundings = candidates.length > 1 ? rootsAround(article, quotation.span) : new Set<string>();
  return candidates
    .map((candidate) => ({
      candidate,
      keys: [
        candidate.chain.cost >= least + WORSE ? 1 : 0,
        ...keysOf(candidate, { quotation, article, surroundings, last }, isOther(candidate)),
      ],
    }))
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ candidate }) => candidate);
}

/** What candidates for a quotation are held against. */
interface Beside {
  readonly quotation: Quotation;
  readonly article: Document;
  readonly surroundings: ReadonlySet<string>;
  readonly last: Last | null;
}

function keysOf(
  candidate: Candidate,
  { quotation, article, surroundings, last }: Beside,
  isOtherVoice: boolean,
): number[] {
  const { chain, alterations, material } = candidate;
  const start = startOf(candidate);
  const around = rootsAround(chain.region.document, { start, end: start });
  return [
    material + (chain.splice ? 1 : 0),
    alterations.filter(({ weight }) => weight !== 'permitted').length,
    isSecondary(chain.region.document, start) ? 1 : 0,
    creditsRegion(quotation, chain.region, article) ? 0 : 1,
    chain.region.origin === 'source' ? 0 : 1,
    isOtherVoice ? 1 : 0,
    citesPage(quotation, chain.region.document, start) === false ? 1 : 0,
    alterations.filter((alteration) => !leavesVerbatim(alteration)).length,
    -[...surroundings].filter((root) => around.has(root)).length,
    last?.document === chain.region.document ? Math.abs(start - last.offset) : 0,
    chain.cost,
  ];
}

/** Words that stand with the tracked changes of a file, or in its running text, are not taken from before them, or from around it. */
function isSecondary(document: Document, at: number): boolean {
  const { superseded = [] } = document;
  return at >= runningEnd(document) || superseded.some(({ start, end }) => start <= at && at < end);
}

/** Offset of the first matched word. */
function startOf({ chain }: Candidate): number {
  return chain.placements.find((placement) => placement !== null)?.span.start ?? 0;
}

function rootsAround({ text }: Document, { start, end }: { start: number; end: number }): Set<string> {
  const before = rootsOf(text, { start: Math.max(0, start - NEIGHBOURHOOD), end: start });
  const after = rootsOf(text, { start: end, end: Math.min(text.length, end + NEIGHBOURHOOD) });
  return new Set([...before, ...after]);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** True when two candidates are equally faithful, so that only their surroundings tell them apart. */
export function isRival(best: Candidate, other: Candidate): boolean {
  return (
    other !== best && other.material === best.material && Math.abs(other.chain.cost - best.chain.cost) < RIVAL
  );
}
const RIVAL = 0.01;
