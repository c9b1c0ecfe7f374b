import { wordList } from '../language/lexicon.js';
import { tokenize } from '../language/tokenize.js';
import type { Span, Token } from '../types/index.js';
import { isNounLike, reportingForm, SPEECH_NOUNS, type CueClass } from './verbs/reporting.js';

/** Cue classes whose verbs hand on somebody's words ("said", "found", "called", "denied", "feared"). */
const REPORTING: ReadonlySet<CueClass> = new Set(['say', 'find', 'label', 'doubt', 'think', 'utter']);

const SAYING: ReadonlySet<CueClass> = new Set(['say', 'find']);

/** True when the stretch holds a verb of saying or finding, or "according to". */
export function hasSayingVerb(text: string, span: Span): boolean {
  const tokens = tokenize(text, span);
  return tokens.some((_, index) => isForm(tokens, index, SAYING) || isPhrase(tokens, index));
}

/**
 * Offsets, in order, of everything in the stretch that credits words to somebody: verbs of saying, finding, labelling, denying,
 * thinking or chanting, and nouns for an act of speech ("his claim that …").
 */
export function reportingCues(text: string, span: Span): number[] {
  const tokens = tokenize(text, span);
  const isCue = (norm: string, index: number): boolean =>
    isForm(tokens, index, REPORTING) || isPhrase(tokens, index) || SPEECH_NOUNS.has(norm);
  return tokens.filter(({ norm }, index) => isCue(norm, index)).map((token) => token.span.start);
}

function isForm(tokens: readonly Token[], index: number, groups: ReadonlySet<CueClass>): boolean {
  const { norm, kind } = tokens[index]!;
  if (kind !== 'word') return false;
  const form = reportingForm(norm);
  if (!form || !groups.has(form.group)) return false;
  return !isNounLike(norm) || isVerbHere(tokens[index - 1], tokens[index + 1]);
}

const BEFORE_VERB = wordList('words before a verb');

/** "he claims", "who notes", "the document states that": a form that is oftener a noun is a verb here. */
function isVerbHere(before: Token | undefined, after: Token | undefined): boolean {
  return (
    (before !== undefined && BEFORE_VERB.has(before.norm)) || after?.norm === 'that' || after?.norm === ':'
  );
}

const PHRASES: readonly (readonly [first: string, second: string])[] = [
  ['according', 'to'],
  ['put', 'it'],
  ['puts', 'it'],
  ['words', 'of'],
];

/** Phrases that credit words without a verb of saying: "according to", "as the paper put it", "in the words of". */
function isPhrase(tokens: readonly Token[], index: number): boolean {
  return PHRASES.some(
    ([first, second]) => tokens[index]!.norm === first && tokens[index + 1]?.norm === second,
  );
}

/** True when the stretch uses "we", "our", "I", "my" or "us". */
export function hasFirstPerson(text: string): boolean {
  return /\b(?:I|[Ww]e|[Oo]ur|[Oo]urs|us|[Mm]y|[Mm]ine|[Mm]yself|[Oo]urselves)\b(?!\.)/u.test(text);
}

/** True when the stretch addresses somebody ("you", "your"). */
export function hasSecondPerson(text: string): boolean {
  return /\byou(?:r|rs|rself|rselves)?\b/iu.test(text);
}
