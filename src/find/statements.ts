import { wordList } from '../language/lexicon.js';
import type { Span } from '../types/index.js';
import { canSpeak } from './attribution/agents.js';
import type { Cue } from './attribution/cue.js';
import { contentOf, innerContent, type Content } from './content.js';
import type { Sentence } from './sentences.js';
import { isPastOrAuxiliary, maybeFinite } from './verbs/finite.js';

const LEADS_UP = wordList('conjunctions of a first clause');

/** One statement of a sentence: the stretch that makes it, and what it states. */
export interface Statement {
  readonly part: Sentence;
  readonly content: Content;
}

/** Marks that part two statements of one sentence. */
const PARTING = new Set([';', ':']);
/** Words the half before a colon needs to state something rather than to announce it. */
const MIN_BEFORE_COLON = 4;

/**
 * What a sentence states: its halves at ";" and ":" where both say something of their own and nobody else's words are reported, each
 * half one statement or two.
 */
export function statementsOf(sentence: Sentence): Statement[] {
  const at = contentOf(sentence).cue === null ? partingMark(sentence) : -1;
  if (at < 0) return voicesOf(sentence);
  const start = sentence.words[at + 1]!.span.start;
  const second = partOf(sentence, { start, end: sentence.span.end });
  const shifted = sentence.cues.flatMap((cue) => shift(cue, -(at + 1)));
  const rest = statementsOf({ ...second, cues: shifted });
  const first = before(sentence, at);
  return [...voicesOf(first), ...rest.map((statement) => back(statement, at + 1))];
}

function partingMark({ words, quotations, titleCase, block }: Sentence): number {
  if (titleCase || block.kind === 'heading') return -1;
  return words.findIndex(({ norm, span }, index) => {
    if (
      !PARTING.has(norm) ||
      quotations.some((own) => own.span.start <= span.start && span.end <= own.span.end)
    )
      return false;
    const [left, right] = [words.slice(0, index), words.slice(index + 1)];
    return (
      states(left, norm === ':' ? MIN_BEFORE_COLON : MIN_CLAUSE) && states(right, MIN_CLAUSE) && !asks(words)
    );
  });
}

/** A clause of its own, no list item, question or quotation that a colon announces. */
function states(words: Sentence['words'], least: number): boolean {
  const plain = words.filter(({ kind }) => kind === 'word' || kind === 'number');
  return plain.length >= least && isClause(words) && words[0]?.kind !== 'quote';
}

function asks(words: Sentence['words']): boolean {
  return words.some(({ norm }) => norm === '?');
}

/** A cue by the word numbers of a part that begins `by` words later; nothing when it does not stand wholly in it. */
function shift(cue: Cue, by: number): Cue[] {
  const moved = (range: Cue['range']) => ({ from: range.from + by, to: range.to + by });
  const [range, subject] = [moved(cue.range), cue.subject && moved(cue.subject)];
  const content = cue.content === null ? null : cue.content + by;
  const inside =
    range.from >= 0 && (subject === null || subject.from >= 0) && (content === null || content >= 0);
  return inside ? [{ ...cue, range, subject, content }] : [];
}

/** Gives the cues of a part their word numbers in the whole sentence again. */
function back({ part, content }: Statement, by: number): Statement {
  const again = (cue: Cue | null) => (cue === null ? null : (shift(cue, by)[0] ?? null));
  return { part, content: { ...content, cue: again(content.cue), outer: again(content.outer) } };
}

/** Joints after which another voice may take over: "They found traces, but the company claimed that …". */
const TURNS = wordList('turns to another voice');
/** Words a clause needs to state something. */
const MIN_CLAUSE = 3;

/**
 * What a sentence or half states: one statement, or two where the author speaks first and then hands on somebody's claim. They have
 * different voices and must be compared apart.
 */
function voicesOf(sentence: Sentence): Statement[] {
  const cue = turningCue(sentence);
  if (!cue) return withAddition(sentence);
  const at = cue.subject!.from;
  const first = before(sentence, at - 1);
  const second = partOf(sentence, { start: sentence.words[at]!.span.start, end: sentence.span.end });
  return [
    { part: first, content: contentOf(first) },
    { part: second, content: innerContent(sentence, cue) },
  ];
}

/**
 * A participle behind a comma adds what somebody said: "…, saying that P". Where the clause before it only tells of the act of speech
 * ("Peskov dismissed the comments, saying that P"), P is all the sentence states; otherwise it is a second statement.
 */
function withAddition(sentence: Sentence): Statement[] {
  const cue = sentence.cues.find((own) => adds(sentence, own));
  if (!cue) return [{ part: sentence, content: contentOf(sentence) }];
  const second = innerContent(sentence, cue);
  if (isSpeechAct(sentence, cue)) return [{ part: sentence, content: second }];
  const first = before(sentence, cue.range.from);
  const span = { start: sentence.words[cue.range.from]!.span.start, end: sentence.span.end };
  return [
    { part: first, content: contentOf(first) },
    { part: partOf(sentence, span), content: second },
  ];
}

/** "…, saying [that] P" with a clause before it and its subject in that clause. */
function adds({ words }: Sentence, { subject, content, range, group, weighty }: Cue): boolean {
  if (subject === null || content === null || weighty || (group !== 'say' && group !== 'find')) return false;
  const participle = words[range.from]!.norm.endsWith('ing') && words[range.from - 1]?.norm === ',';
  return (
    participle &&
    subject.to < range.from &&
    canSpeak(words, subject) &&
    (words[subject.to]?.kind === 'quote' || isClause(words.slice(0, range.from)))
  );
}

/** The verb before the participle speaks itself, with nothing reported, or is quoted: X “dismissed” it, X criticised it, X hit back. */
function isSpeechAct({ words, cues }: Sentence, { range, subject }: Cue): boolean {
  const quoted = words[subject!.to]?.kind === 'quote';
  return (
    quoted ||
    cues.some(
      (other) =>
        other.range.to < range.from && other.content === null && other.subject?.from === subject!.from,
    )
  );
}

/** The first cue that opens a clause of its own behind a joint, with a whole clause before the joint. */
function turningCue(sentence: Sentence): Cue | undefined {
  return sentence.cues.find(({ subject, content, inverted, group }) => {
    if (subject === null || content === null || inverted || group === 'label' || group === 'noun')
      return false;
    const joint = sentence.words[subject.from - 1];
    return (
      joint !== undefined && TURNS.has(joint.norm) && isClause(sentence.words.slice(0, subject.from - 1))
    );
  });
}

function isClause(words: Sentence['words']): boolean {
  const plain = words.filter(({ kind }) => kind === 'word');
  const [first] = plain;
  const subordinate = first !== undefined && LEADS_UP.has(first.norm);
  const finite = plain.slice(1).some(({ norm }) => isPastOrAuxiliary(norm) || maybeFinite(norm));
  return plain.length >= MIN_CLAUSE && finite && !subordinate;
}

/** The clause before word `end`, its closing comma left out. */
function before(sentence: Sentence, end: number): Sentence {
  let last = end;
  while (last > 1 && sentence.words[last - 1]!.kind === 'mark') last--;
  const part = partOf(sentence, { start: sentence.span.start, end: sentence.words[last - 1]!.span.end });
  return {
    ...part,
    cues: sentence.cues.filter(({ range, subject }) => Math.max(range.to, subject?.to ?? 0) <= last),
  };
}

function partOf(sentence: Sentence, span: Span): Sentence {
  const inside = (own: Span): boolean => span.start <= own.start && own.start < span.end;
  return {
    ...sentence,
    span,
    words: sentence.words.filter((word) => inside(word.span)),
    quotations: sentence.quotations.filter((quotation) => inside(quotation.span)),
  };
}
