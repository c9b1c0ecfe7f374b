import type { Gender } from './genders.js';
import type { NameKind } from './names.js';
import { pronounOf } from './phrase-words.js';
import { fullest, type Register, type Speaker } from './register.js';
import type { Word } from './words.js';

/** Sentences a pronoun may reach back over; beyond that the reader has lost the thread too. */
const PRONOUN_REACH = 6;

const GENDERED: Readonly<Record<string, Gender>> = { he: 'm', his: 'm', him: 'm', she: 'f', her: 'f' };

const PLURAL = /^(?:they|their|them)$/u;

const NEUTER = /^(?:it|its)$/u;

/** True for he, she, it, they and their forms, contracted too; "IT" is a trade. */
export function isPronoun({ norm, text }: Word): boolean {
  const pronoun = pronounOf(norm);
  return text !== 'IT' && (Object.hasOwn(GENDERED, pronoun) || PLURAL.test(pronoun) || NEUTER.test(pronoun));
}

/**
 * Who a pronoun stands for: in its own sentence, then back sentence by sentence, whoever spoke there last, else its
 * subject, else the first name, as far as they fit in number, kind and gender. `subjectOf` says what a sentence is about. Null when nobody in reach fits.
 */
export function antecedent(
  register: Register,
  index: number,
  pronoun: Word,
  subjectOf: (index: number) => Speaker | null,
): Speaker | null {
  for (let back = index; back >= Math.max(0, index - PRONOUN_REACH); back--) {
    const wanted = pronounOf(pronoun.norm);
    const spoke = [...(register.speakers.get(back) ?? [])].reverse();
    const subject = back < index ? subjectOf(back) : null;
    const found =
      spoke.find(
        (speaker) => suits(speaker, wanted) || suits({ ...speaker, kind: likelyKind(speaker) }, wanted),
      ) ??
      [...(subject ? [subject] : []), ...named(register, back, pronoun, back === index)].find((speaker) =>
        suits(speaker, wanted),
      );
    if (found) return found;
  }
  return null;
}

/** A single capitalised word that spoke is a person more likely than a thing. */
function likelyKind({ kind, name }: Speaker): NameKind {
  return kind === 'unknown' && /^\p{Lu}[\p{L}'’-]+$/u.test(name) ? 'person' : kind;
}

/** The names of one sentence, in order; in the pronoun's own sentence only its subject counts. */
function named(register: Register, index: number, pronoun: Word, same: boolean): Speaker[] {
  const { names, words, quoted } = register.sentences[index]!;
  if (quoted) return [];
  const opening = words[0]?.span.start ?? 0;
  return names
    .filter(
      ({ end, start }) =>
        !same ||
        (end <= pronoun.span.start && start - opening < SUBJECT_DISTANCE && !actsOnHim(words, end, pronoun)),
    )
    .map((name) => fullest(register, name));
}

/** "As Marsh pressed him, he …": the one who does something to "him" is not "he". */
function actsOnHim(words: readonly Word[], end: number, pronoun: Word): boolean {
  const object = pronounOf(pronoun.norm) === 'he' ? 'him' : 'her';
  return words.some(
    ({ norm, span }, at) =>
      span.start >= end && span.end <= pronoun.span.start && norm === object && words[at + 1]?.norm === ',',
  );
}

/** Characters from the start of a sentence within which a name is taken for its subject. */
const SUBJECT_DISTANCE = 24;

function suits({ kind, gender, name, plural }: Speaker, pronoun: string): boolean {
  if (PLURAL.test(pronoun)) return kind === 'body' || plural || (kind !== 'place' && /\band\b/u.test(name));
  if (NEUTER.test(pronoun)) return !plural && (kind === 'body' || kind === 'document' || kind === 'place');
  return kind === 'person' && !plural && (gender === null || gender === GENDERED[pronoun]);
}
