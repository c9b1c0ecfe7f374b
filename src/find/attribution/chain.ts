import type { Attribution, Document } from '../../types/index.js';
import type { Sentence } from '../sentences.js';
import type { Cue } from './cue.js';
import type { Register } from './register.js';
import { resolveSpeaker } from './resolve.js';
import { sourceRefIn } from './source-ref.js';
import { rangeSpan, type Range } from './words.js';

/** Words between "reporting that" and the next speaker in nested reporting ("that the FBI and DOJ found"). */
const MAX_NESTING_GAP = 1;

/** The cues from `cue` outwards: each reports that the one before it speaks. */
function chainOf(cues: readonly Cue[], cue: Cue): Cue[] {
  const outer = cues.find(
    ({ content, subject }) => content !== null && subject !== null && nests(content, cue),
  );
  return outer && outer !== cue && outer.range.from < cue.range.from ? [cue, ...chainOf(cues, outer)] : [cue];
}

function nests(content: number, { subject, range, inverted }: Cue): boolean {
  if (!subject || inverted) return false;
  return subject.from >= content && subject.from - content <= MAX_NESTING_GAP && range.from >= content;
}

/** The attribution a cue makes, with those who pass it on. */
export function attributionOf(article: Document, register: Register, index: number, cue: Cue): Attribution {
  const sentence = register.sentences[index]!;
  const chain = chainOf(sentence.cues, cue);
  const links = chain.reverse().map((link) => single(article, register, index, link, link.subject));
  return links.reduce<Attribution | null>(passedOn, null)!;
}

/** Who passes on what he says himself ("he said he thinks that") is named once. */
function passedOn(via: Attribution | null, link: Attribution): Attribution {
  return { ...link, via: via && via.speaker === link.speaker ? via.via : via };
}

/** An attribution without nesting; the subject alone when there is no cue. */
export function single(
  article: Document,
  register: Register,
  index: number,
  cue: Cue | null,
  subject: Range | null,
): Attribution {
  const sentence = register.sentences[index]!;
  const speaker = subject ? resolveSpeaker(register, index, subject) : null;
  return {
    speaker: speaker?.name ?? null,
    speakerSpan: subject ? spanOf(sentence, subject) : null,
    cue: cue ? wordsIn(article, sentence, cue.range) : null,
    cueSpan: cue ? spanOf(sentence, cue.range) : null,
    sourceRef: sourceRefIn(article, sentence.span),
    via: null,
  };
}

function spanOf({ words }: Sentence, range: Range) {
  return rangeSpan(words, range);
}

function wordsIn(article: Document, sentence: Sentence, range: Range): string | null {
  const span = spanOf(sentence, range);
  return span && article.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
}
