import { anyOf } from '../../language/lexicon.js';
import { isStopWord } from '../../language/stop-words.js';
import { tokenize } from '../../language/tokenize.js';
import { kindsOf, spokenThrough, type DocumentKind } from '../../language/document-nouns.js';
import { monthsIn } from './known-as.js';

/** What the words of a credit say of whom or what they mean. */
export interface CreditWords {
  /** Folded noun the phrase is about: "report" of "the commission's latest report on the flood". */
  readonly head: string;
  /** Capitalised words before the first preposition are a name. */
  readonly named: boolean;
  /** Kinds of document the head names; empty for people and bodies. */
  readonly kinds: readonly DocumentKind[];
  /** Kinds of document through which such a body speaks without being named. */
  readonly through: readonly DocumentKind[];
  /** Capitalised words, folded, dates and the head apart: whose document it is. */
  readonly names: readonly string[];
  readonly months: readonly number[];
  readonly years: readonly string[];
}

const BEHIND = new RegExp(`\\s(?:${anyOf('words behind a document')}|who|which|that)\\s|[,(]`, 'u');

/** Reads a credit ("a similar report by Watchdog International", "the February minutes", "Petra Lind"). */
export function creditWords(credit: string): CreditWords {
  const phrase = credit.replace(/^(?:the|an?|its|his|her|their)\s+/iu, '');
  const cut = phrase.search(BEHIND);
  const front = tokenize(cut > 0 ? phrase.slice(0, cut) : phrase).filter(({ kind }) => kind === 'word');
  const head = front.findLast(({ norm }) => norm.length > 1);
  const noun = (head?.norm ?? '').replace(/'s?$/u, '');
  const kinds = kindsOf(noun);
  return {
    head: noun,
    named: head !== undefined && /^\p{Lu}/u.test(head.text) && kinds.length === 0,
    kinds,
    through: /^\p{Ll}/u.test(head?.text ?? '') || front.length === 1 ? spokenThrough(noun) : [],
    names: namesIn(phrase, noun),
    months: monthsIn(phrase),
    years: phrase.match(/\b(?:1[6-9]|20)\d\d\b/gu) ?? [],
  };
}

function namesIn(phrase: string, head: string): string[] {
  return tokenize(phrase)
    .filter(
      ({ kind, text, norm }) =>
        kind === 'word' && /^\p{Lu}/u.test(text) && !isStopWord(text, norm) && monthsIn(text).length === 0,
    )
    .map(({ norm }) => norm.replace(/'s?$/u, ''))
    .filter((norm) => norm !== head);
}
