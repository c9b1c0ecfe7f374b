import { rowsOf, wordList } from '../../language/lexicon.js';
import { formsOf, inflect } from './inflect.js';

/**
 * What a reporting verb does to the words it reports. say: passes them on. find: vouches for them. doubt: denies or disputes them, so
 * the verb belongs to the statement. label: gives something a name ("called it “reckless”"). think: a state of mind. do: a speech
 * act whose object is quoted but which takes no that-clause ("read", "chanted").
 */
export type CueClass = 'say' | 'find' | 'doubt' | 'label' | 'think' | 'utter';

/** How a word form can stand: only `finite` and `participle` forms need a subject of their own. */
type FormKind = 'base' | 'third' | 'past' | 'ing';

/** A word form with the verb it belongs to. */
export interface ReportingForm {
  readonly base: string;
  readonly group: CueClass;
  readonly kind: FormKind;
}

/** A row of `lexicons/reporting-verbs.yaml`. */
interface Row {
  readonly class: CueClass;
  readonly words: string;
}

const NOUN_LIKE = wordList('noun-like forms');

const FORMS = new Map<string, ReportingForm>();
for (const { class: group, words } of rowsOf<Row>('reporting-verbs')) {
  for (const base of words.split(' ')) {
    const { third, ing } = inflect(base);
    for (const form of formsOf(base)) {
      const kind = form === ing ? 'ing' : form === third ? 'third' : form === base ? 'base' : 'past';
      FORMS.set(form, { base, group, kind });
    }
  }
}

/** The reporting verb a folded word is a form of, or undefined. */
export function reportingForm(norm: string): ReportingForm | undefined {
  return FORMS.get(norm);
}

/** True for forms that are nouns or adjectives at least as often ("claims", "states", "report"). */
export function isNounLike(norm: string): boolean {
  return NOUN_LIKE.has(norm);
}

/** Nouns that name an act of speech and may carry a that-clause or a quotation ("her claim that …"). */
export const SPEECH_NOUNS = wordList('speech nouns');

/** Nouns that make "found no … that" a statement about evidence. */
export const EVIDENCE_NOUNS = wordList('evidence nouns');
