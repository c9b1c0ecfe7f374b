import { fileWords } from '../../language/file-words.js';
import { wordList } from '../../language/lexicon.js';
import { contains, cut } from '../../language/span.js';
import { isContent, tokenize } from '../../language/tokenize.js';
import { unitOfSymbol, unitOfWord } from '../../language/units.js';
import type {
  CellView,
  ClaimPair,
  DateMention,
  PassageSentence,
  Quantity,
  Side,
  Span,
} from '../../types/index.js';
import { answers, tokensIn } from '../alignment.js';
import { mentionsOf } from './mentions.js';
import { countsPeople, isAboutGroup, isNarrowed, peopleIn } from './table-kinds.js';
import { isMeant, isWholeWord, namesWhole, partsOfWhole, totalOf, wholeSaid, wordsIn } from './wholes.js';

/** A cell that a claim names by its heads. */
export interface NamedCell {
  /** Index into the passages shown. */
  readonly sentence: number;
  readonly view: CellView;
  readonly side: Side;
  /** What the cell counts. */
  readonly quantity: Quantity;
  /** Tokens of the claim that its heads answer, and those that its heads, caption and document answer. */
  readonly byHeads: ReadonlySet<number>;
  readonly accounted: ReadonlySet<number>;
}

const UNSAID = wordList('words that tables leave unsaid');

/** True for a word of a claim that needs no head to answer it ("stood", "percent", "figures"). */
export function isUnsaid({ tokens, tags }: Side, index: number): boolean {
  return UNSAID.has(tokens[index]!.norm) || UNSAID.has(tags[index]!.lemma);
}

/** The cells shown beside a claim of which every head that must be named is named, with the figure that each holds. */
export function namedCells(pair: ClaimPair): NamedCell[] {
  const found = pair.passages.shown.flatMap((shown, sentence) => {
    const named = shown.cell && namedCell(pair, shown, shown.cell, sentence);
    return named ? [named] : [];
  });
  const parts = found.filter((one) => !isWhole(one));
  return parts.length === 0 ? found : parts;
}

function namedCell(
  pair: ClaimPair,
  { region }: PassageSentence,
  view: CellView,
  sentence: number,
): NamedCell | null {
  const side = pair.sides[sentence]!;
  const quantity = mentionsOf(side, 'quantity').find(
    ({ span, ordinal }) => !ordinal && contains(view.value, span),
  );
  if (!quantity || !isMeant(pair.side, side, view) || isAboutOthers(pair, side, view)) return null;
  const byHeads = new Set<number>();
  for (const head of view.heads) {
    const answered = headAnswered(pair.side, side, head) ?? dateAnswered(pair.side, side, head, view);
    if (answered === null) return null;
    for (const index of answered) byHeads.add(index);
  }
  if (byHeads.size === 0) return null;
  const { metadata, path } = region.document;
  const about = new Set(contentIn(`${metadata.title ?? ''} ${fileWords(path)}`));
  const accounted = new Set(
    pair.side.tokens.flatMap(({ norm }, index) =>
      about.has(norm) ||
      side.tokens.some(
        (token, at) => !contains(view.value, token.span) && isAnswered(pair.side, index, side, at),
      )
        ? [index]
        : [],
    ),
  );
  for (const index of [...byHeads, ...answeredByKind(pair.side, side, view)]) accounted.add(index);
  return { sentence, view, side, quantity, byHeads, accounted };
}

/** "Florida's" names Florida. */
function isAnswered(claim: Side, index: number, side: Side, at: number): boolean {
  const bare = claim.tokens[index]!.norm.replace(/'s?$/u, '');
  return answers(claim, index, side, at) !== null || bare === side.tokens[at]!.norm;
}

function contentIn(text: string): string[] {
  return tokenize(text)
    .filter(isContent)
    .map(({ norm }) => norm);
}

/** The words of a claim that answer those of a head; null where one has no answer. The head of a whole may be left unsaid. */
function headAnswered(claim: Side, side: Side, head: Span): number[] | null {
  const words = side.tokens.flatMap((token, at) =>
    contains(head, token.span) && isContent(token) ? [at] : [],
  );
  const spoken = namesWhole(side, head) ? wordsIn(side, head) : null;
  if (words.length === 0 && spoken === null) return stopsAnswered(claim, side, head);
  const answered: number[] = [];
  for (const at of words) {
    const own = claim.tokens.flatMap((token, index) =>
      isContent(token) && isAnswered(claim, index, side, at) ? [index] : [],
    );
    const isFree = spoken !== null && isWholeWord(side.tokens[at]!, spoken);
    if (own.length === 0 && !isFree && !isUnsaid(side, at) && !isUnit(side, at)) return null;
    answered.push(...own);
  }
  return answered;
}

/** Heads without a content word ("Other") are answered by the same words. */
function stopsAnswered(claim: Side, side: Side, head: Span): number[] | null {
  const own = wordsIn(side, head).map((word) => claim.tokens.findIndex(({ norm }) => norm === word));
  return own.includes(-1) ? null : own;
}

/** True where the title tells that the table is about others than the claim. */
function isAboutOthers({ side: claim, article }: ClaimPair, side: Side, view: CellView): boolean {
  return (
    isAboutGroup(claim, side, view) || (partsOfWhole(view) !== null && isNarrowed(article.text, side, view))
  );
}

/** Words that no head answers and the kind of cell does: that it is the whole, and that its table counts people. */
function answeredByKind(claim: Side, side: Side, view: CellView): number[] {
  const said = partsOfWhole(view) === null ? totalOf(claim) : wholeSaid(claim);
  return [...said, ...(countsPeople(claim, side, view) ? peopleIn(claim) : [])];
}

/** The words of a claim that tell the date that is a head, as exactly or leaving out that it is the first or last day, or month. */
function dateAnswered(claim: Side, side: Side, head: Span, view: CellView): number[] | null {
  const date = mentionsOf(side, 'date').find(({ span }) => contains(head, span));
  const isAll =
    date &&
    side.tokens.every(
      ({ span }, at) => !contains(head, span) || contains(date.span, span) || !isContent(side.tokens[at]!),
    );
  if (!isAll) return null;
  const own = mentionsOf(claim, 'date').find((other) => tells(other, date));
  return own && isOnlyOne(cut(view.says, head), own, view) ? tokensIn(claim, own) : null;
}

/** True unless the table has other days of the month, or months of the year, that the claim tells of. */
function isOnlyOne(head: string, claim: DateMention, { table }: CellView): boolean {
  const stretch = (text: string): string => {
    if (claim.day !== null) return text;
    if (claim.month === null) return /\b\d{4}\b/u.exec(text)?.[0] ?? text;
    return /^\d{4}-\d\d/u.exec(text)?.[0] ?? text.replace(/\b\d{1,2}(?:st|nd|rd|th)?\b/u, '');
  };
  const all = new Set([...table.rows, ...table.columns].flatMap(({ heads }) => heads));
  return ![...all].some((other) => other !== head && stretch(other) === stretch(head));
}

function tells(claim: DateMention, head: DateMention): boolean {
  if (
    claim.year === null ||
    claim.year !== head.year ||
    claim.lastYear !== head.lastYear ||
    claim.quarter !== head.quarter
  )
    return false;
  const isEdge = head.day === null || head.day === 1 || head.day >= MONTH_END;
  const sameDay = claim.day === head.day || (claim.day === null && isEdge);
  const sameMonth =
    claim.month === head.month ||
    (claim.month === null && claim.day === null && (head.month === 1 || head.month === 12));
  return sameDay && sameMonth;
}
const MONTH_END = 28;

/** Signs and words of units in a head ("km", "thousands") are no part of what it names. */
function isUnit({ tokens }: Side, at: number): boolean {
  const { norm, text } = tokens[at]!;
  return (
    /^(?:thousand|million|billion)s?$/u.test(norm) || (unitOfSymbol(text) ?? unitOfWord(norm)) !== undefined
  );
}

/** True for the number of parts that a named whole has: "the three counties" beside a row for each and one for all. */
export function countsParts({ low, high, unit, noun }: Quantity, named: readonly NamedCell[]): boolean {
  return (
    unit === null &&
    noun !== null &&
    low === high &&
    named.some((cell) => isWhole(cell) && partsOfWhole(cell.view) === low)
  );
}

/** True for a cell one of whose heads names the whole. */
function isWhole({ view, side }: NamedCell): boolean {
  return view.heads.some((head) => namesWhole(side, head));
}
