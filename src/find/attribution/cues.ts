import { wordList } from '../../language/lexicon.js';
import { isBaseVerb, isPastOrAuxiliary, maybeFinite } from '../verbs/finite.js';
import { reportingForm, type ReportingForm } from '../verbs/reporting.js';
import { contentAfter, contentStart } from './cue-content.js';
import { TRANSITIVE, standsAsVerb, takesObject } from './cue-forms.js';
import type { Cue } from './cue.js';
import { evidenceEnd } from './evidence.js';
import { nounCue, sourceCue } from './fixed-cues.js';
import { progressCue } from './progress-cue.js';
import { governingSubject, groupStart } from './governing.js';
import { kindOfPhrase } from './phrase-kind.js';
import { subjectBefore } from './noun-phrase.js';
import { SUBJECT_PRONOUNS } from './phrase-words.js';
import { subjectAfter } from './subject-after.js';
import type { Range, Word } from './words.js';
import { isNegator } from '../../language/negators.js';

const PASSIVE = wordList('auxiliaries of the passive');

const DENYING = wordList('words that deny in a cue');

const ADDRESSING = wordList('verbs that address somebody');

const PARTICLE = wordList('particles of a verb');

/** Every cue of a sentence, in order. `titleCase` reads capitalised words as verbs too, for headings. */
export function findCues(words: readonly Word[], titleCase = false): Cue[] {
  const cues: Cue[] = [];
  for (let index = 0; index < words.length; index++) {
    const cue =
      sourceCue(words, index) ??
      verbCue(words, index, cues, titleCase) ??
      progressCue(words, index) ??
      nounCue(words, index);
    if (cue) cues.push(cue);
  }
  return cues;
}

function verbCue(
  words: readonly Word[],
  index: number,
  earlier: readonly Cue[],
  titleCase: boolean,
): Cue | null {
  const word = words[index]!;
  const evidence = evidenceEnd(words, index);
  const form = reportingForm(word.norm) ?? (evidence === null ? undefined : EVIDENCE_FORM);
  if (!form || word.kind !== 'word' || (word.capital && !titleCase && index > 0)) return null;
  if (evidence === null && !standsAsVerb(words, index)) return null;
  if (index === 0 && evidence === null && !isInvertedAt(words, 0, 1, form)) return null;
  const from = groupStart(words, index);
  const by = passiveAgent(words, from, index, form.kind);
  if (by === undefined) return null;
  const to = evidence ?? particleEnd(words, index);
  const after = by ?? (isInvertedAt(words, from, to, form) ? subjectAfter(words, to) : null);
  const content = after && !by ? colonBehind(words, after.to) : reportedFrom(words, to, evidence, form);
  if (
    content === null &&
    TRANSITIVE.has(form.base) &&
    takesObject(words[to]) &&
    !addresses(words, from, form)
  )
    return null;
  return {
    range: { from, to: words[to]?.norm === 'that' ? to + 1 : to },
    base: form.base,
    group: form.group,
    subject: after ?? subjectOf(words, from, index, form.kind, earlier),
    content,
    weighty: evidence !== null || form.group === 'doubt' || hasNegation(words, from, index),
    inverted: after !== null,
  };
}

/** "…”, she promised a resident": behind a quotation the object is whoever is told. */
function addresses(words: readonly Word[], from: number, { base, group }: ReportingForm): boolean {
  const subject = group === 'say' && ADDRESSING.has(base) ? subjectBefore(words, from) : null;
  const before = subject ? words.slice(0, subject.from) : [];
  return before.at(-1)?.kind === 'quote' || (before.at(-1)?.norm === ',' && before.at(-2)?.kind === 'quote');
}

/** "has no evidence that": the verb itself reports nothing. */
const EVIDENCE_FORM: ReportingForm = { base: 'find', group: 'find', kind: 'past' };

function reportedFrom(
  words: readonly Word[],
  to: number,
  evidence: number | null,
  form: ReportingForm,
): number | null {
  return evidence === null ? contentStart(words, to, form.base, form.group) : contentAfter(words, evidence);
}

/** Behind "Said Ana Diaz:" stands what she said; otherwise an inverted cue follows it. */
function colonBehind(words: readonly Word[], at: number): number | null {
  return words[at]?.norm === ':' ? contentAfter(words, at + 1) : null;
}

/** The "by X" of a passive; undefined when the cue is passive and names nobody, null when it is active. */
function passiveAgent(
  words: readonly Word[],
  from: number,
  index: number,
  kind: string,
): Range | null | undefined {
  if (kind !== 'past' || !words.slice(from, index).some(({ norm }) => PASSIVE.has(norm))) return null;
  const by = words.findIndex(({ norm }, at) => at > index && at <= index + 3 && norm === 'by');
  return by < 0 ? undefined : (subjectAfter(words, by + 1) ?? undefined);
}

function particleEnd(words: readonly Word[], index: number): number {
  const next = words[index + 1];
  return next && PARTICLE.has(next.norm) && /^(?:out|back|for)$/u.test(next.norm) ? index + 2 : index + 1;
}

function hasNegation(words: readonly Word[], from: number, to: number): boolean {
  const before = words
    .slice(Math.max(0, from - 2), from)
    .some(({ norm }) => /^(?:declined?|refused?)$/u.test(norm));
  return before || words.slice(from, to).some(({ norm }) => isNegator(norm) || DENYING.has(norm));
}

/** "…," said Smith / …, said Smith, who. */
function isInvertedAt(words: readonly Word[], from: number, to: number, form: ReportingForm): boolean {
  if (form.kind === 'ing' || form.base === 'tell') return false;
  const before = words[from - 1];
  const subject = subjectAfter(words, to);
  if (!subject) return false;
  const next = words[subject.to];
  const closed =
    !next ||
    !(maybeFinite(next.norm) || SUBJECT_PRONOUNS.has(next.norm) || next.norm === 'that') ||
    RELATIVE.test(next.norm);
  if (before === undefined) return words[subject.to]?.norm === ':';
  if (before.kind === 'quote') return closed;
  return (
    before.norm === ',' &&
    closed &&
    (next?.kind !== 'quote' || words[from - 2]?.kind === 'quote') &&
    (words[from - 2]?.kind === 'quote' ||
      subject.to >= words.length - 1 ||
      (next?.norm === ',' && (APPOSES.has(words[subject.to + 1]?.norm ?? '') || !subjectBefore(words, from))))
  );
}

/** Openings of what is told about a speaker behind a comma. */
const APPOSES = wordList('openings of an apposition');

const RELATIVE = /^(?:who|which|whose)$/u;

/** "The council issued a statement calling …": who puts out a document speaks in it. */
function issuerOf(words: readonly Word[], document: Range, earlier: readonly Cue[]): Range | null {
  const verb = words[document.from - 1];
  const issued = verb !== undefined && verb.kind === 'word' && isPastOrAuxiliary(verb.norm);
  return issued && kindOfPhrase(words.slice(document.from, document.to)).kind === 'document'
    ? governingSubject(words, document.from - 1, earlier)
    : null;
}

function subjectOf(
  words: readonly Word[],
  from: number,
  index: number,
  kind: string,
  earlier: readonly Cue[],
): Range | null {
  const before = words[from - 1];
  const loose = kind === 'ing' && from === index;
  const hangs = loose && before !== undefined && (/^[,—–-]+$/u.test(before.norm) || isBaseVerb(before.norm));
  const own = before && !hangs ? subjectBefore(words, from) : null;
  if (own) return (loose ? issuerOf(words, own, earlier) : null) ?? own;
  return governingSubject(words, from, earlier);
}
