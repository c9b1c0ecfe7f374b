import { anyOf, rowsOf } from '../language/lexicon.js';
import { isContent, tokenize } from '../language/tokenize.js';
import type { QuotationRole, Span } from '../types/index.js';
import { hasFirstPerson, hasSecondPerson } from './speech.js';
import { isBaseVerb, isPastOrAuxiliary, maybeFinite } from './verbs/finite.js';
import { isNounLike, reportingForm } from './verbs/reporting.js';
import type { SentenceView } from './sentence-views.js';
import { isTitleCase } from './title-case.js';

/** Up to this many content words a quotation inside the author's sentence is a fragment (AP: avoid fragmentary quotations). */
const FRAGMENT_WORDS = 3;
/** A quoted term or nickname is no longer than this (words). */
const TERM_WORDS = 6;
/** Characters of context read on either side. */
const REACH = 80;

/** What is known of a quotation when its role is decided. */
interface RoleView {
  readonly text: string;
  /** With the marks. */
  readonly span: Span;
  /** The quoted words, marks excluded. */
  readonly inner: Span;
  readonly sentence: SentenceView;
  /** The same words stand in a longer quotation of the article: they are somebody's. */
  readonly printedElsewhere: boolean;
  /** Role of the quotation before it in the same sentence, null for the first. */
  readonly previous: QuotationRole | null;
}

/** The role of an inline quotation of one piece, from its own words and the author's words around it. */
export function roleOf(view: RoleView): QuotationRole {
  const context = contextOf(view);
  return namedRole(context) ?? (standsAlone(context) ? 'quotation' : roleByWeight(view, context));
}

interface Context {
  readonly words: string;
  readonly left: string;
  readonly right: string;
  /** Words and numbers quoted. */
  readonly count: number;
  readonly content: number;
  /** Speaks as "I", "we" or to "you". */
  readonly personal: boolean;
  readonly headline: boolean;
}

function contextOf({ text, span, inner, sentence }: RoleView): Context {
  const words = text.slice(inner.start, inner.end);
  const tokens = tokenize(text, inner).filter(({ kind }) => kind !== 'mark');
  return {
    words,
    left: text.slice(Math.max(sentence.span.start, span.start - REACH), span.start),
    right: text.slice(span.end, Math.min(sentence.span.end, span.end + REACH)),
    count: tokens.length,
    content: tokens.filter(isContent).length,
    personal: hasFirstPerson(words) || hasSecondPerson(words),
    headline: sentence.headline,
  };
}

/** Short quotations inside a sentence: credited to somebody, or set off for tone only. */
function roleByWeight(view: RoleView, context: Context): QuotationRole {
  const { words, left, content, personal } = context;
  if (isUncreditedTitle(view, context)) return 'title';
  if (content > FRAGMENT_WORDS || personal || isSentence(view)) return 'quotation';
  if (view.printedElsewhere || AS_BEFORE.test(left) || USES_WORD.test(left)) return 'fragment';
  if (COORDINATED.test(left) && view.previous === 'title' && isTitleCase(words)) return 'title';
  if (COORDINATED.test(left) && (view.previous === 'fragment' || view.previous === 'quotation'))
    return 'fragment';
  return isCredited(view) || isClause(view) || isPredicate(view, left) ? 'fragment' : 'scare';
}

/** "the case “Brown v. Board of Education of Topeka, Kansas”": capitals throughout, and nobody who says it. */
function isUncreditedTitle(view: RoleView, { words, headline, personal }: Context): boolean {
  const capitals = words.match(/(?<![\p{L}’'])\p{Lu}/gu)?.length ?? 0;
  return !headline && !personal && capitals >= TITLE_CAPITALS && isTitleCase(words) && !isCredited(view);
}

/** Fewer capitals may be a name inside somebody's words. */
const TITLE_CAPITALS = 4;

/** A whole sentence of few weighty words: “In men, the effect was absent.” */
function isSentence(view: RoleView): boolean {
  return /^\p{Lu}.*[.!?]$/su.test(view.text.slice(view.inner.start, view.inner.end)) && isClause(view);
}

/** What the subject before the marks does, told in somebody's words: its authors “recommend closing the line”. */
function isPredicate({ text, span, inner }: RoleView, left: string): boolean {
  const words = tokenize(text, inner).filter(({ kind }) => kind !== 'mark');
  const verb = words[0]!.norm;
  return (
    words.length >= PREDICATE_WORDS &&
    (isBaseVerb(verb) || maybeFinite(verb) || (reportingForm(verb) !== undefined && !isNounLike(verb))) &&
    /\p{L}\s$/u.test(left) &&
    !DETERMINER.test(left) &&
    CLOSES.test(text.slice(span.end, span.end + 10))
  );
}

/** Behind a predicate its clause ends, or a phrase that hangs on it begins. */
const CLOSES = new RegExp(`^[,.;:!?)—]|^\\s(?:${anyOf('words behind a quoted predicate')})\\b|^\\s*$`, 'u');

/** Shorter ones are catchwords: the plan to “buy and build”. */
const PREDICATE_WORDS = 4;
const DETERMINER = new RegExp(`\\b(?:${anyOf('words before a quoted noun')})\\s$`, 'iu');

/** Marks set off for tone hold a word or two, not a clause: services prices “had not slowed since the summer”. */
function isClause({ text, inner }: RoleView): boolean {
  const words = tokenize(text, inner).filter(({ kind }) => kind !== 'mark');
  return words.length >= CLAUSE_WORDS && words.some(({ norm }) => isPastOrAuxiliary(norm));
}

/** Longer than any phrase set off for its tone. */
const CLAUSE_WORDS = 5;

/** Something in the sentence, outside the marks, credits words to somebody. */
function isCredited({ span, sentence: { cues } }: RoleView): boolean {
  return cues.length > 0 && (cues[0]! < span.start || cues.at(-1)! >= span.end);
}

/** "a “leech” and a “brat”": the second shares the credit of the first. */
const COORDINATED = /["”’'»],?\s(?:and|or|but)\s(?:an?\s|the\s)?$/iu;

/** "pounded him as a “con artist”": what stands after "as" is somebody's description. */
const AS_BEFORE = /\bas\s(?:an?\s|the\s)?$/iu;

/** A row of `lexicons/quotation-roles.yaml`. */
interface WordingRow {
  readonly role: 'title' | 'shown' | 'term' | 'use' | 'scare';
  readonly place: 'before' | 'behind';
  readonly words: string;
}

function wordingFor(role: WordingRow['role'], place: WordingRow['place']): RegExp {
  const row = rowsOf<WordingRow>('quotation-roles').find((one) => one.role === role && one.place === place)!;
  return new RegExp(row.words, 'iu');
}

const WORK = anyOf('works with a title');
const TITLED = wordingFor('title', 'before');
const WORK_BEFORE = new RegExp(`\\b(?:${WORK})(?:,|\\s(?:called|named))?\\s*$`, 'iu');
const WORK_AFTER = new RegExp(`^\\s(?:[\\p{L}-]+\\s){0,2}(?:${WORK}|${anyOf('people of a work')})\\b`, 'iu');
const SHOWN_BEFORE = wordingFor('shown', 'before');

const TERM_BEFORE = wordingFor('term', 'before');
const USES_WORD = wordingFor('use', 'before');
const TERM_AFTER = wordingFor('term', 'behind');
const SCARE_BEFORE = wordingFor('scare', 'before');

/** Roles that the words next to the marks give away: titles, names, terms, scare quotes. */
function namedRole(context: Context): QuotationRole | null {
  const { left, right, count, words } = context;
  if (TITLED.test(left)) return 'title';
  if (SCARE_BEFORE.test(left) && context.content <= FRAGMENT_WORDS) return 'scare';
  if (isTitle(context)) return 'title';
  if (count > TERM_WORDS || context.personal) return null;
  if (TERM_BEFORE.test(left) && !USES_WORD.test(left)) return 'term';
  return TERM_AFTER.test(right) && !/[.,!?]$/u.test(words) ? 'term' : null;
}

function isTitle(context: Context): boolean {
  const { left, right, words, count, headline } = context;
  if (!isTitleCase(words) || headline) return false;
  if (WORK_BEFORE.test(left) || WORK_AFTER.test(right)) return true;
  if (isNickname(context)) return true;
  return count > 1 && SHOWN_BEFORE.test(left);
}

/** Dwayne “The Rock” Johnson. */
function isNickname({ left, right, count, words }: Context): boolean {
  return (
    count <= 3 &&
    /\p{Lu}[\p{L}.]+\s$/u.test(left) &&
    /^\s\p{Lu}\p{L}+/u.test(right) &&
    !/[.,!?]$/u.test(words)
  );
}

/** A whole utterance: capital at the front where a sentence or its quoted part begins, a stop or comma at the end. */
function standsAlone({ words, left, right }: Context): boolean {
  const begins =
    /^(?:\p{Lu}|\p{Nd}|[‘'"“…[($£€])/u.test(words) && /(?:^|[.!?:;,—–…]["”’»)]?)\s*$/u.test(left);
  return begins && (/[.,!?…—–-]$/u.test(words) || /^\s?[,.!?:]/u.test(right));
}
