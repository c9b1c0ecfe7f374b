import type { Span } from '../types.js';
import type { Cue } from './attribution/cue.js';
import { contentOf, innerContent, type Content } from './content.js';
import type { Sentence } from './sentences.js';
import { isPastOrAuxiliary, maybeFinite } from './verbs/finite.js';

/** One statement of a sentence: the stretch that makes it, and what it states. */
export interface Statement {
  readonly part: Sentence;
  readonly content: Content;
}

/** Joints after which another voice may take over: "They found traces, but the company claimed that …". */
const TURNS = new Set(['but', 'while', 'whereas', 'yet', 'although', 'though', ';']);
/** Words a clause needs to state something. */
const MIN_CLAUSE = 3;

/**
 * What a sentence states: one statement, or two where the author speaks first and then hands on somebody else's claim. They have
 * different voices and must be compared apart.
 */
export function statementsOf(sentence: Sentence): Statement[] {
  const cue = turningCue(sentence);
  if (!cue) return [{ part: sentence, content: contentOf(sentence) }];
  const at = cue.subject!.from;
  const first = before(sentence, at - 1);
  const second = partOf(sentence, { start: sentence.words[at]!.span.start, end: sentence.span.end });
  return [
    { part: first, content: contentOf(first) },
    { part: second, content: innerContent(sentence, cue) },
  ];
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
  const subordinate =
    first !== undefined && /^(?:if|when|although|though|while|whereas|because|since|as)$/u.test(first.norm);
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
