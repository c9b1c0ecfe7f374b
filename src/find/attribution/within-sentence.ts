import { tokenize } from '../../language/tokenize.js';
import type { Document, Quotation } from '../../types/index.js';
import type { Sentence } from '../sentences.js';
import { AUXILIARIES, isPastOrAuxiliary } from '../verbs/finite.js';
import { reportingForm } from '../verbs/reporting.js';
import { canSpeak } from './agents.js';
import type { Cue } from './cue.js';
import { governingSubject } from './governing.js';
import { phraseEnding } from './noun-phrase.js';
import { ARTICLES, isAdverb } from './phrase-words.js';
import { subjectAfter } from './subject-after.js';
import type { Range, Word } from './words.js';

/** A cue chosen for a quotation; without a cue the speaker is only the subject of its clause. */
export interface Choice {
  readonly cue: Cue | null;
  readonly subject: Range | null;
}

/** Words between a quotation and the cue behind it: a comma, and "then" or "also". */
const MAX_GAP = 2;

/** The cue in its own sentence that says who speaks the quotation, or null. */
export function choiceFor(sentence: Sentence, quotation: Quotation): Choice | null {
  const steps = sentence.words.flatMap(({ quotation: own }, index) =>
    own?.id === quotation.id ? [index] : [],
  );
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    interrupting(sentence.cues, first, last) ??
    behind(sentence, last) ??
    signed(sentence.words, last) ??
    colonLabel(sentence.words, first) ??
    nearestBefore(sentence, first) ??
    covering(sentence, last)
  );
}

const chosen = (cue: Cue | undefined): Choice | null => (cue ? { cue, subject: cue.subject } : null);

function interrupting(cues: readonly Cue[], first: number, last: number): Choice | null {
  return chosen(
    cues.find(({ range, subject }) => range.from > first && range.to <= last && subject !== null),
  );
}

/** “…,” said Smith / “…,” Smith, 25, said. The quotation must close a clause: a comma or end mark at its end or behind it. */
function behind({ words, cues }: Sentence, last: number): Choice | null {
  const next = words[last + 1];
  const closes =
    /[,.?!…—–-]\W*$/u.test(words[last]!.text) || (next !== undefined && /^[,—–-]$/u.test(next.norm));
  if (!closes) return null;
  const start = next?.kind === 'mark' ? last + 2 : last + 1;
  return chosen(
    cues.find(({ range, subject, group }) => {
      if (!subject || group === 'noun') return false;
      const opens = Math.min(range.from, subject.from);
      return opens >= start && opens <= start + MAX_GAP && onlyFiller(words, start, opens);
    }),
  );
}

/** What may stand before the subject: "then", "also", and the head of its phrase ("the usually reticent", "retired general"). */
function onlyFiller(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .every(
      (word, index) =>
        isAdverb(word) ||
        word.norm === 'as' ||
        ARTICLES.has(word.norm) ||
        (index === 0 && /ed$/u.test(word.norm)),
    );
}

/** “…” — Ana Diaz: a dash and a name that ends the stretch. */
function signed(words: readonly Word[], last: number): Choice | null {
  const dash = words.slice(last + 1, last + 4).findIndex(({ norm }) => /^(?:[—–―-]|--)$/u.test(norm));
  const start = last + 2 + dash;
  if (dash < 0 || !words[start]?.capital) return null;
  const subject = subjectAfter(words, start);
  const next = subject ? words[subject.to] : undefined;
  const ends =
    subject !== null && (next === undefined || next.kind === 'quote' || /^[,.(“"]$/u.test(next.norm));
  return ends && words.slice(subject.from, subject.to).filter(({ capital }) => !capital).length <= 1
    ? { cue: null, subject }
    : null;
}

/** Smith: “…” */
function colonLabel(words: readonly Word[], first: number): Choice | null {
  if (words[first - 1]?.norm !== ':' || first < 2) return null;
  const label = phraseEnding(words, first - 1);
  return label?.from === 0 && words[0]!.capital && label.to - label.from <= MAX_LABEL
    ? { cue: null, subject: label }
    : null;
}

/** Words in a speaker's label before a colon. */
const MAX_LABEL = 4;

/**
 * The last cue before the quotation, not parted from it by a semicolon. One whose object cannot hold the quotation (a verb stands
 * between "accusing Machado of lying" and “lies”), or whose subject does not speak, gives way to one that can; so does a
 * thought to the saying around it ("said he would consider it").
 */
function nearestBefore({ words, cues }: Sentence, first: number): Choice | null {
  const wall = words.findLastIndex(
    ({ norm }, index) => index < first && (norm === ';' || (norm === ':' && index < first - 1)),
  );
  const before = cues.filter(({ range, subject, inverted }) => {
    const end = inverted && subject ? Math.max(range.to, subject.to) : range.to;
    return end <= first && range.from > wall && subject !== null && words[subject.from]!.norm !== 'no';
  });
  const reaching = before.filter((cue) => reaches(words, cue, first));
  const speaking = reaching.filter(({ subject }) => canSpeak(words, subject!));
  const aloud =
    speaking.at(-1)?.group === 'think'
      ? speaking.findLast(({ group, content }) => group === 'say' && content !== null)
      : undefined;
  return chosen(aloud ?? speaking.at(-1) ?? reaching.at(-1));
}

/**
 * A cue with a clause behind it holds all that follows; one with only an object holds what comes before the next finite verb, that
 * of a relative clause apart ("asked everyone who was there to come forward").
 */
function reaches(words: readonly Word[], { group, range, content }: Cue, first: number): boolean {
  if (group === 'noun' && content === null) return false;
  if (content !== null && (group !== 'noun' || words[range.to]?.norm === 'that')) return true;
  return !words
    .slice(range.to, first)
    .some(
      ({ norm, kind, capital }, index) =>
        kind === 'word' && !capital && isPastOrAuxiliary(norm) && words[range.to + index - 1]?.norm !== 'who',
    );
}

/** A cue behind the quotation that reports the whole sentence: “basket” was wrong, Smith said. According to Smith … */
function covering({ words, cues }: Sentence, last: number): Choice | null {
  return chosen(
    cues.findLast(({ range, subject, group, content }) => {
      if (subject === null || range.from <= last) return false;
      const opens = Math.min(range.from, subject.from);
      const parted = group === 'source' || words[opens - 1]?.norm === ',';
      return parted && content === null;
    }),
  );
}

/** The subject of the clause a fragment stands in: “dismissed” as the act of its subject. */
export function clauseSubject(sentence: Sentence, quotation: Quotation): Range | null {
  const first = sentence.words.findIndex(({ quotation: own }) => own?.id === quotation.id);
  return first > 0 ? governingSubject(sentence.words, first) : null;
}

/** The subject whose act of speech or finding is itself quoted: The inspectors “found no evidence of it”. */
export function reportingSubject(article: Document, { words }: Sentence, quotation: Quotation): Range | null {
  const at = words.findIndex(({ quotation: own }) => own?.id === quotation.id);
  const [piece] = quotation.pieces;
  const subject = at > 0 && piece ? phraseEnding(words, at) : null;
  if (!subject || !piece || !canSpeak(words, subject)) return null;
  const verb = tokenize(article.text, piece.span).find(
    ({ norm, kind }) => kind !== 'mark' && !AUXILIARIES.has(norm) && norm !== 'not' && !/ly$/u.test(norm),
  );
  const form = verb && reportingForm(verb.norm);
  return form && form.kind !== 'ing' && SPEAKING.has(form.group) ? subject : null;
}

/** What somebody says, finds or denies is told by them; what they think or do may be told by anybody. */
const SPEAKING: ReadonlySet<string> = new Set(['say', 'find', 'doubt']);
