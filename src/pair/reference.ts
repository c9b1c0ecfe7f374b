import { sameName } from '../language/names.js';
import { foldName } from '../language/places.js';
import { cut } from '../language/span.js';
import type { Claim, Document, Region } from '../types/index.js';

/** What ties a claim to a region besides shared words; each tie with its weight and the words that tell it. */
export interface Tie {
  readonly weight: number;
  readonly reason: string;
}

/** Nouns by which an article points at a document it prints or cites. */
const DOCUMENT =
  'report|statement|letter|study|audit|document|assessment|memo|ruling|opinion|order|paper|survey|press release|release|transcript|' +
  'testimony|review|indictment|filing|notice|decision|declaration|communiqué|speech|interview|poll|bill|law|act|contract|agreement|treaty';
const DOCUMENT_NOUNS = new RegExp(
  String.raw`\b(?:the|this|that|its|their|official)\s+(?:\p{L}+\s+){0,2}?(${DOCUMENT})\b`,
  'giu',
);
/** A speaker who is a document, or nobody but its writers; said of no other, any source at hand may be meant. */
const ANY_DOCUMENT = new RegExp(
  String.raw`^(?:${DOCUMENT}|authors?|researchers?|scientists|investigators|auditors|inspectors)$`,
  'iu',
);

/** A named document or a shared speaker counts for about one more word in eight. */
const NAMED_WEIGHT = 0.12;
/** Standing next to the excerpt is weak: writers quote and then go on to other things. */
const NEAR_WEIGHT = 0.03;
/** Characters between claim and excerpt within which they are neighbours: about two paragraphs. */
const NEAR = 1200;

/** The ties between a claim and a region. */
export function tiesOf(article: Document, claim: Claim, region: Region): Tie[] {
  return [
    ...namedDocument(article, claim, region),
    ...sharedSpeaker(claim, region),
    ...neighbours(claim, region),
  ];
}

/**
 * True when the claim's speaker, or one of several ("the FBI and the DOJ"), is one whose words the region holds, or whom it names. Of a
 * bare "report" or its "authors" any source document holds words.
 */
export function holdsSpeaker(speaker: string, region: Region): boolean {
  if (region.origin === 'source' && ANY_DOCUMENT.test(bare(speaker))) return true;
  if (region.speaker !== null && sameSpeaker(speaker, region.speaker)) return true;
  const text = foldedText(region);
  return [speaker, ...speaker.split(/,\s+|\s+and\s+/u)].some((name) => text.includes(foldName(bare(name))));
}

/** A study or those who made it, with whatever says more of it: "a new study of 128 mammals", "scientists at the University of Leeds". */
const RESEARCH =
  /^(?:[\p{L}\d’'-]+ ){0,4}(?:study|studies|research|trial|survey|analysis|meta-analysis|paper|findings|results|researchers?|scientists?|academics|psychologists|epidemiologists|investigators|authors?)(?: (?:of|at|from|by|in|led|published|involving|with) .*)?$/iu;
/** The voice in which a study reports itself. */
const OWN_VOICE =
  /\b(?:we|our)\b|\b(?:this|the|these|present|current) (?:study|trial|analysis|meta-analys[ei]s|review|results|findings|data)\b/iu;

/** True when the credit goes to researchers or their study and the only source is a study that speaks for itself: it holds their words, named or not. */
export function isOwnStudy(speaker: string, regions: readonly Region[]): boolean {
  const sources = regions.filter(({ origin }) => origin === 'source');
  const [only] = sources;
  if (only === undefined || sources.length > 1 || !RESEARCH.test(bare(speaker))) return false;
  return OWN_VOICE.test(cut(only.document.text, only.span));
}

const foldedSources = new WeakMap<Document, string>();

/** What a region says, folded as names are: of a source once, however many claims and articles ask. */
function foldedText({ document, span, origin }: Region): string {
  const fold = () => foldName(cut(document.text, span));
  if (origin !== 'source') return fold();
  const known = foldedSources.get(document);
  if (known !== undefined) return known;
  const folded = fold();
  foldedSources.set(document, folded);
  return folded;
}

/** True when two names of speakers may mean one: equal, shortened, acronym, or one named inside the other's longer title. */
export function sameSpeaker(a: string, b: string): boolean {
  const [left, right] = [foldName(bare(a)), foldName(bare(b))];
  return (
    left !== '' &&
    right !== '' &&
    (sameName(left, right) || ` ${right} `.includes(` ${left} `) || ` ${left} `.includes(` ${right} `))
  );
}

function bare(name: string): string {
  return name.replace(/^(?:the|a|an)\s+/iu, '');
}

function namedDocument(article: Document, claim: Claim, { quotation, document, origin }: Region): Tie[] {
  const title = origin === 'source' ? document.metadata.title : titleOf(quotation);
  if (!title) return [];
  for (const [, noun] of cut(article.text, claim.span).matchAll(DOCUMENT_NOUNS)) {
    if (noun && title.toLowerCase().includes(noun.toLowerCase())) {
      return [{ weight: NAMED_WEIGHT, reason: `named: the ${noun.toLowerCase()}` }];
    }
  }
  return [];
}

function titleOf(quotation: Region['quotation']): string | null {
  const attribution = quotation?.attribution;
  return attribution ? [attribution.sourceRef?.title, attribution.speaker].filter(Boolean).join(' ') : null;
}

function sharedSpeaker({ attribution }: Claim, { speaker }: Region): Tie[] {
  const claimed = attribution?.speaker ?? null;
  if (claimed === null || speaker === null || !sameSpeaker(claimed, speaker)) return [];
  return [{ weight: NAMED_WEIGHT, reason: `same speaker: ${speaker}` }];
}

function neighbours({ span }: Claim, { origin, span: excerpt }: Region): Tie[] {
  if (origin === 'source') return [];
  const gap = Math.max(excerpt.start - span.end, span.start - excerpt.end);
  return gap <= NEAR ? [{ weight: NEAR_WEIGHT, reason: 'stands next to the excerpt' }] : [];
}
