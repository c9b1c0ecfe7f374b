import { tokenize } from '../text/tokenize.js';
import type { Span, Token } from '../types.js';
import { isNounLike, reportingForm, type CueClass } from './verbs/reporting.js';

/** Cue classes whose verbs hand on somebody's words ("said", "found", "called", "denied"). */
const REPORTING: ReadonlySet<CueClass> = new Set(['say', 'find', 'label', 'doubt', 'utter']);

const SAYING: ReadonlySet<CueClass> = new Set(['say', 'find']);

/** True when the stretch holds a verb of saying or finding, or "according to". */
export function hasSayingVerb(text: string, span: Span): boolean {
  return hasForm(text, span, SAYING);
}

/** True when the stretch holds any verb that credits words to somebody: saying, finding, labelling, denying, chanting. */
export function hasReportingCue(text: string, span: Span): boolean {
  return hasForm(text, span, REPORTING);
}

function hasForm(text: string, span: Span, groups: ReadonlySet<CueClass>): boolean {
  const tokens = tokenize(text, span);
  return tokens.some((_, index) => isForm(tokens, index, groups) || isAccordingTo(tokens, index));
}

function isForm(tokens: readonly Token[], index: number, groups: ReadonlySet<CueClass>): boolean {
  const { norm, kind } = tokens[index]!;
  if (kind !== 'word') return false;
  const form = reportingForm(norm);
  if (!form || !groups.has(form.group)) return false;
  return !isNounLike(norm) || followsSubject(tokens[index - 1]);
}

const SUBJECT_PRONOUNS = new Set([
  'he',
  'she',
  'it',
  'they',
  'who',
  'which',
  'i',
  'we',
  'you',
  'also',
  'has',
  'had',
  'have',
]);

/** "he claims", "who notes": a form that is oftener a noun is a verb after a subject pronoun. */
function followsSubject(before: Token | undefined): boolean {
  return before !== undefined && SUBJECT_PRONOUNS.has(before.norm);
}

function isAccordingTo(tokens: readonly Token[], index: number): boolean {
  return tokens[index]!.norm === 'according' && tokens[index + 1]?.norm === 'to';
}

/** True when the stretch uses "we", "our", "I", "my" or "us". */
export function hasFirstPerson(text: string): boolean {
  return /\b(?:I|[Ww]e|[Oo]ur|[Oo]urs|us|[Mm]y|[Mm]ine|[Mm]yself|[Oo]urselves)\b(?!\.)/u.test(text);
}

/** True when the stretch addresses somebody ("you", "your"). */
export function hasSecondPerson(text: string): boolean {
  return /\byou(?:r|rs|rself|rselves)?\b/iu.test(text);
}
