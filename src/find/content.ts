import { wordList } from '../language/lexicon.js';
import type { Span } from '../types/index.js';
import { canSpeak } from './attribution/agents.js';
import type { Cue } from './attribution/cue.js';
import type { Word } from './attribution/words.js';
import { TIME_WORDS, isAdverb } from './attribution/phrase-words.js';
import { isPastOrAuxiliary, maybeFinite } from './verbs/finite.js';
import type { Sentence } from './sentences.js';

const BEHIND_CUE = wordList('words behind a closing cue');

/** The clause that states the thing, and the cue that reports it. */
export interface Content {
  readonly span: Span;
  readonly cue: Cue | null;
  /** Who passes the whole on, behind it: "Clinton told police that P, a source said". */
  readonly outer: Cue | null;
}

/**
 * Strips pure reporting from a sentence: "X said that P" → P, "P, X said" → P, "Outlets report that X found evidence that P" →
 * "X found evidence that P". A cue that carries evidence or denial stays, because its polarity is part of what is claimed. A
 * sentence that only reports in its second half keeps all its words.
 */
export function contentOf(sentence: Sentence): Content {
  const content = reportedIn(sentence);
  const start = Math.max(content.span.start, afterDateline(sentence));
  return start < content.span.end ? { ...content, span: { start, end: content.span.end } } : content;
}

/** Offset behind a dateline: "LINDHAVEN, May 14 (Courier) — At least two people died". */
function afterDateline({ words, span }: Sentence): number {
  const dash = words.slice(0, MAX_DATELINE).findIndex(({ norm }) => /^(?:[—–-]|--)$/u.test(norm));
  const next = words[dash + 1];
  if (dash < 1 || !next || !isShouted(words.slice(0, dash))) return span.start;
  const plain = words
    .slice(0, dash)
    .some(({ kind, capital }) => kind === 'quote' || (kind === 'word' && !capital));
  const marked =
    words[dash]!.norm === '—' || words.slice(0, dash).some(({ kind }) => kind === 'mark' || kind === 'paren');
  return plain || !marked || words[dash - 1]!.span.end === words[dash]!.span.start
    ? span.start
    : next.span.start;
}

/** "HA NOI", "PORT SELBY": the place is printed in capitals, more of them than an acronym's first two. */
function isShouted(words: readonly Word[]): boolean {
  const end = words.findIndex(({ text }) => !/^\p{Lu}{2,}$/u.test(text));
  const letters = words.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
  return letters.join('').length >= SHOUTED;
}

/** Capitals that make a place of a dateline. */
const SHOUTED = 3;

/** Words in a dateline, its dash included. */
const MAX_DATELINE = 12;

function reportedIn(sentence: Sentence): Content {
  const opening = sentence.cues.find((cue) => governs(sentence, cue));
  const tail = closed(sentence);
  if (!opening)
    return tail ?? { span: sentence.span, cue: aside(sentence) ?? passing(sentence) ?? null, outer: null };
  const content = innerContent(sentence, opening);
  const nested = tail !== null && tail.span.end > content.span.start;
  return nested
    ? { span: { start: content.span.start, end: tail.span.end }, cue: content.cue, outer: tail.cue }
    : content;
}

/** Who speaks stands between commas inside the statement: "The flood, the panel says, was caused by rain". */
function aside({ cues, words }: Sentence): Cue | undefined {
  return cues.find(({ subject, range, content, group }) => {
    if (subject === null || content !== null || !/^(?:say|find|source)$/u.test(group)) return false;
    const [from, to] = [Math.min(subject.from, range.from), Math.max(subject.to, range.to)];
    const parted = from > 1 && words[from - 1]!.norm === ',' && words[to]?.norm === ',';
    return parted && (group === 'source' || words[subject.from]!.norm === 'it' || canSpeak(words, subject));
  });
}

/**
 * A verb that only passes on what its object names, or part of whose object is quoted, keeps the whole sentence: "He also mentioned the
 * hack being blamed on Castria", "The survey found the walls “sound”".
 */
function passing(sentence: Sentence): Cue | undefined {
  const { words, cues } = sentence;
  return cues.find((cue) => {
    const { base, group, content, inverted, range } = cue;
    const plain = PASSING.has(base) && words[range.to]?.kind === 'word';
    const quoting =
      (group === 'say' || group === 'find') && words.slice(range.to).some(({ kind }) => kind === 'quote');
    return content === null && !inverted && (plain || quoting) && opensClause(sentence, cue);
  });
}

const PASSING = wordList('verbs that only pass on');

/** The cue's subject opens the sentence, with no other finite verb before the cue. */
function governs({ words }: Sentence, cue: Cue): boolean {
  const { range, content, group } = cue;
  if (group !== 'source' && words[range.from]?.norm.endsWith('ing')) return false;
  if (content === null || group === 'label' || group === 'utter' || group === 'noun') return false;
  return opensClause({ words }, cue);
}

function opensClause({ words }: Pick<Sentence, 'words'>, { subject, range, group }: Cue): boolean {
  if (subject === null || (group !== 'source' && !canSpeak(words, subject))) return false;
  const opens = Math.min(subject.from, range.from);
  const clause = words
    .slice(0, opens)
    .every(({ kind, norm, capital }) => kind !== 'quote' && (capital || !isPastOrAuxiliary(norm)));
  const between = words
    .slice(subject.to, range.from)
    .every(({ norm, capital, kind }) => kind !== 'word' || capital || !isPastOrAuxiliary(norm));
  return clause && (subject.from > range.from || between || subject.to === range.from);
}

/** What a cue reports: goes inwards while each reported clause itself only reports, and stops at a cue that carries evidence or denial. */
export function innerContent(sentence: Sentence, cue: Cue): Content {
  if (cue.weighty)
    return { span: from(sentence, Math.min(cue.subject!.from, cue.range.from)), cue, outer: null };
  const nested = sentence.cues.find(
    (other) =>
      other !== cue &&
      other.content !== null &&
      other.subject !== null &&
      other.subject.from === cue.content &&
      governsInside(other),
  );
  if (nested) return innerContent(sentence, nested);
  return { span: from(sentence, cue.content!), cue, outer: null };
}

function governsInside({ group, inverted }: Cue): boolean {
  return !inverted && (group === 'say' || group === 'find' || group === 'doubt' || group === 'think');
}

/** "P, X said [on Monday]." and "P, according to X." */
function closed(sentence: Sentence): Content | null {
  const { words } = sentence;
  const cue = sentence.cues.findLast(({ subject, content, group, range }) => {
    if (subject === null || content !== null || group === 'label' || group === 'noun' || group === 'think')
      return false;
    if (group !== 'source' && !canSpeak(words, subject)) return false;
    const opens = Math.min(subject.from, range.from);
    if (group !== 'source' && !endsAfter(words, Math.max(subject.to, range.to))) return false;
    return opens > MIN_STATEMENT && (group === 'source' || words[opens - 1]?.norm === ',');
  });
  if (!cue) return null;
  let end = Math.min(cue.subject!.from, cue.range.from);
  while (end > 0 && words[end - 1]!.kind === 'mark') end--;
  const last = words[end - 1];
  const states = words
    .slice(0, end)
    .some(({ norm, kind }) => kind === 'quote' || (kind === 'word' && maybeFinite(norm)));
  return last && states
    ? { span: { start: sentence.span.start, end: last.span.end }, cue, outer: null }
    : null;
}

/** Behind a closing cue stand only marks, a time, an adverb or a place ("…, Smith said Monday in Paris."), never an object. */
function endsAfter(words: Sentence['words'], at: number): boolean {
  const next = words[at];
  if (!next || next.kind !== 'word' || isAdverb(next) || TIME_WORDS.has(next.norm)) return true;
  const after = words[at + 1];
  if (BEHIND_CUE.has(next.norm)) return true;
  return next.norm === 'on' && after !== undefined && (after.capital || TIME_WORDS.has(after.norm));
}

/** Words a statement needs before ", X said" to be one. */
const MIN_STATEMENT = 2;

function from({ words, span }: Sentence, index: number): Span {
  return { start: words[index]?.span.start ?? span.start, end: span.end };
}
