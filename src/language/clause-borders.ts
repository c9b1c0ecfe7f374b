import { wordList } from './lexicon.js';
import type { Token } from '../types/index.js';
import { endsSentence as endsSentenceAt } from './abbreviations.js';
import { isAuxiliary, isFinite, isPastForm } from './verbs.js';

const PRONOUNS = wordList('pronouns that open a clause');

const PREPOSITIONS = wordList('short prepositions');

/**
 * How a clause hangs on the words before it. `start`: a sentence begins; `break`: after ; or : or a single dash; `aside`: between
 * two dashes or in brackets; `resume`: the sentence goes on after an aside or a relative clause; `contrast`: but, although,
 * while; `subordinate`: because, if, when; `relative`: who, which; `complement`: that; `coordinate`: and/or with a subject of its
 * own; `predicate`: and/or/comma with another verb of the same subject ("prevented voting, changed votes, or disrupted").
 */
export type Joint =
  | 'start'
  | 'break'
  | 'aside'
  | 'resume'
  | 'contrast'
  | 'subordinate'
  | 'relative'
  | 'complement'
  | 'coordinate'
  | 'predicate';

/** Where a clause begins, and how. */
interface Border {
  readonly at: number;
  readonly joint: Joint;
}

const CONTRASTS = wordList('words of contrast');
const SUBORDINATORS = wordList('subordinators');
const RELATIVES = new Set(['who', 'which', 'whose', 'whom']);
const COORDINATORS = new Set(['and', 'or', 'nor']);
/** Words before "but" that make it no contrast ("nothing but", "not only … but also" keeps its contrast harmlessly). */
const BEFORE_NO_CONTRAST = wordList('words no contrast stands behind');

/** Where clauses begin; the first border is always at 0. */
export function bordersOf(tokens: readonly Token[]): Border[] {
  const borders: Border[] = [{ at: 0, joint: 'start' }];
  let openDash = false;
  for (let index = 1; index < tokens.length; index++) {
    const joint = jointAt(tokens, index, borders.at(-1)!, openDash);
    if (!joint) continue;
    if (joint === 'start') openDash = false;
    if (isDash(tokens, index)) openDash = joint === 'aside';
    borders.push({ at: index, joint });
  }
  return borders;
}

function jointAt(tokens: readonly Token[], index: number, open: Border, openDash: boolean): Joint | null {
  const previous = tokens[index - 1]!;
  if (endsSentence(tokens, index - 1)) return 'start';
  if (previous.kind === 'mark' && /^[)\]]$/u.test(previous.text))
    return open.joint === 'aside' ? 'resume' : null;
  const token = tokens[index]!;
  if (isDash(tokens, index)) return dashJoint(tokens, index, openDash);
  if (/^[([]$/u.test(token.text)) return 'aside';
  if (/^[;:]$/u.test(previous.text)) return startsPredicate(tokens, index) ? 'predicate' : 'break';
  return token.kind === 'word' ? wordJoint(tokens, index, open) : null;
}

function wordJoint(tokens: readonly Token[], index: number, open: Border): Joint | null {
  const { norm } = tokens[index]!;
  const previous = tokens[index - 1]!;
  const before = previous.norm;
  if (CONTRASTS.has(norm)) return BEFORE_NO_CONTRAST.has(before) ? null : 'contrast';
  if (RELATIVES.has(norm)) return PREPOSITIONS.has(before) ? null : 'relative';
  if (norm === 'that') return hasFiniteAhead(tokens, index + 1) ? 'complement' : null;
  if (SUBORDINATORS.has(norm)) return subordinates(tokens, index) ? 'subordinate' : null;
  if (COORDINATORS.has(norm)) return coordination(tokens, index);
  if (
    before === ',' &&
    isFinite(tokens, index) &&
    !isAuxiliary(tokens[index]!) &&
    listContinues(tokens, index, open)
  ) {
    return 'predicate';
  }
  if (before === ',' && closesOpening(tokens, index, open)) return 'coordinate';
  return closesRelative(tokens, index, open) ? 'resume' : null;
}

/** "Although no deaths were seen, | the drug caused pain": the main clause after one that opens the sentence. */
function closesOpening(tokens: readonly Token[], index: number, open: Border): boolean {
  const opener = tokens[open.at]!.norm;
  const opensSentence = open.joint === 'start' && (CONTRASTS.has(opener) || SUBORDINATORS.has(opener));
  return opensSentence && hasFiniteAhead(tokens, index);
}

/** "before May", "as chairman", "so far": most subordinators are prepositions as often, and open a clause only when a verb follows. */
function subordinates(tokens: readonly Token[], index: number): boolean {
  const { norm } = tokens[index]!;
  const before = tokens[index - 1]!.norm;
  if (norm === 'so' && before !== ',') return false;
  if (norm === 'if' && before === 'as') return false;
  if (norm === 'whether' || norm === 'because' || norm === 'if' || norm === 'unless') return true;
  return hasFiniteAhead(tokens, index + 1);
}

/** What "and", "or", "nor" join: another clause, another verb of the same subject, or only words (null). */
function coordination(tokens: readonly Token[], index: number): Joint | null {
  if (startsPredicate(tokens, index)) return 'predicate';
  const next = tokens[index + 1];
  if (next?.norm === 'that') return null;
  const isNewSubject = next?.kind === 'word' && hasFiniteAhead(tokens, index + 1, 7);
  return isNewSubject && (tokens[index - 1]!.norm === ',' || isPronoun(next)) ? 'coordinate' : null;
}

/** True when the words from `index` on, conjunction and adverbs passed over, begin with a finite verb. */
function startsPredicate(tokens: readonly Token[], index: number): boolean {
  let at = index;
  while (
    at < tokens.length &&
    (COORDINATORS.has(tokens[at]!.norm) || /^(?:otherwise|then|later|\S+ly)$/u.test(tokens[at]!.norm))
  )
    at++;
  const token = tokens[at];
  if (!token) return false;
  return isAuxiliary(token) ? at > index : isPastForm(token) && !isAttributive(tokens, at);
}

/** "and damaged goods were": a past form between a conjunction and a noun with a verb of its own is an adjective. */
function isAttributive(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const afterNext = tokens[index + 2];
  return next?.kind === 'word' && !next.stop && (afterNext ? isFinite(tokens, index + 2) : false);
}

/** "prevented voting, changed votes": the clause before the comma must have had its verb. */
function listContinues(tokens: readonly Token[], index: number, open: Border): boolean {
  for (let at = open.at; at < index; at++) if (isFinite(tokens, at)) return true;
  return false;
}

/** "The man who was not charged | was released": a relative clause without a comma ends at its second finite verb. */
function closesRelative(tokens: readonly Token[], index: number, open: Border): boolean {
  if (open.joint !== 'relative' || !isAuxiliary(tokens[index]!) || !isFinite(tokens, index)) return false;
  for (let at = open.at + 1; at < index - 1; at++) if (isFinite(tokens, at)) return true;
  return false;
}

function isPronoun(token: Token): boolean {
  return PRONOUNS.has(token.norm);
}

/** True when a finite verb stands before the next mark, within `limit` words. */
function hasFiniteAhead(tokens: readonly Token[], index: number, limit = 14): boolean {
  for (let at = index; at < Math.min(tokens.length, index + limit); at++) {
    if (tokens[at]!.kind === 'mark' && !/^["'-]$/u.test(tokens[at]!.norm)) return false;
    if (isFinite(tokens, at)) return true;
  }
  return false;
}

/** A full stop, question or exclamation mark with a space and a capital (or a quotation mark) after it. */
function endsSentence(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index]!;
  const next = tokens[index + 1];
  if (!next || mark.kind !== 'mark') return false;
  const closes = /^["'”’)]$/u.test(mark.text) && /^[.!?…]$/u.test(tokens[index - 1]?.text ?? '');
  if (!/^[.!?…]$/u.test(mark.text) && !closes) return false;
  const before = tokens[index - 2]?.text ?? '';
  const word = tokens[index - 1]?.text ?? '';
  if (mark.text === '.' && !endsSentenceAt({ before, word, next: next.text })) return false;
  return next.span.start > mark.span.end && /^["'“‘«(\p{Lu}\p{Nd}]/u.test(next.text);
}

/** An em dash, a doubled hyphen, or a hyphen or en dash with space around it. */
function isDash(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.text === '—') return true;
  const spaced =
    (tokens[index - 1]?.span.end ?? 0) < token.span.start &&
    token.span.end < (tokens[index + 1]?.span.start ?? 0);
  return /^[-–]$/u.test(token.text) && spaced;
}

function dashJoint(tokens: readonly Token[], index: number, openDash: boolean): Joint {
  if (openDash) return 'resume';
  for (let at = index + 1; at < tokens.length && !endsSentence(tokens, at - 1); at++) {
    if (isDash(tokens, at)) return 'aside';
  }
  return 'break';
}
